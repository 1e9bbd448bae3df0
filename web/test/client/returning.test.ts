import { describe, expect, it, vi } from 'vitest';
import { afterClose, afterRefusal, delayMs } from '../../src/client/connection/reconnecting.js';
import { T0, person, seat, snapshot } from '../support/room.js';
import { stage } from '../support/joined.js';
import { refuse } from '../support/scripted-server.js';

const current = stage();

describe('coming back after a cut', () => {
  it('names its session and what it has seen, and tells what it missed once', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.tell({ on: 'seats.closed', by: 'ann' }, 15);
    await vi.waitFor(() => expect(room.state.room?.open).toBe(false));
    room.heard.length = 0;
    server.script['session.join'] = () => {
      setTimeout(() => {
        server.tell({ on: 'seats.closed', by: 'ann' }, 15);
        server.tell({ on: 'seats.opened', by: 'ann' }, 17);
      });
      return { resumed: true, seq: 17, now: T0 };
    };
    server.cut();
    await vi.waitFor(() => expect(room.state.room?.open).toBe(true), 3_000);
    expect(server.sent('session.join').at(-1)).toEqual({
      room: 'demo',
      token: 'token-1',
      resume: { session: 's-bo', seq: 15 },
    });
    expect(room.heard).toEqual(['RECONNECTING', 'RECONNECTED', 'seat.opened']);
  });

  it('takes a snapshot from a server that has forgotten it, and tells what differs', async () => {
    const { server, browser, client, join } = current();
    const room = client();
    await join(room);
    await vi.waitFor(() => expect(room.state.sound).toBe('connected'));
    room.heard.length = 0;
    server.script['session.join'] = () => ({
      resumed: false,
      seq: 3,
      now: T0,
      snapshot: snapshot('bo', {
        seats: [seat(0), seat(1), seat(2)],
        people: [person('ann', 'owner'), person('bo', 'audience')],
        total: 2,
      }),
    });
    server.cut();
    await vi.waitFor(() => expect(room.heard).toContain('RECONNECTED'), 3_000);
    expect(room.heard).toEqual([
      'RECONNECTING',
      'RECONNECTED',
      'user.leave',
      'seat.changed',
      'user.countOrPropertyChanged',
    ]);
    server.tell({ on: 'seats.closed', by: 'ann' }, 4);
    await vi.waitFor(() => expect(room.state.room?.open).toBe(false));
    // The voices are offered anew: the server knows nothing of the former connection.
    await vi.waitFor(() => expect(browser.connections).toHaveLength(2));
    await vi.waitFor(() => expect(server.sent('media.offer')).toHaveLength(2));
  });

  it('keeps the voices while only the words were cut off', async () => {
    const { server, browser, client, join } = current();
    const room = client();
    await join(room);
    await vi.waitFor(() => expect(room.state.sound).toBe('connected'));
    server.script['session.join'] = () => ({ resumed: true, seq: 10, now: T0 });
    server.cut();
    await vi.waitFor(() => expect(room.heard).toContain('RECONNECTED'), 3_000);
    expect(browser.connections).toHaveLength(1);
  });

  it('goes on trying while the server is down', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.down = true;
    server.cut();
    await vi.waitFor(() => expect(server.connections).toBeGreaterThan(2), 5_000);
    expect(room.state.phase).toBe('reconnecting');
    server.down = false;
    await vi.waitFor(() => expect(room.state.phase).toBe('joined'), 5_000);
  }, 15_000);

  it('refuses what is asked meanwhile, at once', async () => {
    const { server, client, join } = current();
    const room = client();
    await join(room);
    server.down = true;
    server.cut();
    await vi.waitFor(() => expect(room.state.phase).toBe('reconnecting'));
    await expect(room.seat.take(1)).rejects.toMatchObject({ code: 'connection.lost' });
    await expect(room.leave({ confirm: false })).resolves.toBe(true);
  });

  it('is over when it may not come back', async () => {
    const { server, client, join } = current();
    const room = client();
    const ends = vi.fn();
    room.on('ended', ({ detail }) => ends(detail.reason));
    await join(room);
    server.script['session.join'] = () => refuse('user.banned');
    server.cut();
    await vi.waitFor(() => expect(ends.mock.calls).toEqual([['KICK_OUT']]), 3_000);
  });

  it('renews a token ahead of its end, over the open connection', async () => {
    const { server, client, join } = current();
    const room = client();
    room.on('room.tokenExpired', ({ detail }) =>
      detail.respondWith(`token-for-${detail.secondsLeft}`),
    );
    await join(room);
    server.tell({ on: 'token.expiring', seconds: 30 });
    await vi.waitFor(() =>
      expect(server.sent('session.renew')).toEqual([{ token: 'token-for-30' }]),
    );
    server.cut();
    await vi.waitFor(() => expect(server.sent('session.join')).toHaveLength(2), 3_000);
    expect(server.sent('session.join')[1]).toMatchObject({ token: 'token-for-30' });
  });

  it('ends with TOKEN_EXPIRED when nobody has a new token', async () => {
    const { server, client, join } = current();
    const room = client();
    const ends = vi.fn();
    room.on('ended', ({ detail }) => ends(detail.reason));
    await join(room);
    server.close(4005);
    await vi.waitFor(() => expect(ends.mock.calls).toEqual([['TOKEN_EXPIRED']]));
    expect(room.heard).toContain('room.tokenExpired');
  });
});

describe('when to come back', () => {
  it('waits from 0.3 s at first over 2 s in the first minutes to 5 s at last', () => {
    expect([delayMs(0, () => 0), delayMs(0, () => 1)]).toEqual([300, 500]);
    expect([delayMs(50, () => 0), delayMs(50, () => 1)]).toEqual([1_200, 2_000]);
    expect([delayMs(99, () => 0), delayMs(99, () => 1)]).toEqual([3_000, 5_000]);
  });

  it.each([
    [1000, { reason: 'LOCAL_LEAVE' }],
    [1001, 'return'],
    [1003, { reason: 'CONNECTION_LOST' }],
    [1006, 'return'],
    [1009, { reason: 'CONNECTION_LOST' }],
    [1011, 'return'],
    [4000, { reason: 'ROOM_ENDED' }],
    [4001, { reason: 'KICK_OUT' }],
    [4002, { reason: 'KICK_OUT' }],
    [4003, 'return'],
    [4004, { reason: 'CONNECTION_LOST' }],
    [4005, 'renew'],
    [4006, { reason: 'CONNECTION_LOST' }],
  ])('close code %i', (code, next) => {
    expect(afterClose(code)).toEqual(next);
  });

  it.each([
    ['token.expired', 'renew', 'renew'],
    ['token.invalid', { reason: 'TOKEN_EXPIRED' }, { reason: 'TOKEN_EXPIRED' }],
    ['room.ended', { reason: 'ROOM_ENDED' }, { reason: 'ROOM_ENDED' }],
    ['user.banned', { reason: 'KICK_OUT' }, { reason: 'KICK_OUT' }],
    ['server.busy', 'return', 'return'],
    ['room.full', { reason: 'CONNECTION_LOST' }, 'return'],
  ] as const)('a join refused with %s', (code, first, later) => {
    expect(afterRefusal(code, true)).toEqual(first);
    expect(afterRefusal(code, false)).toEqual(later);
  });
});
