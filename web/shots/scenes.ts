import type {
  Ban,
  ChatMessage,
  FeedRow,
  ModerationEntry,
  Notice,
  Person,
  Role,
  RoomState,
  Seat,
  SeatRequest,
} from '../src/client/index.js';
import { NOW, byUser, person } from '../fixtures/people.js';
import { STATES } from '../fixtures/states.js';
import { colourOf } from '../src/element/avatar.js';
import type { Texts } from '../src/element/index.js';

/** The room of the mock-ups, with its people and their faces, in the states that are looked at. */
export interface Scene {
  readonly state: RoomState;
  /** RFC 6464 levels by user. */
  readonly levels?: Readonly<Record<string, number>>;
  readonly texts?: Partial<Texts>;
  /** What the server keeps of bans and of moderation. */
  readonly bans?: readonly Ban[];
  readonly entries?: readonly ModerationEntry[];
}

const PORTRAITS = import.meta.glob<string>('../src/landing/portraits/*.svg', {
  eager: true,
  query: '?inline',
  import: 'default',
});

function one(name: string, role: Role = 'audience', more: Partial<Person> = {}): Person {
  const portrait = more.user ?? name.toLowerCase().split(' ')[0]?.normalize('NFKD');
  const key = portrait?.replace(/\p{M}/gu, '') ?? '';
  const picture = PORTRAITS[`../src/landing/portraits/${key}.svg`];
  const avatar = picture === undefined ? {} : { avatar: picture };
  return person(name, role, { user: key, microphone: 'on', ...avatar, ...more });
}

/** A user id that gets this colour of the twelve. */
function coloured(colour: number): { readonly user: string } {
  let id = 0;
  while (colourOf(`user-${id}`) !== colour) id++;
  return { user: `user-${id}` };
}

const off = { microphone: 'off' } as const;
const mara = one('Mara', 'owner');
const tomas = one('Tomás', 'co-host');
const aiko = one('Aiko');
const dele = one('Dele', 'audience', off);
const priya = one('Priya');
const jonas = one('Jonas', 'audience', off);
const sofia = one('Sofia Marin', 'audience', coloured(10));
const leila = one('Leila');
const chen = one('Chen Yu', 'audience', off);
const wanjiru = one('Wanjiru', 'audience', off);
const noor = one('Noor Aziz', 'audience', { ...off, ...coloured(9) });
const elif = one('Elif', 'audience', { avatar: portrait('fern'), ...off });
const matteo = one('Matteo Bruni', 'audience', { ...off, ...coloured(1) });
const hana = one('Hana', 'audience', { avatar: portrait('cat'), ...off });
const bo = one('Bo Jansson', 'audience', { ...off, ...coloured(2) });
const rui = one('Rui', 'audience', { avatar: portrait('hills'), reconnecting: true });
const crowd = ['Oleg Petrov', 'Sam Diaz', 'Maya Green', 'Ingrid Lund', 'Budi Santoso', 'Anna Weiss']
  .concat(['Kofi Annan', 'Yuki Sato', 'Farid', 'Gita Rao', 'Hugo', 'Inés Vidal'])
  .map((name) => one(name, 'audience', off));

function portrait(name: string): string {
  return PORTRAITS[`../src/landing/portraits/${name}.svg`] ?? '';
}

function seatsOf(
  count: number,
  users: Readonly<Record<number, Person>>,
  locked: readonly number[],
) {
  return Array.from({ length: count }, (_, seat): Seat => {
    const user = users[seat]?.user;
    const base = { seat, locked: locked.includes(seat), muted: false, host: seat === 0 };
    return user === undefined ? base : { ...base, user };
  });
}

let keys = 0;

function says(who: Person, text: string, more: Partial<ChatMessage> = {}): ChatMessage {
  const key = `m${keys++}`;
  const base = {
    kind: 'message',
    key,
    user: who.user,
    name: who.name.split(' ')[0] ?? '',
  } as const;
  return { ...base, text, at: NOW, state: 'sent', own: false, message: key, ...more };
}

function notes(what: Notice['what'], who?: Person, more: Partial<Notice> = {}): Notice {
  const about = who === undefined ? {} : { user: who.user, name: who.name.split(' ')[0] ?? '' };
  return { kind: 'notice', key: `n${keys++}`, at: NOW, what, ...about, ...more };
}

const feed = (me: Person): readonly FeedRow[] => [
  ...[hana, ...crowd.slice(0, 4)].map((who) => notes('entered', who)),
  says(matteo, 'Is a warm valve set safe to leave on overnight?'),
  says(tomas, 'Please not the pre-war ones. Jonas will tell you why.'),
  notes('seat.taken', sofia, { seat: 7 }),
  says(
    elif,
    'My grandmother kept the kitchen radio on the same station for forty years. I still have it.',
  ),
  me === mara
    ? says(mara, 'Bring it on Thursday, Elif. We have a bench free.', { own: true })
    : says(noor, 'I have a Grundig from 1958 here. It hums, but it sings.', { own: me === noor }),
  me === mara
    ? says(noor, 'The hum is back on mine after ten minutes')
    : says(mara, 'Noor, let us hear it. Hold the phone to the speaker.'),
];

