import { describe, expect, test } from 'vitest';
import { FakeRoomClient } from '../../fixtures/fake-room-client.js';
import { STATES, type StateName } from '../../fixtures/states.js';
import type { Person, RoomState } from '../../src/client/index.js';
import { colourOf, initialsOf } from '../../src/element/avatar.js';
import { dockOf, folded } from '../../src/element/bar/dock.js';
import { drawnRows, noticeText } from '../../src/element/chat/notice.js';
import type { MenuContext } from '../../src/element/menus/context.js';
import { menuOfMessage } from '../../src/element/menus/message-menu.js';
import { menuAbout } from '../../src/element/menus/person-menu.js';
import { moreMenu } from '../../src/element/menus/room-menus.js';
import { menuOfSeat, seatsFor } from '../../src/element/menus/seat-menu.js';
import type { MenuItem } from '../../src/element/overlay/menu.js';
import { labelOf, viewOf } from '../../src/element/stage/seat-view.js';
import { ENGLISH, clock, wait } from '../../src/element/texts.js';

const label = (state: RoomState, seat: number, speaking = false) =>
  labelOf(viewOf(state, state.seats[seat]!), seat, speaking, ENGLISH);

describe('a seat is called', () => {
  test.each([
    ['host', 0, 'Ann, host, seat 1, microphone on'],
    ['host', 1, 'Maya Lindqvist, co-host, seat 2, microphone on'],
    ['host', 4, 'Dara, seat 5, microphone off'],
    ['host', 5, 'Eli, seat 6, microphone on, reconnecting'],
    ['host', 6, 'Take seat 7'],
    ['audience', 6, 'Ask for seat 7'],
    ['open', 6, 'Take seat 7'],
    ['pending', 6, 'Seat 7, sitting down'],
    ['speaker', 6, 'Take seat 7'],
    ['asking', 6, 'Seat 7, free'],
  ] satisfies [StateName, number, string][])('for %s, number %d: %s', (state, seat, name) => {
    expect(label(STATES[state], seat)).toBe(name);
  });

  test('with "speaking" while so', () => {
    expect(label(STATES.host, 0, true)).toBe('Ann, host, seat 1, microphone on, speaking');
  });

  test('reconnecting where I sit and am cut off myself', () => {
    const cut: RoomState = { ...STATES.host, phase: 'reconnecting' };
    expect(label(cut, 0)).toBe('Ann, host, seat 1, microphone on, reconnecting');
    expect(label(cut, 1)).toBe('Maya Lindqvist, co-host, seat 2, microphone on');
  });

  test('locked for the audience when it is kept for hosts, or locked', () => {
    const { audience } = STATES;
    const seats = audience.seats.map((seat) =>
      seat.seat === 0
        ? { seat: 0, locked: false, muted: false, host: true }
        : { ...seat, locked: seat.seat === 7 },
    );
    expect(label({ ...audience, seats }, 0)).toBe('Seat 1, locked');
    expect(label({ ...audience, seats }, 7)).toBe('Seat 8, locked');
  });
});

describe('the bar', () => {
  const asHost = ['microphone', 'requests', 'members', 'mode', 'leave-seat', 'reactions', 'more'];
  test.each([
    ['host', asHost],
    ['speaker', ['microphone', 'members', 'leave-seat', 'reactions', 'more']],
    ['audience', ['raise-hand', 'members', 'reactions', 'more']],
    ['asking', ['lower-hand', 'members', 'reactions', 'more']],
    ['open', ['take-seat', 'members', 'reactions', 'more']],
    ['empty', ['take-seat', 'requests', 'members', 'mode', 'reactions', 'more']],
  ] satisfies [StateName, string[]][])('of %s has %j', (state, items) => {
    expect(dockOf(STATES[state])).toEqual(items);
  });

  test.each([
    ['host', ['leave-seat', 'reactions']],
    ['empty', ['reactions']],
    ['speaker', []],
    ['audience', []],
  ] satisfies [StateName, string[]][])('of %s folds %j on a phone', (state, items) => {
    const { shown, hidden } = folded(dockOf(STATES[state]), true);
    expect(hidden).toEqual(items);
    expect(shown.length).toBeLessThanOrEqual(5);
    expect(folded(dockOf(STATES[state]), false).hidden).toEqual([]);
  });
});

