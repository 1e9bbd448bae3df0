import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../src/client/messages.js';
import { FEED_MAX, IDLE, type RoomState } from '../../src/client/room-state.js';
import { withEvent, withSnapshot } from '../../src/client/room-view.js';
import { T0, person, seat, snapshot } from '../support/room.js';

const inside: RoomState = { ...withSnapshot(IDLE, snapshot()), phase: 'joined' };
const after = (event: ServerEvent, state = inside) => withEvent(state, event, T0);
const boTakesSeat1: ServerEvent<'seat.changed'> = {
  seq: 1,
  on: 'seat.changed',
  seats: [seat(1, 'bo')],
  people: [person('bo', 'audience')],
  by: 'bo',
  cause: 'taken',
};

describe('the view of a room', () => {
  it('shows what the snapshot says', () => {
    expect(inside).toMatchObject({ room: { room: 'demo' }, you: { user: 'bo' }, total: 3 });
    expect([...inside.people.keys()]).toEqual(['ann', 'bo', 'cy']);
    expect(inside.seats.map((one) => one.user)).toEqual(['ann', undefined, undefined]);
    expect(inside.microphone.on).toBe(false);
  });

  it('leaves the state that it was given as it was', () => {
    const before = structuredClone({ ...inside, people: [...inside.people] });
    after(boTakesSeat1);
    expect({ ...inside, people: [...inside.people] }).toEqual(before);
  });

  it('changes the seats that are named and no other', () => {
    const state = after(boTakesSeat1);
    expect(state.seats).toEqual([seat(0, 'ann'), seat(1, 'bo'), seat(2)]);
    expect(state.seats[0]).toBe(inside.seats[0]);
  });

  it.each<[string, ServerEvent, (state: RoomState) => unknown, unknown]>([
    ['seats.closed', { on: 'seats.closed', by: 'ann' }, (s) => s.room?.open, false],
    ['seats.opened', { on: 'seats.opened', by: 'ann' }, (s) => s.room?.open, true],
    [
      'requests.allowed',
      { on: 'requests.allowed', allowed: false, by: 'ann' },
      (s) => s.room?.requestsAllowed,
      false,
    ],
    [
      'people.entered',
      { on: 'people.entered', people: [person('di', 'audience')], total: 4 },
      (s) => [s.people.has('di'), s.total],
      [true, 4],
    ],
    [
      'people.left',
      { on: 'people.left', users: ['cy'], total: 2 },
      (s) => [s.people.has('cy'), s.total],
      [false, 2],
    ],
    [
      'people.changed',
      { on: 'people.changed', people: [person('cy', 'audience', { reconnecting: true })] },
      (s) => s.people.get('cy')?.reconnecting,
      true,
    ],
    ['people.counted', { on: 'people.counted', total: 1234 }, (s) => s.total, 1234],
    [
      'microphone.changed',
      { on: 'microphone.changed', user: 'ann', microphone: 'off', by: 'cy', locked: true },
      (s) => [s.people.get('ann')?.microphone, s.people.get('ann')?.microphoneLocked],
      ['off', true],
    ],
    [
      'role.changed',
      { on: 'role.changed', user: 'bo', role: 'co-host', cause: 'given', by: 'ann' },
      (s) => [s.people.get('bo')?.role, s.you?.role],
      ['co-host', 'co-host'],
    ],
    [
      'invite.received',
      {
        on: 'invite.received',
        invitation: { user: 'bo', by: 'ann', seat: 2, endsAt: T0 + 1 },
        byName: 'Ann',
      },
      (s) => s.invitation,
      { user: 'bo', by: 'ann', seat: 2, endsAt: T0 + 1, byName: 'Ann' },
    ],
    [
      'microphone.asked',
      { on: 'microphone.asked', request: 'q', by: 'ann', byName: 'Ann', endsAt: T0 + 1 },
      (s) => s.microphoneAsk,
      { request: 'q', by: 'ann', byName: 'Ann', endsAt: T0 + 1 },
    ],
    [
      'you.removed',
      { on: 'you.removed', by: 'ann', reason: 'noise' },
      (s) => [s.phase, s.end],
      ['ended', { reason: 'KICK_OUT', kickerUserId: 'ann', text: 'noise' }],
    ],
    [
      'room.ended',
      { on: 'room.ended', reason: 'over' },
      (s) => [s.phase, s.end],
      ['ended', { reason: 'ROOM_ENDED', text: 'over' }],
    ],
    ['speaking', { on: 'speaking', levels: { ann: 30 } }, (s) => s === inside, true],
    ['server.leaving', { on: 'server.leaving', reason: 'restart' }, (s) => s === inside, true],
  ])('takes in %s', (_, event, look, expected) => {
    expect(look(after(event))).toEqual(expected);
  });

  it('keeps the raised hands in order and forgets whoever is served', () => {
    const ask = (user: string, place: number) => ({ user, place, madeAt: T0, endsAt: T0 + 1 });
    let state = after({ on: 'request.made', request: ask('cy', 1) });
    state = after({ on: 'request.made', request: ask('bo', 2) }, state);
    state = after({ on: 'queue.changed', requests: [ask('cy', 2), ask('bo', 1)] }, state);
    expect(state.requests.map((one) => one.user)).toEqual(['bo', 'cy']);
    state = after({ on: 'request.ended', user: 'bo', outcome: 'accepted' }, state);
    expect(state.requests.map((one) => one.user)).toEqual(['cy']);
  });

  it("moves the asker's own place, and clears his request when it ends", () => {
    const mine = { user: 'bo', place: 3, madeAt: T0, endsAt: T0 + 1 };
    const asking = { ...inside, request: mine };
    const moved = after({ on: 'queue.place', place: 2, endsAt: T0 + 9 }, asking);
    expect(moved.request).toEqual({ ...mine, place: 2, endsAt: T0 + 9 });
    expect(after({ on: 'request.ended', user: 'cy', outcome: 'rejected' }, moved)).toHaveProperty(
      'request',
    );
    expect(
      after({ on: 'request.ended', user: 'bo', outcome: 'rejected' }, moved),
    ).not.toHaveProperty('request');
  });

  it('clears an invitation for the invited and for the hosts', () => {
    const invitation = { user: 'cy', by: 'ann', endsAt: T0 + 1 };
    const made = after({ on: 'invite.made', invitation });
    expect(made.invited.get('cy')).toEqual(invitation);
    const over = after({ on: 'invite.ended', user: 'cy', by: 'ann', outcome: 'timeout' }, made);
    expect(over.invited.size).toBe(0);
  });

  it('has the own microphone on only on a seat and when the server says so', () => {
    const on: ServerEvent = { on: 'microphone.changed', user: 'bo', microphone: 'on' };
    expect(after(on).microphone.on).toBe(false);
    const seated = after(on, after(boTakesSeat1));
    expect(seated.microphone.on).toBe(true);
    const off = after(
      { on: 'seat.changed', seats: [seat(1)], people: [], by: 'ann', cause: 'removed' },
      seated,
    );
    expect(off.microphone.on).toBe(false);
    expect(off.people.get('bo')?.microphone).toBe('off');
  });

  it('knows after a reload what waits for the local user', () => {
    const state = withSnapshot(
      IDLE,
      snapshot('bo', {
        you: {
          ...snapshot().you,
          request: { user: 'bo', place: 2, madeAt: T0, endsAt: T0 + 1 },
          invitation: { user: 'bo', by: 'ann', endsAt: T0 + 1 },
          asked: { request: 'q', by: 'ann', endsAt: T0 + 1 },
        },
      }),
    );
    expect(state.request?.place).toBe(2);
    expect(state.invitation?.byName).toBe('Ann');
    expect(state.microphoneAsk?.byName).toBe('Ann');
  });
});

