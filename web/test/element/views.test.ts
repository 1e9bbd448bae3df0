import { describe, expect, test } from 'vitest';
import { FakeRoomClient } from '../../fixtures/fake-room-client.js';
import { STATES, type StateName } from '../../fixtures/states.js';
import type { Role, RoomState } from '../../src/client/index.js';
import { colourOf, initialsOf } from '../../src/element/avatar.js';
import { dockOf, folded } from '../../src/element/bar/dock.js';
import { drawnRows, noticeText } from '../../src/element/chat/notice.js';
import { menuOfMessage } from '../../src/element/menus/message-menu.js';
import { menuAbout } from '../../src/element/menus/person-menu.js';
import { moreMenu } from '../../src/element/menus/room-menus.js';
import { menuOfSeat, seatsFor } from '../../src/element/menus/seat-menu.js';
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
  test.each([
    ['host', ['microphone', 'requests', 'members', 'mode', 'leave-seat']],
    ['speaker', ['microphone', 'members', 'leave-seat']],
    ['audience', ['raise-hand', 'members']],
    ['asking', ['lower-hand', 'members']],
    ['open', ['take-seat', 'members']],
    ['empty', ['take-seat', 'requests', 'members', 'mode']],
  ] satisfies [StateName, string[]][])('of %s has %j', (state, items) => {
    expect(dockOf(STATES[state])).toEqual(items);
  });
});

describe('the menu about somebody', () => {
  const items = (state: RoomState, user: string, role?: Role) => {
    const person = { ...state.people.get(user)!, ...(role === undefined ? {} : { role }) };
    return menuAbout(state, person, new FakeRoomClient(state), ENGLISH).map((item) => item.label);
  };

  test('on a seat with the microphone on', () => {
    expect(items(STATES.host, 'chen-wei')).toEqual(['Mute', 'Remove from seat', 'Make co-host']);
  });
  test('on a seat with the microphone off', () => {
    expect(items(STATES.host, 'dara')).toContain('Ask to turn microphone on');
  });
  test('in the audience', () => {
    expect(items(STATES.host, 'hugo')).toEqual(['Invite to seat', 'Make co-host']);
  });
  test('with a hand up, or invited already', () => {
    expect(items(STATES.host, 'bo')[0]).toBe('Accept');
    expect(items(STATES.host, 'gita')[0]).toBe('Cancel invitation');
  });
  test('is empty about oneself, and for whoever may do nothing', () => {
    expect(items(STATES.host, 'ann')).toEqual([]);
    expect(items(STATES.audience, 'chen-wei')).toEqual([]);
  });
  test('says nothing about someone of equal standing but to invite', () => {
    expect(items(STATES.host, 'chen-wei', 'owner')).toEqual([]);
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
