import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatMessage, Defaults, LiveRoomClient } from '../../src/client/index.js';
import type { Command, ServerFrame } from '../../src/wire.js';
import { fakeBrowser } from '../support/browser.js';
import { type Listening, listening } from '../support/joined.js';
import { PuppetServer } from '../support/puppet-server.js';

// The same files are replayed by the Java implementations: they keep both sides of the wire equal.
const FOLDER = new URL('../../../signaling/src/test/resources/transcripts/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));

interface Line {
  readonly about?: string;
  readonly client?: Command & { readonly id: number };
  readonly server?: ServerFrame;
  readonly expect?: readonly string[];
}

function linesOf(file: string): Line[] {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The transcript says when a question is answered, so the client must not answer by itself. */
const DEFAULTS: Defaults = {
  confirmMicrophone: () => new Promise(() => undefined),
  confirmMove: () => new Promise(() => undefined),
};

let server: PuppetServer;
beforeEach(async () => {
  fakeBrowser();
  server = await PuppetServer.start();
});
afterEach(async () => {
  await server.stop();
  vi.unstubAllGlobals();
});

describe('the golden transcripts', () => {
  it('are there', () => expect(FILES.length).toBeGreaterThan(10));

  it.each(FILES)('%s', async (file) => {
    const { client, heard } = listening({ microphoneOnTake: false, defaults: DEFAULTS });
    const replay = new Replay(client, heard);
    const lines = linesOf(file);
    const resumes = lines.some(({ client: sent }) => sent?.do === 'session.join' && sent.resume);
    if (resumes) await replay.insideBefore(linesOf('join.jsonl'));
    for (const line of lines) await replay.line(line);
    await replay.nothingMore();
    server.cut();
    await client.leave({ confirm: false });
  });
});

class Replay {
  /** Ids and client ids of the transcript, as the client chose them. */
  readonly #ids = new Map<number, number>();
  readonly #clientIds = new Map<string, string>();
  readonly #calls: Promise<unknown>[] = [];

  constructor(
    readonly client: LiveRoomClient,
    readonly heard: Listening['heard'],
  ) {}

  async line(line: Line): Promise<void> {
    if (line.client !== undefined) await this.#clientSays(line.client);
    if (line.server !== undefined) await this.#serverSays(line.server);
    if (line.expect !== undefined) {
      expect(this.heard.splice(0), JSON.stringify(line)).toEqual(line.expect);
    }
  }

  async nothingMore(): Promise<void> {
    await server.settled();
    expect(this.heard).toEqual([]);
  }

  /** Joined by the first answer of another transcript, up to `seq` 41, and then cut off. */
  async insideBefore(lines: readonly Line[]): Promise<void> {
    await this.line(lines.find((line) => line.client?.do === 'session.join')!);
    await this.line(lines.find((line) => line.server !== undefined)!);
    await this.#serverSays({ seq: 41, on: 'requests.allowed', allowed: true, by: 'ann' });
    this.heard.length = 0;
    server.cut();
    await vi.waitFor(() => expect(this.client.state.phase).toBe('reconnecting'));
  }

  async #clientSays({ id, ...command }: NonNullable<Line['client']>): Promise<void> {
    // Voices are offered by the client itself, whenever it is ready.
    if (command.do === 'media.offer' || command.do === 'session.ping') return;
    if (command.do === 'message.send' && this.#known(command.clientId)?.state === 'sent') return;
    this.#call(command);
    const came = await server.next(command.do);
    this.#ids.set(id, came.id);
    if (command.do === 'message.send') {
      this.#clientIds.set(command.clientId, String(came.clientId));
    }
    expect(came).toMatchObject(this.#translated(command));
  }

  async #serverSays(frame: ServerFrame): Promise<void> {
    if ('re' in frame) {
      const re = this.#ids.get(frame.re);
      if (re !== undefined) server.send({ ...frame, re });
    } else {
      server.send(this.#translated(frame));
    }
    await server.settled();
  }

  #call(command: Command): void {
    // A refusal is the answer of the call; what it makes beside that is expected by the transcript.
    this.#calls.push(calls(this.client, command).catch(() => undefined));
  }

  #known(clientId: string): ChatMessage | undefined {
    const mine = this.#clientIds.get(clientId);
    return this.client.state.feed.find(
      (row): row is ChatMessage =>
        row.kind === 'message' && mine !== undefined && row.clientId === mine,
    );
  }

  #translated<T>(frame: T): T {
    let text = JSON.stringify(frame);
    for (const [theirs, mine] of this.#clientIds) {
      text = text.replaceAll(`"clientId":"${theirs}"`, `"clientId":"${mine}"`);
    }
    return JSON.parse(text) as T;
  }
}