const ROOM = STATES.host.room!;
const HOST = STATES.host.you!.permissions;
const LISTENER = ['seat.take', 'seat.leave', 'seat.request', 'seat.request.cancel'].concat([
  'microphone.set',
  'message.send',
  'message.delete',
  'people.page',
  'reaction.send',
  'moderation.page',
]);

function cafe(
  me: Person,
  permissions: readonly string[],
  more: Partial<RoomState> = {},
): RoomState {
  const seated = { 0: mara, 1: tomas, 2: aiko, 3: dele, 4: priya, 5: jonas, 7: sofia };
  const audience = [noor, elif, matteo, hana, bo, wanjiru, leila, chen, ...crowd];
  return {
    ...STATES.host,
    requests: [],
    invited: new Map(),
    room: {
      ...ROOM,
      title: 'Repair Café: old radios',
      rows: [1, 4, 4],
      open: false,
      startedAt: NOW - 1_458_000,
    },
    you: {
      user: me.user,
      name: me.name,
      role: me.role,
      voice: me.voice,
      session: 's',
      permissions,
      attributesRevision: 0,
    },
    seats: seatsOf(9, seated, [8]),
    people: byUser([...Object.values(seated), ...audience].map(firstName)),
    total: 128,
    feed: feed(me),
    microphone: {
      on: me.microphone === 'on',
      pending: false,
      permission: 'granted',
      locked: false,
    },
    ...more,
  };
}

const firstName = (who: Person): Person => ({ ...who });

function asks(who: Person, place: number, secondsAgo: number): SeatRequest {
  return { user: who.user, place, madeAt: NOW - secondsAgo * 1000, endsAt: NOW + 40_000 };
}

const host = cafe(mara, HOST, { requests: [asks(bo, 1, 42), asks(wanjiru, 2, 15)] });
const open = { ...host.room!, open: true };
const listener = cafe(noor, LISTENER);
const seatedNoor: RoomState = {
  ...cafe({ ...noor, microphone: 'on' }, LISTENER),
  seats: seatsOf(
    9,
    { 0: mara, 1: tomas, 2: aiko, 3: dele, 4: priya, 5: jonas, 6: noor, 7: sofia },
    [8],
  ),
  people: new Map([...listener.people, [noor.user, { ...noor, microphone: 'on' }]]),
};
const muted: RoomState = {
  ...seatedNoor,
  people: listener.people,
  microphone: { ...seatedNoor.microphone, on: false },
};

const twentyPeople = [mara, tomas, aiko, dele, priya, jonas, sofia, leila, chen].concat(
  [...crowd.slice(3, 5), wanjiru, hana, rui, ...crowd.slice(5, 6), elif, ...crowd.slice(6, 8)].map(
    (who, index) => ({ ...who, microphone: index % 3 === 2 ? 'off' : 'on' }),
  ),
);
const twenty: RoomState = {
  ...cafe(mara, HOST, { requests: [1, 2, 3, 4, 5].map((place) => asks(crowd[place]!, place, 9)) }),
  room: {
    ...host.room!,
    title: 'Open floor: what should the city sound like?',
    rows: [2, 4, 4, 5, 5],
    startedAt: NOW - 4_072_000,
  },
  seats: seatsOf(20, Object.fromEntries(twentyPeople.map((who, seat) => [seat, who])), [19]),
  people: byUser([...twentyPeople, ...crowd]),
  total: 2_416,
};
const eight: RoomState = {
  ...host,
  room: { ...host.room!, rows: [4, 4] },
  seats: seatsOf(8, { 0: mara, 1: tomas, 3: aiko, 5: wanjiru }, []),
};
const lone: RoomState = {
  ...host,
  room: { ...host.room!, rows: [1] },
  seats: seatsOf(1, { 0: mara }, []),
  requests: [],
};

const kept = (who: Person, reason: string, minutes?: number): Ban => {
  const ban = { user: who.user, name: who.name, by: tomas.user, reason, at: NOW - 600_000 };
  return minutes === undefined ? ban : { ...ban, endsAt: NOW + minutes * 60_000 };
};
const did = (
  kind: ModerationEntry['kind'],
  minutesAgo: number,
  more: Partial<ModerationEntry> = {},
): ModerationEntry => {
  const at = NOW - minutesAgo * 60_000;
  return { kind, by: tomas.user, reason: '', at, detail: '', ...more };
};
const RECORDS = {
  bans: [
    kept(one('Ivo Kranz'), 'Selling radios in the chat, again and again', 50),
    kept(one('Gregor'), ''),
  ],
  entries: [
    did('banned', 10, { user: 'Ivo Kranz', reason: 'Selling radios', endsAt: NOW + 3_000_000 }),
    did('chat-banned', 12, { user: hana.user, reason: 'Shouting', endsAt: NOW + 540_000 }),
    did('message-deleted', 13, { user: hana.user, detail: 'm7' }),
    did('moved', 20, { by: mara.user, user: aiko.user, detail: '2' }),
    did('seat-locked', 31, { by: mara.user, detail: '8' }),
    did('role-changed', 40, { by: mara.user, user: tomas.user, detail: 'co-host' }),
  ],
};

