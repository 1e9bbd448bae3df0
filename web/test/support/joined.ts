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
      const { client, heard } = listening(options, true);
      clients.push(client);
      return Object.assign(client, { heard });
    },
    join: (client) => client.join({ server: server.url, room: 'demo', token: 'token-1' }),
  });
}

export interface Listening {
  readonly client: LiveRoomClient;
  readonly heard: string[];
}

/** A client, and the names of the events it tells; `withStates` has the reasons of S19 too. */
export function listening(options?: ClientOptions, withStates = false): Listening {
  const client = new LiveRoomClient(options);
  const heard: string[] = [];
  for (const name of Object.keys(ROOM_EVENTS) as RoomEventName[]) {
    if (name === 'duration.updated' || name === 'room.stateChanged') continue;
    client.on(name, () => heard.push(name));
  }
  if (withStates) client.on('room.stateChanged', ({ detail }) => heard.push(detail.reason));
  return { client, heard };
}