/** The call of the public API that sends this command. */
function calls(client: LiveRoomClient, command: Command): Promise<unknown> {
  const { host, audience } = client.seat;
  const waiting = (timeoutMs?: number) => (timeoutMs === undefined ? {} : { timeoutMs });
  switch (command.do) {
    case 'session.join':
      return command.resume === undefined
        ? client.join({
            server: server.url,
            room: command.room,
            token: command.token,
            ...(command.attributes === undefined ? {} : { attributes: command.attributes }),
          })
        : Promise.resolve();
    case 'session.leave':
      return client.leave({ confirm: false });
    case 'session.renew':
      return client.renewToken(command.token);
    case 'media.offer':
      return Promise.resolve();
    case 'seat.take':
      return client.seat.take(command.seat, { force: command.force ?? false });
    case 'seat.leave':
      return client.seat.leave();
    case 'seat.request':
      return audience.applyToTake(command.seat, waiting(command.timeoutMs));
    case 'seat.request.cancel':
      return audience.cancelTakingRequest();
    case 'seat.request.accept':
      return host.acceptTakingRequest(command.user, command.seat);
    case 'seat.request.reject':
      return host.rejectTakingRequest(command.user);
    case 'seat.invite':
      return host.inviteToTake(command.user, command.seat, waiting(command.timeoutMs));
    case 'seat.invite.cancel':
      return host.cancelTakingInvitation(command.user);
    case 'seat.invite.accept':
      return audience.acceptTakingInvitation();
    case 'seat.invite.reject':
      return audience.rejectTakingInvitation();
    case 'seat.remove':
      return host.removeSpeaker(command.user);
    case 'seat.move':
      return host.moveSpeaker(command.user, command.seat, command.onTaken);
    case 'seat.move.answer':
      return client.seat.answerMove(command.request, command.consent);
    case 'seat.lock':
      return host.lock(command.seat, command.locked);
    case 'seat.mute':
      return host.muteSeat(command.seat, command.muted);
    case 'seats.close':
      return host.close();
    case 'seats.open':
      return host.open();
    case 'requests.allow':
      return host.allowRequests(command.allowed);
    case 'microphone.set':
      return command.on ? client.microphone.on() : client.microphone.off();
    case 'microphone.off':
      return host.mute(command.user);
    case 'microphone.offAll':
      return host.muteAll(command.except);
    case 'microphone.lock':
      return host.lockMicrophone(command.user, command.locked);
    case 'microphone.ask':
      return host.askToTurnMicrophoneOn(command.user);
    case 'microphone.answer':
      return client.microphone.answer(command.request, command.consent);
    case 'role.set':
      return client.user.setRole(command.user, command.role);
    case 'host.transfer':
      return client.user.transferHost(command.user);
    case 'user.set':
      return client.user.update(fieldsOf(command));
    case 'user.remove':
      return client.user.remove(command.user, lessUser(command));
    case 'user.ban':
      return client.user.ban(command.user, lessUser(command));
    case 'user.unban':
      return client.user.unban(command.user);
    case 'bans.page':
      return client.user.bans(fieldsOf(command));
    case 'people.page':
      return client.user.page(fieldsOf(command));
    case 'room.set':
      return client.room.update(fieldsOf(command));
    case 'settings.set':
      return client.room.changeSettings(fieldsOf(command));
    case 'room.end':
      return client.room.end(fieldsOf(command));
    case 'moderation.page':
      return client.room.moderation(fieldsOf(command));
    case 'command.send':
      return client.room.sendCommand(command.name, command.body, command.to);
    case 'reaction.send':
      return client.reaction.send(command.kind);
    case 'chat.set':
      return client.chat.set(fieldsOf(command));
    case 'chat.ban':
      return client.chat.ban(command.user, lessUser(command));
    case 'message.send':
      return client.message.send(command.text);
    case 'message.delete':
      return client.message.delete(command.message);
    case 'session.ping':
      // Sent by the client itself, when the server has been silent.
      return Promise.resolve();
  }
}

/** The command without its name, and without whom it is about where the call has that apart. */
function fieldsOf<C extends Command>(command: C): Omit<C, 'do'> {
  return less(command, 'do');
}

function lessUser<C extends Command & { readonly user: string }>(command: C) {
  return less(command, 'do', 'user');
}

function less<C extends object, K extends keyof C>(command: C, ...keys: K[]): Omit<C, K> {
  const rest = { ...command };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}
