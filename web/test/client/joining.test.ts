import { describe, expect, it, vi } from 'vitest';
import { T0, seat, snapshot } from '../support/room.js';
import { refuse } from '../support/scripted-server.js';
import { stage } from '../support/joined.js';

const current = stage();

describe('joining', () => {
  it('says who one is, shows the room and tells it, in order', async () => {
    const { server, client, join } = current();
    const room = client();
    const phases: string[] = [];
    room.subscribe((state) => {
      if (phases.at(-1) !== state.phase) phases.push(state.phase);
    });
    await join(room);
    expect(server.sent('session.join')).toEqual([{ room: 'demo', token: 'token-1' }]);
    expect(phases).toEqual(['joining', 'joined']);
    expect(room.state).toMatchObject({ total: 3, you: { user: 'bo' } });
    expect(room.heard).toEqual([
      'LOGGING_IN',
      'LOGGED_IN',
      'seat.changed',
      'user.countOrPropertyChanged',
    ]);
  });

  it('gives the session of the room with LOGGED_IN', async () => {
    const { client, join } = current();
    const room = client();
    const data = vi.fn();
    room.on('room.stateChanged', ({ detail }) => data(detail.reason, detail.extendedData));
    await join(room);
    expect(data).toHaveBeenLastCalledWith('LOGGED_IN', { room_session_id: 'r1' });
  });

  it('asks for nothing of the microphone as audience', async () => {
    const { browser, client, join } = current();
    const room = client();
    await join(room);
    expect(browser.microphoneTracks).toEqual([]);
    expect(room.state.microphone.permission).toBe('unknown');
  });

  it('is rejected with the code of the refusal and can be tried again', async () => {
    const { server, client, join } = current();
    const room = client();
    const joinScript = server.script['session.join']!;
    server.script['session.join'] = () => refuse('room.full');
    await expect(join(room)).rejects.toMatchObject({ code: 'room.full' });
    expect(room.heard).toEqual(['LOGGING_IN', 'LOGIN_FAILED']);
    expect(room.state.phase).toBe('idle');
    server.script['session.join'] = joinScript;
    await join(room);
    expect(room.state.phase).toBe('joined');
  });

  it('is refused while one is in a room already', async () => {
    const { client, join } = current();
    const room = client();
    await join(room);
    await expect(join(room)).rejects.toMatchObject({ code: 'session.running' });
  });

  it('asks for a new token when the first has run out', async () => {
    const { server, client, join } = current();
    const room = client({ defaults: { renewToken: () => Promise.resolve('token-2') } });
    const joined = server.script['session.join']!;
    server.script['session.join'] = (fields) =>
      fields.token === 'token-2' ? joined(fields) : refuse('token.expired');
    await join(room);
    expect(server.sent('session.join').map((one) => one.token)).toEqual(['token-1', 'token-2']);
  });

  it('knows the events that come in one breath with the answer', async () => {
    const { server, client, join } = current();
    const room = client();
    server.script['session.join'] = () => {
      queueMicrotask(() => server.tell({ on: 'seats.closed', by: 'ann' }));
      return { resumed: false, seq: 10, now: T0, snapshot: snapshot() };
    };
    await join(room);
    await vi.waitFor(() => expect(room.heard).toContain('seat.closed'));
    expect(room.state.room?.open).toBe(false);
  });

  it('does not tell what the snapshot has already', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.tell({ on: 'seats.closed', by: 'ann' }, 9);
    server.tell({ on: 'requests.allowed', allowed: false, by: 'ann' });
    await vi.waitFor(() => expect(room.state.room?.requestsAllowed).toBe(false));
    expect(room.heard).not.toContain('seat.closed');
  });

  it('tells garbage as an error and lives on', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.raw('no json');
    server.raw('{"what":1}');
    server.tell({ on: 'seats.closed', by: 'ann' });
    await vi.waitFor(() => expect(room.state.room?.open).toBe(false));
    expect(room.heard.filter((name) => name === 'error')).toHaveLength(2);
  });
});

