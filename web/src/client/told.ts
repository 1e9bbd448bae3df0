import type { RoomEventDetails, UserDetail } from './events.js';
import type { ServerEvent } from './messages.js';
import { moveEnded, ownInvitationEnded, ownRequestEnded } from './outcomes.js';
import type { ChatMessage, RoomState } from './room-state.js';
import { defined } from './defined.js';

/** The events that only tell: those that ask or have a default need the client to carry on. */
export type ToldName = {
  [N in keyof RoomEventDetails]: RoomEventDetails[N] extends
    { respondWith: unknown } | { defaultAction: unknown }
    ? never
    : N;
}[keyof RoomEventDetails];
export type Told = { [N in ToldName]: readonly [N, RoomEventDetails[N]] }[ToldName];

/**
 * What the app is told of a server's event, in order: the state before and after it say who was
 * meant. Pure, like the view.
 */
export function toldOf(before: RoomState, event: ServerEvent, after: RoomState): Told[] {
  const by = event.on === 'microphone.changed' ? event.by : undefined;
  const mutedBy = by === undefined ? {} : { by: userDetail(after, by, before) };
  return [...meant(before, event, after), ...toldOfChange(before, after, mutedBy)];
}

/** What the app is told after joining: the seats and the people once, whatever was known before. */
export function toldOfSnapshot(before: RoomState, after: RoomState): Told[] {
  const told: Told[] = [];
  const everybody = (state: RoomState) => state.people.size >= state.total;
  if (before.room !== undefined && everybody(before) && everybody(after)) {
    told.push(...cameAndWent(before, after));
  }
  if (before.room !== undefined && before.room.open !== after.room?.open) {
    told.push([after.room?.open === true ? 'seat.opened' : 'seat.closed', { by: null }]);
  }
  told.push(...changedProperties(before.room, after.room));
  const users = [...after.people.keys()].map((user) => userDetail(after, user));
  told.push(
    ['seat.changed', occupancy(before, after)],
    ['user.countOrPropertyChanged', { users, total: after.total }],
  );
  if (before.requests.length + after.requests.length > 0) {
    told.push(['seat.host.requestsChanged', { requests: after.requests }]);
  }
  if (before.microphone.on !== after.microphone.on) {
    told.push(['audioVideo.microphoneStateChanged', { on: after.microphone.on }]);
  }
  return told;
}

/** What the room said of itself otherwise while one was away. */
function changedProperties(before: RoomState['room'], after: RoomState['room']): Told[] {
  if (before === undefined || after === undefined || before.revision === after.revision) return [];
  const properties = Object.fromEntries(
    Object.entries(after.properties).filter(([key, value]) => before.properties[key] !== value),
  );
  const removed = Object.keys(before.properties).filter((key) => !(key in after.properties));
  const detail = {
    properties,
    removed,
    revision: after.revision,
    by: null,
    ...(before.title === after.title ? {} : { title: after.title }),
    ...(before.metadata === after.metadata ? {} : { metadata: after.metadata }),
  };
  return [['room.propertiesChanged', detail]];
}

/** Somebody by id; one who has left is known from before. */
export function userDetail(after: RoomState, user: string, before = after): UserDetail {
  const person = after.people.get(user) ?? before.people.get(user);
  return person === undefined ? { user, name: user } : { user, name: person.name, person };
}