function contextOf(state: RoomState): MenuContext {
  return {
    state,
    client: new FakeRoomClient(state),
    texts: ENGLISH,
    ask: () => undefined,
    openPanel: () => undefined,
  };
}
const words = (items: readonly MenuItem[]) => items.map((item) => item.label);
const locked = (state: RoomState, seat: number): RoomState => ({
  ...state,
  seats: state.seats.with(seat, { ...state.seats[seat]!, locked: true }),
});
const without = (state: RoomState, ...commands: string[]): RoomState => ({
  ...state,
  you: {
    ...state.you!,
    permissions: state.you!.permissions.filter((command) => !commands.includes(command)),
  },
});

describe('the menu about somebody', () => {
  const items = (state: RoomState, user: string, more: Partial<Person> = {}) =>
    words(menuAbout(contextOf(state), { ...state.people.get(user)!, ...more }));
  const roles = ['Make co-host', 'Make host', 'Hand over the room…'];
  const order = ['Mute in chat…', 'Remove from room', 'Ban…'];

  test('on a seat with the microphone on', () => {
    expect(items(STATES.host, 'chen-wei')).toEqual([
      'Mute',
      'Lock microphone',
      'Move to seat…',
      'Remove from seat',
      ...roles,
      ...order,
    ]);
  });
  test('on a seat with the microphone off, or locked', () => {
    expect(items(STATES.host, 'dara')).toContain('Ask to turn microphone on');
    const silent = items(STATES.host, 'dara', { microphoneLocked: true });
    expect(silent).toContain('Unlock microphone');
    expect(silent).not.toContain('Ask to turn microphone on');
  });
  test('in the audience', () => {
    expect(items(STATES.host, 'hugo')).toEqual(['Invite to seat', ...roles, ...order]);
  });
  test('with a hand up, or invited already', () => {
    expect(items(STATES.host, 'bo')[0]).toBe('Accept');
    expect(items(STATES.host, 'gita')[0]).toBe('Cancel invitation');
  });
  test('who may not write already', () => {
    const ban = { user: 'bo', name: 'Bo', reason: '', at: 0 };
    const banned: RoomState = { ...STATES.host, chatBans: new Map([['bo', ban]]) };
    expect(items(banned, 'bo')).toContain('Unmute in chat');
    const over = new Map([['bo', { ...ban, endsAt: 1 }]]);
    expect(items({ ...STATES.host, chatBans: over }, 'bo')).toContain('Mute in chat…');
  });
  test('has no command that I may not use', () => {
    const few = without(STATES.host, 'user.ban', 'user.remove', 'role.set', 'host.transfer');
    expect(items(few, 'hugo')).toEqual(['Invite to seat', 'Mute in chat…']);
  });
  test('makes hosts only for whoever stands above them', () => {
    const asHost: RoomState = { ...STATES.host, you: { ...STATES.host.you!, role: 'host' } };
    expect(items(asHost, 'hugo')).not.toContain('Make host');
    expect(items(asHost, 'hugo')).toContain('Make co-host');
    expect(items(STATES.host, 'hugo', { role: 'host' })).toContain('No longer host');
  });
  test('is empty about oneself, and for whoever may do nothing', () => {
    expect(items(STATES.host, 'ann')).toEqual([]);
    expect(items(STATES.audience, 'chen-wei')).toEqual([]);
  });
  test('says nothing about someone of equal standing but to invite', () => {
    expect(items(STATES.host, 'chen-wei', { role: 'owner' })).toEqual([]);
    expect(items(STATES.host, 'hugo', { role: 'owner' })).toEqual(['Invite to seat']);
  });
});

describe('the menu of a seat', () => {
  const items = (state: RoomState, seat: number) =>
    words(menuOfSeat(contextOf(state), state.seats[seat]!));

  test('that is free', () => {
    expect(items(STATES.host, 6)).toEqual([
      'Take seat 7',
      'Move somebody here…',
      'Mute seat',
      'Lock seat',
    ]);
    expect(items(STATES.audience, 6)).toEqual(['Ask for seat 7']);
    expect(items(STATES.open, 6)).toEqual(['Take seat 7']);
  });
  test('that is locked: hosts take it all the same', () => {
    expect(items(locked(STATES.host, 6), 6)).toContain('Take seat 7');
    expect(items(locked(STATES.host, 6), 6)).toContain('Unlock seat');
    expect(items(locked(STATES.open, 6), 6)).toEqual([]);
  });
  test('on which somebody sits', () => {
    expect(items(STATES.host, 2)).toEqual(['Take seat 3 from Chen Wei', 'Mute seat', 'Lock seat']);
    expect(items(STATES.speaker, 4)).toEqual([]);
  });

  test('leads to the seats where somebody can be put', () => {
    const { host } = STATES;
    const chen = host.people.get('chen-wei')!;
    const seats = words(seatsFor(contextOf(host), chen));
    expect(seats).toEqual([
      'Seat 2, swap with Maya Lindqvist',
      'Seat 4',
      'Seat 5, swap with Dara',
      'Seat 6, swap with Eli',
      'Seat 7',
      'Seat 8',
      'Seat 9',
    ]);
    const room = host.room!;
    const asked = { ...room, settings: { ...room.settings, moveByConsent: true } };
    expect(words(seatsFor(contextOf({ ...host, room: asked }), chen))).toEqual([
      'Seat 4',
      'Seat 7',
      'Seat 8',
      'Seat 9',
    ]);
  });
});