describe('being inside', () => {
  it('sits only when the server says so, and shows meanwhile that it was pressed', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.script['seat.take'] = () => 'silence';
    const taking = room.seat.take(2);
    expect(room.state.pendingSeat).toBe(2);
    expect(room.state.seats[2]?.user).toBeUndefined();
    server.cut();
    await expect(taking).rejects.toMatchObject({ code: 'connection.lost' });
    expect(room.state.pendingSeat).toBeUndefined();
  });

  it.each([
    ['seat.taken', 'SEAT_TAKEN'],
    ['seats.closed', 'SEATS_CLOSED'],
    ['seat.locked', 'SEAT_LOCKED'],
    ['seat.host', 'HOST_SEAT'],
    ['user.banned', 'BANNED'],
    ['seat.unknown', 'OTHER'],
  ])('S15 when a take is refused with %s', async (code, cause) => {
    const { server, client, join } = current();
    const room = client();
    const failed = vi.fn();
    room.on('seat.audience.takingFailed', ({ detail }) => failed(detail));
    await join(room);
    server.script['seat.take'] = () => refuse(code);
    await expect(room.seat.take(1)).rejects.toMatchObject({ code });
    expect(failed.mock.calls).toEqual([[{ seat: 1, cause, code }]]);
  });

  it('S12 when a request reaches nobody', async () => {
    const { server, client, join } = current();
    const room = client();
    const failed = vi.fn();
    room.on('seat.audience.takingRequestFailed', ({ detail }) => failed(detail.cause));
    await join(room);
    server.script['seat.request'] = () => refuse('host.absent');
    await expect(room.seat.audience.applyToTake()).rejects.toMatchObject({ code: 'host.absent' });
    expect(failed.mock.calls).toEqual([['NO_HOST']]);
  });

  it('shows the own raised hand with its place until it ends', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.script['seat.request'] = () => ({ place: 3, endsAt: T0 + 60_000 });
    await room.seat.audience.applyToTake(1);
    expect(server.sent('seat.request')).toEqual([{ seat: 1 }]);
    expect(room.state.request).toMatchObject({ place: 3, seat: 1 });
    server.tell({ on: 'request.ended', user: 'bo', outcome: 'rejected', by: 'ann' });
    await vi.waitFor(() => expect(room.state.request).toBeUndefined());
    expect(room.heard).toContain('seat.audience.takingRequestRejected');
  });

  it('S14 runs its default unless it is prevented', async () => {
    const { server, client, join } = current();
    const shown = vi.fn();
    const room = client({ defaults: { invitationReceived: ({ seat }) => shown(seat) } });
    await join(room);
    const invitation = { user: 'bo', by: 'ann', seat: 2, endsAt: T0 + 60_000 };
    server.tell({ on: 'invite.received', invitation, byName: 'Ann' });
    await vi.waitFor(() => expect(shown.mock.calls).toEqual([[2]]));
    room.on('seat.audience.takingInvitationReceived', (event) => event.preventDefault());
    server.tell({
      on: 'invite.received',
      invitation: { ...invitation, endsAt: T0 + 90_000 },
      byName: 'Ann',
    });
    await vi.waitFor(() => expect(room.state.invitation?.endsAt).toBe(T0 + 90_000));
    expect(shown).toHaveBeenCalledOnce();
  });

  it('S14 for an invitation that waited for one who comes', async () => {
    const { server, client, join } = current();
    const room = client();
    const invitation = { user: 'bo', by: 'ann', endsAt: T0 + 60_000 };
    server.script['session.join'] = () => ({
      resumed: false,
      seq: 10,
      now: T0,
      snapshot: snapshot('bo', { you: { ...snapshot().you, invitation } }),
    });
    await join(room);
    expect(room.heard).toContain('seat.audience.takingInvitationReceived');
  });

  it('S29 at every whole second of the server, the same for everybody', async () => {
    const { client, join } = current();
    const room = client();
    const ticks: number[] = [];
    room.on('duration.updated', ({ detail }) => ticks.push(detail.elapsedMs));
    await join(room);
    expect(room.elapsedMs()).toBeGreaterThanOrEqual(60_000);
    expect(room.elapsedMs()).toBeLessThan(61_000);
    await vi.waitFor(() => expect(ticks).toHaveLength(2), 3_000);
    expect(ticks).toEqual([61_000, 62_000]);
  });

  it('keeps the levels apart from the state', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    await vi.waitFor(() => expect(room.state.sound).toBe('connected'));
    const changed = vi.fn();
    room.subscribe(changed);
    server.tell({ on: 'speaking', levels: { ann: 20 } });
    await vi.waitFor(() => expect(room.levels.get('ann')).toBe(20));
    expect(changed).not.toHaveBeenCalled();
    server.tell({ on: 'microphone.changed', user: 'ann', microphone: 'off' });
    await vi.waitFor(() => expect(room.levels.get('ann')).toBe(127));
  });
});

