import { describe, expect, it, vi } from 'vitest';
import type { ServerEvent } from '../../src/client/messages.js';
import { type ChatMessage, IDLE, type RoomState } from '../../src/client/room-state.js';
import { withEvent, withSnapshot } from '../../src/client/room-view.js';
import { toldOf, toldOfSnapshot } from '../../src/client/told.js';
import type { PostedMessage } from '../../src/wire.js';
import { stage } from '../support/joined.js';
import { type Name, T0, person, seat, snapshot } from '../support/room.js';
import { refuse } from '../support/scripted-server.js';

const current = stage();
const ann = { user: 'ann', name: 'Ann' };

function inside(me: Name): RoomState {
  return { ...withSnapshot(IDLE, snapshot(me)), phase: 'joined' };
}

const after = (event: ServerEvent, before = inside('bo')) => withEvent(before, event, T0);
const told = (event: ServerEvent, before = inside('bo')) =>
  toldOf(before, event, after(event, before));
const message = (id: string, at = T0): PostedMessage => ({
  message: id,
  user: 'ann',
  name: 'Ann',
  text: id,
  at,
});
const ids = (state: RoomState) =>
  state.feed.filter((row): row is ChatMessage => row.kind === 'message').map((row) => row.message);

describe('a wish that I move', () => {
  const asked: ServerEvent = {
    on: 'move.asked',
    ask: { request: 'q', by: 'ann', seat: 2, endsAt: T0 + 1 },
    byName: 'Ann',
  };
  const over = (user: Name, consent: boolean, cause: 'answered' | 'timeout' | 'left') =>
    ({ on: 'move.ended', request: 'q', user, consent, cause }) as const;

  it('waits in the state until it is over', () => {
    const waiting = after(asked);
    expect(waiting.moveAsk).toEqual({
      request: 'q',
      by: 'ann',
      byName: 'Ann',
      seat: 2,
      endsAt: T0 + 1,
    });
    expect(after(over('bo', false, 'timeout'), waiting).moveAsk).toBeUndefined();
  });

  it('is part of what is known after a reload', () => {
    const { you } = snapshot('bo');
    const move = { request: 'q', by: 'ann', seat: 2, endsAt: T0 + 1 };
    const state = withSnapshot(IDLE, snapshot('bo', { you: { ...you, move } }));
    expect(state.moveAsk).toMatchObject({ request: 'q', byName: 'Ann', seat: 2 });
  });

  it.each([
    ['answered', 'DECLINED'],
    ['timeout', 'TIMEOUT'],
    ['left', 'USER_LEFT'],
  ] as const)('that ends as %s is told to the asker as %s', (cause, refusal) => {
    expect(told(over('cy', false, cause))).toMatchObject([
      ['seat.host.moveDeclined', { user: { name: 'Cy' }, cause: refusal }],
    ]);
    expect(told(over('cy', true, 'answered'))).toEqual([]);
    expect(told(over('bo', false, cause))).toEqual([]);
  });

  it('is asked of the app, and what it says is answered', async () => {
    const { server, client, join } = current();
    const room = client();
    room.on('seat.moveAsked', ({ detail }) => detail.respondWith(detail.seat === 2));
    await join(room);
    server.tell(asked);
    await vi.waitFor(() =>
      expect(server.sent('seat.move.answer')).toEqual([{ request: 'q', consent: true }]),
    );
    await vi.waitFor(() => expect(room.state.moveAsk).toBeUndefined());
  });

  it('that nobody answers is declined', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.tell(asked);
    await vi.waitFor(() =>
      expect(server.sent('seat.move.answer')).toEqual([{ request: 'q', consent: false }]),
    );
  });
});