const speech = { mara: 26, tomas: 45 };
const others = { aiko: 28, priya: 47 };
const request = { ...asks(noor, 3, 5), seat: 6 };
const long = Array.from({ length: 60 }, (_, at) => says(crowd[at % 12]!, `Message number ${at}`));

export const SCENES: Readonly<Record<string, Scene>> = {
  host: { state: host, levels: speech, ...RECORDS },
  cohost: {
    state: cafe(tomas, ['seat.take', 'seat.leave', 'seat.invite', 'seat.remove', 'people.page']),
    levels: speech,
  },
  move: {
    state: {
      ...muted,
      moveAsk: { request: 'q', by: mara.user, byName: 'Mara', seat: 5, endsAt: NOW + 25_000 },
    },
  },
  silenced: {
    state: {
      ...listener,
      you: { ...listener.you!, chatBan: kept(noor, 'Shouting', 9) },
    },
    entries: [
      did('chat-banned', 2, { user: noor.user, reason: 'Shouting', endsAt: NOW + 540_000 }),
    ],
  },
  banned: {
    state: {
      ...listener,
      phase: 'ended',
      end: {
        reason: 'KICK_OUT',
        kickerUserId: mara.user,
        text: 'Selling radios',
        banned: true,
        banEndsAt: NOW + 3_600_000,
      },
    },
  },
  audience: { state: { ...listener, request }, levels: others },
  listener: { state: listener, levels: others },
  open: { state: { ...listener, room: open }, levels: others },
  taking: { state: { ...listener, room: open, pendingSeat: 6 }, levels: others },
  invited: {
    state: {
      ...listener,
      invitation: {
        user: noor.user,
        by: mara.user,
        byName: 'Mara',
        seat: 5,
        endsAt: NOW + 48_000,
      },
    },
    levels: { mara: 35 },
  },
  asked: {
    state: {
      ...muted,
      microphoneAsk: { request: 'q', by: mara.user, byName: 'Mara', endsAt: NOW + 25_000 },
    },
  },
  speaker: { state: seatedNoor, levels: { aiko: 40, [noor.user]: 33 } },
  reconnecting: {
    state: {
      ...muted,
      phase: 'reconnecting',
      people: new Map([...listener.people, [noor.user, { ...noor, reconnecting: true }]]),
      feed: [
        ...feed(mara).slice(0, -1),
        says(noor, 'Can you hear the station name?', { own: true, state: 'failed', clientId: 'c' }),
      ],
    },
    levels: speech,
  },
  muted: { state: muted, levels: { mara: 40, [noor.user]: 25 } },
  prompt: { state: { ...muted, microphone: { ...muted.microphone, permission: 'prompt' } } },
  permission: { state: { ...muted, microphone: { ...muted.microphone, permission: 'denied' } } },
  missing: { state: { ...muted, microphone: { ...muted.microphone, permission: 'missing' } } },
  blocked: { state: { ...listener, audioBlocked: true }, levels: others },
  empty: {
    state: {
      ...host,
      room: { ...host.room!, open: true, startedAt: NOW - 38_000 },
      seats: seatsOf(9, { 0: mara }, []),
      people: byUser([mara]),
      total: 1,
      requests: [],
      feed: [notes('seat.taken', mara, { seat: 0 })],
    },
    levels: { mara: 50 },
  },
  one: { state: lone, levels: speech },
  eight: { state: eight, levels: { mara: 30, wanjiru: 40 } },
  twenty: { state: twenty, levels: { mara: 48, priya: 30, wanjiru: 42 } },
  wide: { state: { ...twenty, room: { ...twenty.room!, rows: [8, 12] } }, levels: { mara: 30 } },
  long: {
    state: {
      ...host,
      feed: [
        ...long,
        says(elif, 'It started with the transformer, as it always does. '.repeat(12)),
        says(mara, 'One moment, I am writing it down', { own: true, state: 'sending' }),
      ],
    },
    levels: speech,
  },
  crowd: { state: { ...host, total: 5_000 }, levels: speech },
  ended: { state: { ...host, phase: 'ended', end: { reason: 'ROOM_ENDED' } } },
  left: { state: { ...host, phase: 'ended', end: { reason: 'LOCAL_LEAVE' } } },
  lost: { state: { ...host, phase: 'ended', end: { reason: 'CONNECTION_LOST' } } },
  joining: { state: { ...STATES.joining } },
};
