import { afterEach, beforeEach, vi } from 'vitest';
import { type ClientOptions, LiveRoomClient, ROOM_EVENTS } from '../../src/client/index.js';
import type { RoomEventName } from '../../src/client/index.js';
import { type FakeBrowser, fakeBrowser } from './browser.js';
import { ScriptedServer } from './scripted-server.js';

export interface Stage {
  readonly server: ScriptedServer;
  readonly browser: FakeBrowser;
  /** A client that writes down every event of the contract, except the second's tick. */
  readonly client: (options?: ClientOptions) => LiveRoomClient & { readonly heard: string[] };
  readonly join: (client: LiveRoomClient) => Promise<void>;
}

/** A scripted server and a fake browser for each test of a file. */
export function stage(): () => Stage {
  let server: ScriptedServer;
  let browser: FakeBrowser;
  const clients: LiveRoomClient[] = [];
  beforeEach(async () => {
    browser = fakeBrowser();
    server = await ScriptedServer.start();
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.leave({ confirm: false })));
    await server.stop();
    vi.unstubAllGlobals();
  });
  return () => ({
    server,
    browser,
    client: (options) => {
      const heard: string[] = [];
      const client = Object.assign(new LiveRoomClient(options), { heard });
      clients.push(client);
      for (const name of Object.keys(ROOM_EVENTS) as RoomEventName[]) {
        if (name === 'duration.updated') continue;
        client.on(name, (event) => {
          const reason =
            name === 'room.stateChanged' && (event.detail as { reason: string }).reason;
          heard.push(reason === false ? name : reason);
        });
      }
      return client;
    },
    join: (client) => client.join({ server: server.url, room: 'demo', token: 'token-1' }),
  });
}