describe('a seat taken at joining', () => {
  const joinWith = (takeSeat: number | 'best') => {
    const { server, client } = current();
    const room = client({ microphoneOnTake: false });
    return room
      .join({ server: server.url, room: 'demo', token: 'token-1', takeSeat })
      .then(() => ({ server, room }));
  };

  it('is the one that is named, or the best', async () => {
    const named = await joinWith(2);
    await vi.waitFor(() => expect(named.server.sent('seat.take')).toEqual([{ seat: 2 }]));
    const best = await joinWith('best');
    await vi.waitFor(() => expect(best.server.sent('seat.take')).toEqual([{ seat: 2 }, {}]));
  });

  it('is not asked for where one sits already, nor again after a cut', async () => {
    const { server } = current();
    const seated = snapshot('bo', { seats: [seat(0, 'ann'), seat(1, 'bo'), seat(2)] });
    server.script['session.join'] = () => ({ resumed: false, seq: 10, now: T0, snapshot: seated });
    const { room } = await joinWith('best');
    server.script['session.join'] = () => ({
      resumed: false,
      seq: 10,
      now: T0,
      snapshot: snapshot(),
    });
    server.cut();
    await vi.waitFor(() => expect(room.heard).toContain('RECONNECTED'), 3_000);
    expect(server.sent('seat.take')).toEqual([]);
  });

  it('that is refused is told as S15, and one is inside all the same', async () => {
    current().server.script['seat.take'] = () => refuse('seat.noneFree');
    const { room } = await joinWith('best');
    const told = vi.fn();
    room.on('seat.audience.takingFailed', ({ detail }) => told(detail));
    await vi.waitFor(() =>
      expect(told).toHaveBeenCalledWith({ cause: 'NO_FREE_SEAT', code: 'seat.noneFree' }),
    );
    expect(room.state.phase).toBe('joined');
    expect(room.heard).not.toContain('error');
  });
});

describe('what one says of oneself', () => {
  it('is said again whenever one joins afresh', async () => {
    const { server, client } = current();
    const room = client();
    const attributes = { mood: 'curious' };
    await room.join({ server: server.url, room: 'demo', token: 'token-1', attributes });
    expect(server.sent('session.join')).toMatchObject([{ attributes }]);
    server.script['user.set'] = () => ({ revision: 4 });
    expect(await room.user.update({ attributes: { mood: 'happy' }, revision: 0 })).toBe(4);
    expect(room.state.you?.attributesRevision).toBe(4);
    await room.leave({ confirm: false });
    await room.join({ server: server.url, room: 'demo', token: 'token-1' });
    expect(server.sent('session.join').at(-1)).toMatchObject({ attributes: { mood: 'happy' } });
  });

  it('stays as it was where the server refuses the change', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.script['user.set'] = () => refuse('revision.stale');
    await expect(room.user.update({ attributes: {} })).rejects.toMatchObject({
      code: 'revision.stale',
    });
    await room.leave({ confirm: false });
    await join(room);
    expect(server.sent('session.join').at(-1)).not.toHaveProperty('attributes');
  });
});

describe('a deleted message', () => {
  const withTwo = withSnapshot(IDLE, snapshot('bo', { messages: [message('m1'), message('m2')] }));
  const deleted: ServerEvent = { on: 'message.deleted', message: 'm1', user: 'ann', by: 'ann' };

  it('vanishes, and is told as it was', () => {
    expect(ids(after(deleted, withTwo))).toEqual(['m2']);
    expect(told(deleted, withTwo)).toMatchObject([
      ['inRoomMessage.deleted', { id: 'm1', message: { text: 'm1' }, author: ann, by: ann }],
    ]);
  });

  it('that one never saw is told by its id', () => {
    expect(told(deleted)).toEqual([
      ['inRoomMessage.deleted', { id: 'm1', author: expect.anything(), by: expect.anything() }],
    ]);
  });

  it('vanishes too where it was deleted while one was away', () => {
    const back = withSnapshot(withTwo, snapshot('bo', { messages: [message('m2')] }));
    expect(ids(back)).toEqual(['m2']);
  });

  it('is told apart from one that is only older than the history', () => {
    const { room } = snapshot('bo');
    const short = { ...room, settings: { ...room.settings, historyMax: 1 } };
    const late = message('m3', T0 + 2);
    const back = withSnapshot(withTwo, snapshot('bo', { room: short, messages: [late] }));
    expect(ids(back)).toEqual(['m1', 'm2', 'm3']);
    const none = { ...short, settings: { ...short.settings, historyMax: 0 } };
    expect(ids(withSnapshot(withTwo, snapshot('bo', { room: none })))).toEqual(['m1', 'm2']);
  });
});