describe('the feed', () => {
  const posted = (number: number, clientId?: string): ServerEvent => ({
    on: 'message.posted',
    message: {
      message: `m${number}`,
      user: clientId === undefined ? 'ann' : 'bo',
      name: 'x',
      text: `text ${number}`,
      at: T0 + number,
      ...(clientId === undefined ? {} : { clientId }),
    },
  });

  it('has each message once, however often it is told', () => {
    const once = after(posted(1));
    expect(after(posted(1), once).feed).toBe(once.feed);
  });

  it('confirms the own row where it stands', () => {
    const waiting: RoomState = {
      ...inside,
      feed: [
        {
          kind: 'message',
          key: 'c1',
          clientId: 'c1',
          user: 'bo',
          name: 'Bo',
          text: 'text 1',
          at: T0,
          state: 'sending',
          own: true,
        },
      ],
    };
    const state = after(posted(1, 'c1'), after(posted(2), waiting));
    expect(state.feed.map((row) => [row.key, row.kind === 'message' && row.state])).toEqual([
      ['c1', 'sent'],
      ['m2', 'sent'],
    ]);
  });

  it('keeps unsent messages over a snapshot and sorts what came meanwhile before them', () => {
    const row = { user: 'bo', name: 'Bo', text: 'mine', at: T0, own: true } as const;
    const before: RoomState = {
      ...inside,
      feed: [
        { kind: 'message', key: 'c1', clientId: 'c1', state: 'sending', ...row },
        { kind: 'message', key: 'c2', clientId: 'c2', state: 'failed', ...row },
      ],
    };
    const message = { message: 'm1', user: 'bo', name: 'Bo', text: 'mine', at: T0, clientId: 'c1' };
    const state = withSnapshot(before, snapshot('bo', { messages: [message] }));
    expect(state.feed.map((one) => [one.key, one.kind === 'message' && one.state])).toEqual([
      ['c1', 'sent'],
      ['c2', 'failed'],
    ]);
  });

  it(`lets the oldest go beyond ${FEED_MAX} rows`, () => {
    let state = inside;
    for (let number = 1; number <= FEED_MAX + 1; number++) state = after(posted(number), state);
    expect(state.feed).toHaveLength(FEED_MAX);
    expect(state.feed[0]?.key).toBe('m2');
  });

  it.each<[string, ServerEvent, object[]]>([
    ['a seat taken', boTakesSeat1, [{ what: 'seat.taken', name: 'Bo', seat: 1 }]],
    [
      'a seat that a host freed',
      { on: 'seat.changed', seats: [seat(0)], people: [], by: 'cy', cause: 'removed' },
      [{ what: 'seat.removed', name: 'Ann', seat: 0, byName: 'Cy' }],
    ],
    [
      'no one who only moved',
      {
        on: 'seat.changed',
        seats: [seat(0), seat(2, 'ann')],
        people: [person('ann', 'owner')],
        by: 'ann',
        cause: 'moved',
      },
      [],
    ],
    [
      'who came',
      { on: 'people.entered', people: [person('di', 'audience')], total: 4 },
      [{ what: 'entered', name: 'Di' }],
    ],
    [
      'who left',
      { on: 'people.left', users: ['cy'], total: 2 },
      [{ what: 'left', name: 'Cy', at: T0 }],
    ],
    [
      'a role',
      { on: 'role.changed', user: 'cy', role: 'host', cause: 'given', by: 'ann' },
      [{ what: 'role.changed', name: 'Cy', role: 'host' }],
    ],
  ])('notes %s', (_, event, notices) => {
    expect(after(event).feed).toMatchObject(notices);
  });
});