describe('the menu of the room', () => {
  test('has everything for hosts, and for everybody what concerns him', () => {
    expect(words(moreMenu(contextOf(STATES.host)))).toEqual([
      'Mute everybody',
      'Chat is open to all',
      'Slow mode…',
      'Change title…',
      'Hand over the room…',
      'Banned people',
      'Moderation log',
      'End for all',
    ]);
    expect(words(moreMenu(contextOf(STATES.audience)))).toEqual(['What concerns me']);
  });
});

describe('the menu of a message', () => {
  const items = (state: RoomState, user: string) => {
    const own = user === state.you?.user;
    const row = { kind: 'message', key: 'k', user, name: user, text: '', at: 0, own } as const;
    return words(menuOfMessage(contextOf(state), { ...row, state: 'sent', message: 'm1' }));
  };

  test('lets authors take it back, and moderators those of others below them', () => {
    expect(items(STATES.audience, 'bo')).toEqual(['Delete message']);
    expect(items(STATES.audience, 'chen-wei')).toEqual([]);
    expect(items(STATES.host, 'chen-wei')).toEqual(['Delete message', 'Mute in chat…']);
    expect(items(STATES.host, 'ann')).toEqual(['Delete message']);
  });
});

describe('the chat', () => {
  const came = (key: string, name: string) =>
    ({ kind: 'notice', key, at: 0, what: 'entered', user: name, name }) as const;

  test('says in one line who came in a row', () => {
    const rows = drawnRows([came('1', 'Ann'), came('2', 'Bo'), came('3', 'Chen')]);
    expect(rows).toEqual([{ kind: 'notice', key: '1', notice: came('1', 'Ann'), more: 2 }]);
    expect(noticeText(came('1', 'Ann'), 2, undefined, ENGLISH)).toBe('Ann and 2 others joined');
  });

  test.each([
    [{ what: 'seat.taken', seat: 2 }, 'Bo took seat 3'],
    [{ what: 'seat.removed', byName: 'Ann' }, 'Ann took Bo off the stage'],
    [{ what: 'role.changed', role: 'co-host' }, 'Bo is a co-host now'],
    [{ what: 'seats.closed', byName: 'Ann' }, 'Ann set the seats to “on request”'],
  ] as const)('says %j as %s', (more, text) => {
    const notice = { kind: 'notice', key: 'n', at: 0, user: 'bo', name: 'Bo', ...more } as const;
    expect(noticeText(notice, 0, 'ann', ENGLISH)).toBe(text);
  });
});

describe('a face without a picture', () => {
  test.each([
    ['Ann', 'A'],
    ['Maya Lindqvist', 'ML'],
    ['Sofia de la Cruz', 'SC'],
    ['نور', 'نو'],
    ['👩‍🚀 Ada', '👩‍🚀A'],
    ['', ''],
  ])('%s has the initials %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test('has the same colour everywhere, one of twelve, spread evenly', () => {
    const colours = Array.from({ length: 1200 }, (_, user) => colourOf(`user-${user}`));
    expect(colourOf('ann')).toBe(colourOf('ann'));
    for (let colour = 1; colour <= 12; colour++) {
      expect(colours.filter((one) => one === colour).length).toBeGreaterThan(60);
    }
  });
});

describe('times', () => {
  test.each([
    [0, '00:00', '0:00'],
    [42_000, '00:42', '0:42'],
    [1_458_000, '24:18', '24:18'],
    [4_072_000, '1:07:52', '1:07:52'],
    [-5, '00:00', '0:00'],
  ])('%d ms are %s, as a wait %s', (ms, time, waited) => {
    expect(clock(ms)).toBe(time);
    expect(wait(ms)).toBe(waited);
  });

  test.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [22, '22nd'],
    [113, '113th'],
  ])('place %d is %s', (place, text) => {
    expect(ENGLISH.place(place)).toBe(text);
  });
});