describe('order in the room', () => {
  const ban = { user: 'bo', name: 'Bo', by: 'ann', reason: 'noise', at: T0, endsAt: T0 + 1 };

  it('says why and until when I may not write, and when that is over', () => {
    const banned = after({ on: 'chat.banned', ban });
    expect(banned.you?.chatBan).toEqual(ban);
    expect(banned.chatBans.get('bo')).toEqual(ban);
    const free = after({ on: 'chat.unbanned', user: 'bo', by: 'ann' }, banned);
    expect(free.you).not.toHaveProperty('chatBan');
    expect(free.chatBans.size).toBe(0);
  });

  it('knows who is kept out since one came in', () => {
    const banned = after({ on: 'user.banned', ban: { ...ban, user: 'cy' } });
    expect([...banned.bans.keys()]).toEqual(['cy']);
    expect(after({ on: 'user.unbanned', user: 'cy' }, banned).bans.size).toBe(0);
  });

  it('says how long one is kept out', () => {
    const end = { reason: 'KICK_OUT', kickerUserId: 'ann', banned: true, banEndsAt: T0 + 9 };
    const event: ServerEvent = { on: 'you.removed', by: 'ann', banned: true, banEndsAt: T0 + 9 };
    expect(after(event).end).toEqual(end);
  });

  it('notes the chat switched and slowed, and who was moved by whom', () => {
    const chat = { on: false, slowSeconds: 30 };
    const state = after({ on: 'chat.changed', chat, by: 'ann' });
    expect(state.room?.chat).toEqual(chat);
    expect(state.feed).toMatchObject([
      { what: 'chat.off', byName: 'Ann' },
      { what: 'chat.slow', slowSeconds: 30 },
    ]);
    const moved: ServerEvent = {
      on: 'seat.changed',
      seats: [seat(0), seat(2, 'ann')],
      people: [person('ann', 'owner')],
      by: 'cy',
      cause: 'moved',
    };
    expect(after(moved).feed).toMatchObject([{ what: 'seat.moved', seat: 2, byName: 'Cy' }]);
  });
});

describe('what the room says of itself', () => {
  const { room } = snapshot('bo');
  const full = { ...room, properties: { a: '1', b: '2' }, revision: 3 };
  const before: RoomState = { ...inside('bo'), room: full };

  it('changes piece by piece', () => {
    const changed: ServerEvent = {
      on: 'room.changed',
      title: 'Late',
      properties: { b: '3' },
      removed: ['a'],
      revision: 4,
      by: 'ann',
    };
    expect(after(changed, before).room).toMatchObject({
      title: 'Late',
      properties: { b: '3' },
      revision: 4,
    });
    expect(after(changed, before).room?.properties).not.toHaveProperty('a');
    expect(told(changed, before)).toMatchObject([
      ['room.propertiesChanged', { title: 'Late', removed: ['a'], revision: 4, by: ann }],
    ]);
  });

  it('is told with what differs after one was away', () => {
    const now = { ...full, properties: { b: '3' }, revision: 5 };
    const back = withSnapshot(before, snapshot('bo', { room: now }));
    expect(toldOfSnapshot(before, back)[0]).toEqual([
      'room.propertiesChanged',
      { properties: { b: '3' }, removed: ['a'], revision: 5, by: null },
    ]);
  });
});

describe('reactions and commands', () => {
  it('are told with who sent them, as far as that is said', () => {
    expect(
      told({
        on: 'reactions.counted',
        counts: { '👏': 12 },
        recent: [{ user: 'ann', kind: '👏' }],
      }),
    ).toMatchObject([
      ['reaction.received', { counts: { '👏': 12 }, recent: [{ user: ann, kind: '👏' }] }],
    ]);
    expect(told({ on: 'command.received', name: 'poll', body: '{}' })).toEqual([
      ['room.command', { user: null, name: 'poll', body: '{}' }],
    ]);
  });
});
