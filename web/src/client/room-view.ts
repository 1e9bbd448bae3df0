import { merged, posted, withPosted, withoutMessage } from './feed.js';
import type { ServerEvent, Snapshot } from './messages.js';
import { withNotices } from './notices.js';
import { type RoomState, seatOf } from './room-state.js';
import type { Ban, Person, Seat, SeatRequest, You } from '../wire.js';
import { defined } from './defined.js';

/**
 * What is known of the room after the server told something. Pure: the same state, event and time
 * give the same state. `now` is the server's clock in epoch milliseconds.
 */
export function withEvent(state: RoomState, event: ServerEvent, now: number): RoomState {
  return withOwnMicrophone(withNotices(state, applied(state, event), event, now));
}

/** What is known after joining: everything but one's own unsent messages comes from the server. */
export function withSnapshot(state: RoomState, snapshot: Snapshot): RoomState {
  const { you, room, seats, total } = snapshot;
  const people = new Map(snapshot.people.map((person) => [person.user, person]));
  return withOwnMicrophone(
    withYou(
      {
        ...state,
        room,
        seats,
        people,
        total,
        requests: inOrder(snapshot.requests ?? []),
        invited: new Map(),
        chatBans: new Map(),
        bans: new Map(),
        feed: merged(state.feed, snapshot.messages, you.user, room.settings.historyMax),
      },
      you,
    ),
  );
}

/** Takes a key out where its value is undefined: an absent fact has no key. */
export function without(state: RoomState, ...keys: (keyof RoomState)[]): RoomState {
  const rest = { ...state };
  for (const key of keys) Reflect.deleteProperty(rest, key);
  return rest;
}

function applied(state: RoomState, event: ServerEvent): RoomState {
  switch (event.on) {
    case 'seats.closed':
      return withRoom(state, { open: false });
    case 'seats.opened':
      return withRoom(state, { open: true });
    case 'requests.allowed':
      return withRoom(state, { requestsAllowed: event.allowed });
    case 'seat.changed':
      return withSeats(state, event.seats, event.people);
    case 'move.asked':
      return { ...state, moveAsk: { ...event.ask, byName: event.byName } };
    case 'move.ended':
      return state.moveAsk?.request === event.request ? without(state, 'moveAsk') : state;
    case 'request.made':
      return withRequests(state, [
        ...state.requests.filter((one) => one.user !== event.request.user),
        event.request,
      ]);
    case 'request.ended': {
      const after = withRequests(
        state,
        state.requests.filter((one) => one.user !== event.user),
      );
      return event.user === state.you?.user ? without(after, 'request') : after;
    }
    case 'queue.changed':
      return withRequests(state, event.requests);
    case 'queue.place': {
      const { place, endsAt } = event;
      return state.request === undefined
        ? state
        : { ...state, request: { ...state.request, place, endsAt } };
    }
    case 'invite.received':
      return { ...state, invitation: { ...event.invitation, byName: event.byName } };
    case 'invite.made': {
      const { invitation } = event;
      return { ...state, invited: new Map(state.invited).set(invitation.user, invitation) };
    }
    case 'invite.ended':
      return withoutInvitation(state, event.user);
    case 'people.entered':
      return { ...withPeople(state, event.people), total: event.total };
    case 'people.left': {
      const people = new Map(state.people);
      for (const user of event.users) people.delete(user);
      return { ...state, people, total: event.total };
    }
    case 'people.changed':
      return withPeople(state, event.people);
    case 'people.counted':
      return { ...state, total: event.total };
    case 'microphone.changed':
      return withPerson(
        state,
        event.user,
        { microphone: event.microphone, ...(event.locked === true && { microphoneLocked: true }) },
        'microphoneLocked',
      );
    case 'microphone.asked': {
      const { request, by, byName, endsAt } = event;
      return { ...state, microphoneAsk: { request, by, byName, endsAt } };
    }
    case 'microphone.ended':
      return state.microphoneAsk?.request === event.request
        ? without(state, 'microphoneAsk')
        : state;
    case 'role.changed': {
      const after = withPerson(state, event.user, { role: event.role });
      return after.you?.user === event.user
        ? { ...after, you: { ...after.you, role: event.role } }
        : after;
    }
    case 'you.changed':
      return withYou(state, event.you);
    case 'message.posted': {
      const message = posted(event.message, state.you?.user ?? '');
      return { ...state, feed: withPosted(state.feed, message) };
    }
    case 'message.deleted':
      return { ...state, feed: withoutMessage(state.feed, event.message) };
    case 'chat.changed':
      return withRoom(state, { chat: event.chat });
    case 'chat.banned':
      return withOwnChatBan(
        { ...state, chatBans: withBan(state.chatBans, event.ban) },
        event.ban.user,
        event.ban,
      );
    case 'chat.unbanned': {
      const chatBans = withoutBan(state.chatBans, event.user);
      return withOwnChatBan({ ...state, chatBans }, event.user);
    }
    case 'user.banned':
      return { ...state, bans: withBan(state.bans, event.ban) };
    case 'user.unbanned':
      return { ...state, bans: withoutBan(state.bans, event.user) };
    case 'room.changed':
      return withRoomChange(state, event);
    case 'settings.changed':
      return withRoom(state, { settings: event.settings });
    case 'you.removed':
      return ended(state, {
        reason: 'KICK_OUT',
        ...defined({ kickerUserId: event.by, text: event.reason }),
        ...(event.banned === true && { banned: true }),
        ...defined({ banEndsAt: event.banEndsAt }),
      });
    case 'you.replaced':
      return ended(state, { reason: 'KICK_OUT' });
    case 'room.ended':
      return ended(state, { reason: 'ROOM_ENDED', text: event.reason });
    case 'speaking':
    case 'command.received':
    case 'reactions.counted':
    case 'token.expiring':
    case 'server.leaving':
      return state;
  }
}