describe('leaving', () => {
  it('S1, goodbye, LOGGED_OUT, S2 once', async () => {
    const { server, client, join } = current();
    const room = client();
    const ends = vi.fn();
    room.on('ended', ({ detail }) => ends(detail.reason, detail.isFromMinimizing));
    await join(room);
    room.heard.length = 0;
    await expect(room.leave()).resolves.toBe(true);
    expect(room.heard).toEqual(['leaveConfirmation', 'LOGGED_OUT', 'ended']);
    expect(ends.mock.calls).toEqual([['LOCAL_LEAVE', false]]);
    expect(server.sent('session.leave')).toHaveLength(1);
    expect(room.state.phase).toBe('ended');
  });

  it('stays when the answer is no, and a second press meanwhile does nothing', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    let answer: ((leave: boolean) => void) | undefined;
    const asked = vi.fn();
    room.on('leaveConfirmation', ({ detail }) => {
      asked();
      detail.respondWith(new Promise((resolve) => (answer = resolve)));
    });
    const first = room.leave();
    const second = room.leave();
    answer!(false);
    await expect(Promise.all([first, second])).resolves.toEqual([false, false]);
    expect(asked).toHaveBeenCalledOnce();
    expect(server.sent('session.leave')).toEqual([]);
    expect(room.state.phase).toBe('joined');
  });

  it('stays when the leave is prevented without an answer', async () => {
    const { client, join } = current();
    const room = client();
    await join(room);
    const end = room.on('leaveConfirmation', (event) => event.preventDefault());
    await expect(room.leave()).resolves.toBe(false);
    end();
  });

  it('asks the default, and the app can call it', async () => {
    const { client, join } = current();
    const confirmLeave = vi.fn(() => Promise.resolve(false));
    const room = client({ defaults: { confirmLeave } });
    await join(room);
    await expect(room.leave()).resolves.toBe(false);
    const end = room.on('leaveConfirmation', ({ detail }) =>
      detail.respondWith(detail.defaultAction()),
    );
    await expect(room.leave()).resolves.toBe(false);
    expect(confirmLeave).toHaveBeenCalledTimes(2);
    end();
  });

  it.each([
    [{ on: 'you.removed', by: 'ann' }, 'KICKED_OUT', 'KICK_OUT', 'ann'],
    [{ on: 'you.replaced' }, 'KICKED_OUT', 'KICK_OUT', undefined],
    [{ on: 'room.ended', reason: 'over' }, 'LOGGED_OUT', 'ROOM_ENDED', undefined],
  ] as const)('S2 once when the server says %o', async (event, state, reason, kicker) => {
    const { server, client, join } = current();
    const room = client();
    const ends = vi.fn();
    room.on('ended', ({ detail }) => ends(detail.reason, detail.kickerUserId));
    await join(room);
    room.heard.length = 0;
    server.tell(event);
    server.close(event.on === 'you.removed' ? 4001 : event.on === 'you.replaced' ? 4002 : 4000);
    await vi.waitFor(() => expect(room.state.phase).toBe('ended'));
    expect(room.heard).toEqual([state, 'ended']);
    expect(ends.mock.calls).toEqual([[reason, kicker]]);
    expect(room.state.seats).toEqual([seat(0, 'ann'), seat(1), seat(2)]);
  });

  it('S2 can be prevented; its default runs otherwise', async () => {
    const { client, join } = current();
    const ended = vi.fn();
    const room = client({ defaults: { ended: ({ reason }) => ended(reason) } });
    await join(room);
    await room.leave();
    expect(ended.mock.calls).toEqual([['LOCAL_LEAVE']]);
    room.on('ended', (event) => event.preventDefault());
    await join(room);
    await room.leave();
    expect(ended).toHaveBeenCalledOnce();
  });
});
