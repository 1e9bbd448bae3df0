import type {
  Invitation,
  Person,
  PostedMessage,
  Role,
  Room,
  Seat,
  SeatRequest,
  You,
} from './shapes.js';

/** How a request or an invitation ended. */
export type Outcome = 'accepted' | 'rejected' | 'cancelled' | 'timeout' | 'left' | 'failed';
export type SeatCause = 'taken' | 'left' | 'removed' | 'accepted' | 'invited' | 'lost' | 'moved';

/** What the server tells without being asked, by the word in `on`. */
interface EventFields {
  'seats.closed': { by: string };
  'seats.opened': { by: string };
  'requests.allowed': { allowed: boolean; by: string };
  'seat.changed': { seats: Seat[]; people: Person[]; by?: string; cause: SeatCause };
  'request.made': { request: SeatRequest };
  'request.ended': { user: string; outcome: Outcome; cause?: string; by?: string };
  'queue.changed': { requests: SeatRequest[] };
  'queue.place': { place: number; endsAt: number };
  'invite.received': { invitation: Invitation; byName: string };
  'invite.made': { invitation: Invitation };
  'invite.ended': { user: string; by: string; outcome: Outcome; cause?: string };
  'people.entered': { people: Person[]; total: number };
  'people.left': { users: string[]; total: number };
  'people.changed': { people: Person[] };
  'people.counted': { total: number };
  'microphone.changed': { user: string; microphone: 'on' | 'off'; by?: string; locked?: boolean };
  'microphone.asked': { request: string; by: string; byName: string; endsAt: number };
  'microphone.ended': {
    request: string;
    user: string;
    consent: boolean;
    cause: 'answered' | 'timeout' | 'left';
  };
  'role.changed': { user: string; role: Role; by?: string };
  'you.changed': { you: You };
  speaking: { levels: Record<string, number> };
  'message.posted': { message: PostedMessage };
  'token.expiring': { seconds: number };
  'you.removed': { by?: string; reason?: string };
  'you.replaced': object;
  'room.ended': { by?: string; reason?: string };
  'server.leaving': { reason: string };
}

export type ServerEventName = keyof EventFields;
export type ServerEvent<N extends ServerEventName = ServerEventName> = {
  [K in N]: { readonly on: K; readonly seq?: number } & Readonly<EventFields[K]>;
}[N];

/** All of the room as it is at `seq`, for one who joins. */
export interface Snapshot {
  readonly room: Room;
  readonly you: You;
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  readonly total: number;
  readonly requests?: readonly SeatRequest[];
  readonly messages: readonly PostedMessage[];
}

export type Joined =
  | { readonly resumed: true; readonly seq: number; readonly now: number }
  | {
      readonly resumed: false;
      readonly seq: number;
      readonly now: number;
      readonly snapshot: Snapshot;
    };

/** Each command: what it is sent with, and what a good answer carries. */
export interface Commands {
  'session.join': [
    { room: string; token: string; resume?: { session: string; seq: number } },
    Joined,
  ];
  'session.leave': [object, object];
  'session.renew': [{ token: string }, { expiresAt: number }];
  'media.offer': [{ sdp: string }, { sdp: string }];
  'seat.take': [{ seat: number }, { seat: number }];
  'seat.leave': [object, object];
  'seat.request': [{ seat?: number; timeoutMs?: number }, { place: number; endsAt: number }];
  'seat.request.cancel': [object, object];
  'seat.request.accept': [{ user: string; seat?: number }, { seat: number }];
  'seat.request.reject': [{ user: string }, object];
  'seat.invite': [{ user: string; seat?: number; timeoutMs?: number }, { endsAt: number }];
  'seat.invite.cancel': [{ user: string }, object];
  'seat.invite.accept': [object, { seat: number }];
  'seat.invite.reject': [object, object];
  'seat.remove': [{ user: string }, object];
  'seats.close': [object, object];
  'seats.open': [object, object];
  'requests.allow': [{ allowed: boolean }, object];
  'microphone.set': [{ on: boolean }, object];
  'microphone.off': [{ user: string }, object];
  'microphone.ask': [{ user: string }, { request: string; endsAt: number }];
  'microphone.answer': [{ request: string; consent: boolean }, object];
  'role.set': [{ user: string; role: Exclude<Role, 'owner'> }, object];
  'people.page': [
    { after?: string; search?: string; limit: number },
    { people: Person[]; total: number; next?: string },
  ];
  'message.send': [{ clientId: string; text: string }, { message: string; at: number }];
}

export type CommandName = keyof Commands;
export type CommandFields<C extends CommandName> = Commands[C][0];
export type CommandAnswer<C extends CommandName> = Commands[C][1];
