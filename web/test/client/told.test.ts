import { describe, expect, it } from 'vitest';
import type { ServerEvent } from '../../src/client/messages.js';
import { IDLE, type RoomState } from '../../src/client/room-state.js';
import { withEvent, withSnapshot } from '../../src/client/room-view.js';
import { toldOf, toldOfSnapshot } from '../../src/client/told.js';
import { type Name, T0, person, seat, snapshot } from '../support/room.js';

function inside(me: Name): RoomState {
  return { ...withSnapshot(IDLE, snapshot(me)), phase: 'joined' };
}

/** What is told, as names; with details where asked for. */
function told(me: Name, event: ServerEvent, before = inside(me)) {
  return toldOf(before, event, withEvent(before, event, T0));
}
const names = (me: Name, event: ServerEvent, before?: RoomState) =>
  told(me, event, before).map(([name]) => name);

const request = { user: 'bo', place: 1, madeAt: T0, endsAt: T0 + 1 };
const bo = { user: 'bo', name: 'Bo' };
const ann = { user: 'ann', name: 'Ann' };

describe('what an app is told', () => {
  it('S4 and S5, with who did it', () => {
    expect(told('bo', { on: 'seats.closed', by: 'ann' })).toMatchObject([
      ['seat.closed', { by: ann }],
    ]);
    expect(told('bo', { on: 'seats.opened', by: 'ann' })).toMatchObject([
      ['seat.opened', { by: ann }],
    ]);
  });

  it('S7 names every seat exactly once, taken or untaken', () => {
    const [first] = told('bo', {
      on: 'seat.changed',
      seats: [seat(1, 'bo')],
      people: [person('bo', 'audience')],
      cause: 'taken',
    });
    expect(first).toMatchObject(['seat.changed', { untaken: [2] }]);
    const detail = first![1] as { taken: Map<number, unknown>; untaken: number[] };
    expect([...detail.taken.keys(), ...detail.untaken].sort()).toEqual([0, 1, 2]);
  });

  it('S7 once after joining; then S18 with everybody; S16 for nobody', () => {
    expect(toldOfSnapshot(IDLE, inside('bo')).map(([name]) => name)).toEqual([
      'seat.changed',
      'user.countOrPropertyChanged',
    ]);
  });

  it('who came and went while one was cut off', () => {
    const after = withSnapshot(
      inside('bo'),
      snapshot('bo', {
        people: [
          person('ann', 'owner', { microphone: 'on' }),
          person('bo', 'audience'),
          person('di', 'audience'),
        ],
      }),
    );
    expect(toldOfSnapshot(inside('bo'), after).map(([name]) => name)).toEqual([
      'user.enter',
      'user.leave',
      'seat.changed',
      'user.countOrPropertyChanged',
    ]);
  });

  it('that no hand is raised any more, where that happened while one was cut off', () => {
    const before = { ...inside('ann'), requests: [request] };
    const told = toldOfSnapshot(before, withSnapshot(before, snapshot('ann')));
    expect(told).toContainEqual(['seat.host.requestsChanged', { requests: [] }]);
    const names = toldOfSnapshot(inside('ann'), inside('ann')).map(([name]) => name);
    expect(names).not.toContain('seat.host.requestsChanged');
  });

  it('not S7 when a seat was only locked', () => {
    const locked = { ...seat(1), locked: true };
    expect(names('bo', { on: 'seat.changed', seats: [locked], people: [], cause: 'left' })).toEqual(
      [],
    );
  });

  it('S8, S9 to hosts; S9 only when the asker withdrew', () => {
    expect(told('ann', { on: 'request.made', request })).toMatchObject([
      ['seat.host.takingRequested', { audience: bo, request }],
      ['seat.host.requestsChanged', {}],
    ]);
    const waiting = { ...inside('ann'), requests: [request] };
    for (const [outcome, expected] of [
      ['cancelled', ['seat.host.takingRequestCanceled', 'seat.host.requestsChanged']],
      ['accepted', ['seat.host.requestsChanged']],
      ['rejected', ['seat.host.requestsChanged']],
      ['timeout', ['seat.host.requestsChanged']],
      ['left', ['seat.host.requestsChanged']],
    ] as const) {
      expect(names('ann', { on: 'request.ended', user: 'bo', outcome }, waiting)).toEqual(expected);
    }
  });

  it('S10, S11 to the inviter and to nobody else', () => {
    const ended = (outcome: ServerEvent<'invite.ended'>['outcome']): ServerEvent => ({
      on: 'invite.ended',
      user: 'bo',
      by: 'ann',
      outcome,
    });
    const failed = 'seat.host.takingInvitationFailed';
    expect(told('ann', ended('rejected'))).toMatchObject([
      ['seat.host.takingInvitationRejected', { invitee: bo }],
    ]);
    expect(told('ann', ended('timeout'))).toMatchObject([[failed, { cause: 'TIMEOUT' }]]);
    expect(told('ann', ended('left'))).toMatchObject([[failed, { cause: 'INVITEE_LEFT' }]]);
    expect(told('ann', ended('failed'))).toMatchObject([[failed, { cause: 'NO_FREE_SEAT' }]]);
    expect(told('ann', ended('accepted'))).toEqual([]);
    expect(told('ann', ended('cancelled'))).toEqual([]);
    expect(told('cy', ended('rejected'))).toEqual([]);
    expect(told('bo', ended('rejected'))).toEqual([]);
  });

  it('S12, S13 to the asker', () => {
    const ended = (
      outcome: ServerEvent<'request.ended'>['outcome'],
      cause?: ServerEvent<'request.ended'>['cause'],
    ): ServerEvent => ({
      on: 'request.ended',
      user: 'bo',
      outcome,
      by: 'ann',
      ...(cause === undefined ? {} : { cause }),
    });
    const failed = 'seat.audience.takingRequestFailed';
    expect(told('bo', ended('rejected'))).toMatchObject([
      ['seat.audience.takingRequestRejected', { by: ann }],
    ]);
    expect(told('bo', ended('timeout'))).toEqual([[failed, { cause: 'TIMEOUT' }]]);
    expect(told('bo', ended('failed', 'host.absent'))).toEqual([[failed, { cause: 'NO_HOST' }]]);
    expect(told('bo', ended('failed', 'seat.noneFree'))).toEqual([
      [failed, { cause: 'NO_FREE_SEAT' }],
    ]);
    expect(told('bo', ended('failed', 'seats.open'))).toEqual([[failed, { cause: 'SEATS_OPEN' }]]);
    expect(told('bo', ended('accepted'))).toEqual([]);
    expect(told('bo', ended('cancelled'))).toEqual([]);
  });

  it('S16, S17, S18 for who comes and goes', () => {
    expect(
      told('bo', { on: 'people.entered', people: [person('di', 'audience')], total: 4 }),
    ).toMatchObject([
      ['user.enter', { user: { user: 'di', name: 'Di' } }],
      ['user.countOrPropertyChanged', { users: [{ user: 'di' }], total: 4 }],
    ]);
    expect(told('bo', { on: 'people.left', users: ['cy'], total: 2 })).toMatchObject([
      ['user.leave', { user: { user: 'cy', name: 'Cy' } }],
      ['user.countOrPropertyChanged', { total: 2 }],
    ]);
    expect(names('bo', { on: 'people.counted', total: 9_000 })).toEqual([
      'user.countOrPropertyChanged',
    ]);
    expect(names('bo', { on: 'people.counted', total: 3 })).toEqual([]);
  });

  it('S21 for the own microphone alone, S18 for all', () => {
    const seated: RoomState = withEvent(
      inside('bo'),
      {
        on: 'seat.changed',
        seats: [seat(1, 'bo')],
        people: [person('bo', 'audience')],
        cause: 'taken',
      },
      T0,
    );
    expect(names('bo', { on: 'microphone.changed', user: 'bo', microphone: 'on' }, seated)).toEqual(
      ['user.countOrPropertyChanged', 'audioVideo.microphoneStateChanged'],
    );
    expect(names('bo', { on: 'microphone.changed', user: 'ann', microphone: 'off' })).toEqual([
      'user.countOrPropertyChanged',
    ]);
    expect(names('bo', { on: 'microphone.changed', user: 'ann', microphone: 'on' })).toEqual([]);
  });

  it('a message of somebody else once', () => {
    const event: ServerEvent = {
      on: 'message.posted',
      message: { message: 'm1', user: 'ann', name: 'Ann', text: 'hi', at: T0 },
    };
    expect(names('bo', event)).toEqual(['inRoomMessage.received']);
    expect(names('bo', event, withEvent(inside('bo'), event, T0))).toEqual([]);
    expect(names('ann', event)).toEqual([]);
  });

  it('a message to the one who left is still from somebody with a name', () => {
    expect(told('bo', { on: 'people.left', users: ['ann'], total: 2 })[0]).toMatchObject([
      'user.leave',
      { user: ann },
    ]);
  });
});