/** Over for the local user, whatever was under way. */
export function ended(state: RoomState, end: NonNullable<RoomState['end']>): RoomState {
  const rest = without(state, 'pendingSeat', 'request', 'invitation', 'microphoneAsk', 'moveAsk');
  return {
    ...rest,
    phase: 'ended',
    end,
    microphone: { ...state.microphone, on: false, pending: false },
  };
}

function withRoom(state: RoomState, change: Partial<NonNullable<RoomState['room']>>): RoomState {
  return state.room === undefined ? state : { ...state, room: { ...state.room, ...change } };
}

function withRoomChange(state: RoomState, event: ServerEvent<'room.changed'>): RoomState {
  const { title, metadata, revision } = event;
  const properties = { ...state.room?.properties, ...event.properties };
  for (const key of event.removed) Reflect.deleteProperty(properties, key);
  return withRoom(state, {
    properties,
    revision,
    ...defined({ title, metadata }),
  });
}

function withBan(bans: ReadonlyMap<string, Ban>, ban: Ban): ReadonlyMap<string, Ban> {
  return new Map(bans).set(ban.user, ban);
}

function withoutBan(bans: ReadonlyMap<string, Ban>, user: string): ReadonlyMap<string, Ban> {
  const rest = new Map(bans);
  rest.delete(user);
  return rest;
}

function withOwnChatBan(state: RoomState, user: string, ban?: Ban): RoomState {
  if (state.you?.user !== user) return state;
  const you = { ...state.you };
  Reflect.deleteProperty(you, 'chatBan');
  return { ...state, you: ban === undefined ? you : { ...you, chatBan: ban } };
}

function withSeats(state: RoomState, changed: readonly Seat[], people: readonly Person[]) {
  const byNumber = new Map(changed.map((seat) => [seat.seat, seat]));
  const seats = state.seats.map((seat) => byNumber.get(seat.seat) ?? seat);
  const seated = new Set(seats.map((seat) => seat.user));
  let after: RoomState = { ...withPeople(state, people), seats };
  // Nobody is heard off the stage, whether or not the server says so in an event of its own.
  for (const { user } of state.seats) {
    if (user !== undefined && !seated.has(user)) {
      after = withPerson(after, user, { microphone: 'off' });
    }
  }
  return after;
}

function withPeople(state: RoomState, changed: readonly Person[]): RoomState {
  if (changed.length === 0) return state;
  const people = new Map(state.people);
  for (const person of changed) people.set(person.user, person);
  return { ...state, people };
}

/** `forget` names what is gone unless the change has it. */
function withPerson(
  state: RoomState,
  user: string,
  change: Partial<Person>,
  forget?: keyof Person,
): RoomState {
  const person = state.people.get(user);
  if (person === undefined) return state;
  const kept = { ...person };
  if (forget !== undefined) Reflect.deleteProperty(kept, forget);
  const next = { ...kept, ...change };
  const same = JSON.stringify(next) === JSON.stringify(person);
  return same ? state : withPeople(state, [next]);
}

function withRequests(state: RoomState, requests: readonly SeatRequest[]): RoomState {
  const ordered = inOrder(requests);
  return JSON.stringify(ordered) === JSON.stringify(state.requests)
    ? state
    : { ...state, requests: ordered };
}

function inOrder(requests: readonly SeatRequest[]): readonly SeatRequest[] {
  return [...requests].sort((a, b) => a.place - b.place || a.madeAt - b.madeAt);
}

function withoutInvitation(state: RoomState, user: string): RoomState {
  const after = user === state.you?.user ? without(state, 'invitation') : state;
  if (!after.invited.has(user)) return after;
  const invited = new Map(after.invited);
  invited.delete(user);
  return { ...after, invited };
}

/** What waits for oneself is part of `You`: it survives a reload of the page. */
function withYou(state: RoomState, you: You): RoomState {
  const named = <T extends { readonly by: string }>(thing: T) => ({
    ...thing,
    byName: state.people.get(thing.by)?.name ?? thing.by,
  });
  return {
    ...without(state, 'request', 'invitation', 'microphoneAsk', 'moveAsk'),
    you,
    ...defined({ request: you.request }),
    ...(you.invitation === undefined ? {} : { invitation: named(you.invitation) }),
    ...(you.asked === undefined ? {} : { microphoneAsk: named(you.asked) }),
    ...(you.move === undefined ? {} : { moveAsk: named(you.move) }),
  };
}

/** The own microphone is on where the server says that others hear it, and nowhere else. */
function withOwnMicrophone(state: RoomState): RoomState {
  const me = state.people.get(state.you?.user ?? '');
  const seat = state.seats[seatOf(state, state.you?.user)];
  const on = state.phase !== 'ended' && seat !== undefined && me?.microphone === 'on';
  const locked = me?.microphoneLocked === true || seat?.muted === true;
  const { microphone } = state;
  return microphone.on === on && microphone.locked === locked
    ? state
    : { ...state, microphone: { ...microphone, on, locked } };
}
