import { CHAT, SETTINGS } from '../../fixtures/people.js';
import type { Person, Role, Seat, Snapshot } from '../../src/wire.js';

export const T0 = 1_750_000_000_000;

const VOICES = { ann: 1, bo: 2, cy: 3, di: 4 } as const;
export type Name = keyof typeof VOICES;

export function person(user: Name, role: Role, more: Partial<Person> = {}): Person {
  const name = user.charAt(0).toUpperCase() + user.slice(1);
  return { user, name, role, voice: VOICES[user], microphone: 'off', joinedAt: T0, ...more };
}

export function seat(number: number, user?: Name): Seat {
  const base = { seat: number, locked: false, muted: false, host: number === 0 };
  return user === undefined ? base : { ...base, user };
}

/** Ann, the host, sits on seat 0 of three and is heard; Bo and Cy listen; Bo looks at it. */
export function snapshot(me: Name = 'bo', change: Partial<Snapshot> = {}): Snapshot {
  const role = me === 'ann' ? 'owner' : 'audience';
  return {
    room: {
      room: 'demo',
      title: 'Demo',
      session: 'r1',
      rows: [1, 2],
      open: true,
      requestsAllowed: true,
      startedAt: T0 - 60_000,
      metadata: '',
      properties: {},
      revision: 0,
      chat: CHAT,
      settings: SETTINGS,
    },
    you: {
      user: me,
      name: person(me, role).name,
      role,
      voice: VOICES[me],
      session: `s-${me}`,
      permissions: ['seat.take', 'message.send'],
      attributesRevision: 0,
    },
    seats: [seat(0, 'ann'), seat(1), seat(2)],
    people: [
      person('ann', 'owner', { microphone: 'on' }),
      person('bo', 'audience'),
      person('cy', 'audience'),
    ],
    total: 3,
    messages: [],
    ...change,
  };
}