function meant(before: RoomState, event: ServerEvent, after: RoomState): Told[] {
  const who = (user: string) => userDetail(after, user, before);
  const whoOrServer = (user: string | undefined) => (user === undefined ? null : who(user));
  switch (event.on) {
    case 'seats.closed':
      return [['seat.closed', { by: whoOrServer(event.by) }]];
    case 'seats.opened':
      return [['seat.opened', { by: whoOrServer(event.by) }]];
    case 'request.made':
      return [
        [
          'seat.host.takingRequested',
          { audience: who(event.request.user), request: event.request },
        ],
      ];
    case 'request.ended':
      return event.user === after.you?.user
        ? ownRequestEnded(event, who)
        : event.outcome === 'cancelled'
          ? [['seat.host.takingRequestCanceled', { audience: who(event.user) }]]
          : [];
    case 'invite.ended':
      return event.by === after.you?.user ? ownInvitationEnded(event, who(event.user)) : [];
    case 'move.ended':
      return event.user === after.you?.user ? [] : moveEnded(event, who(event.user));
    case 'people.entered':
    case 'people.left':
      return cameAndWent(before, after);
    case 'message.posted': {
      const row = after.feed.at(-1);
      return after.feed.length > 0 && row !== before.feed.at(-1) && row?.kind === 'message'
        ? row.own
          ? []
          : [['inRoomMessage.received', { message: row }]]
        : [];
    }
    case 'message.deleted': {
      const message = before.feed.find(
        (row): row is ChatMessage => row.kind === 'message' && row.message === event.message,
      );
      const [author, by] = [who(event.user), whoOrServer(event.by)];
      const detail = { id: event.message, author, by };
      return [['inRoomMessage.deleted', message === undefined ? detail : { ...detail, message }]];
    }
    case 'room.changed': {
      const { title, metadata, properties, removed, revision } = event;
      const detail = {
        properties,
        removed,
        revision,
        by: whoOrServer(event.by),
        ...defined({ title, metadata }),
      };
      return [['room.propertiesChanged', detail]];
    }
    case 'command.received': {
      const { name, body } = event;
      return [['room.command', { user: whoOrServer(event.user), name, body }]];
    }
    case 'reactions.counted': {
      const recent = event.recent.map(({ user, kind }) => ({ user: who(user), kind }));
      return [['reaction.received', { counts: event.counts, recent }]];
    }
    case 'speaking':
      return [['seat.speaking', { levels: new Map(Object.entries(event.levels)) }]];
    default:
      return [];
  }
}

/** What is told because something differs, whichever event made it so. */
function toldOfChange(
  before: RoomState,
  after: RoomState,
  mutedBy: { readonly by?: UserDetail },
): Told[] {
  const told: Told[] = [];
  if (before.seats !== after.seats && seated(before) !== seated(after)) {
    told.push(['seat.changed', occupancy(before, after)]);
  }
  if (before.people !== after.people || before.total !== after.total) {
    const users = changedUsers(before, after).map((user) => userDetail(after, user, before));
    if (users.length > 0 || before.total !== after.total) {
      told.push(['user.countOrPropertyChanged', { users, total: after.total }]);
    }
  }
  if (before.requests !== after.requests) {
    told.push(['seat.host.requestsChanged', { requests: after.requests }]);
  }
  if (before.microphone.on !== after.microphone.on) {
    told.push(['audioVideo.microphoneStateChanged', { on: after.microphone.on, ...mutedBy }]);
  }
  return told;
}

function seated(state: RoomState): string {
  return JSON.stringify(state.seats.map((seat) => seat.user ?? null));
}

function occupancy(before: RoomState, after: RoomState): RoomEventDetails['seat.changed'] {
  const taken = new Map<number, UserDetail>();
  const untaken: number[] = [];
  for (const { seat, user } of after.seats) {
    if (user === undefined) untaken.push(seat);
    else taken.set(seat, userDetail(after, user, before));
  }
  return { taken, untaken };
}

function changedUsers(before: RoomState, after: RoomState): string[] {
  const users = [...after.people.keys()].filter(
    (user) => !same(before.people.get(user), after.people.get(user)),
  );
  return [...users, ...[...before.people.keys()].filter((user) => !after.people.has(user))];
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function cameAndWent(before: RoomState, after: RoomState): Told[] {
  const came = [...after.people.keys()].filter((user) => !before.people.has(user));
  const went = [...before.people.keys()].filter((user) => !after.people.has(user));
  return [
    ...came.map((user): Told => ['user.enter', { user: userDetail(after, user) }]),
    ...went.map((user): Told => ['user.leave', { user: userDetail(before, user) }]),
  ];
}
