import type {
  Ban,
  Invitation,
  MicrophoneAsk,
  MoveAsk,
  Person,
  RoleCause,
  RoomInfo,
  Seat,
  SeatRequest,
  You,
} from '../wire.js';
import type { RoomErrorCode } from './room-error.js';

/** Where the local user stands with the room. */
export type Phase = 'idle' | 'joining' | 'joined' | 'reconnecting' | 'ended';

/** Why a room is over for the local user (S2). */
export type EndReason =
  'LOCAL_LEAVE' | 'KICK_OUT' | 'ROOM_ENDED' | 'CONNECTION_LOST' | 'TOKEN_EXPIRED';

export interface End {
  readonly reason: EndReason;
  /** Who removed the local user, only for `KICK_OUT`. */
  readonly kickerUserId?: string;
  /** What the one who ended it wrote, if anything. */
  readonly text?: string;
  /** One may not come back: until `banEndsAt`, or as long as the room lives. */
  readonly banned?: boolean;
  readonly banEndsAt?: number;
}

/** A chat message on its way: `failed` ones can be sent again under the same `clientId`. */
export interface ChatMessage {
  readonly kind: 'message';
  /** Stable over the life of the row: `clientId` for own messages, else the server's id. */
  readonly key: string;
  readonly user: string;
  readonly name: string;
  readonly text: string;
  /** Epoch milliseconds, the server's clock. */
  readonly at: number;
  readonly state: 'sending' | 'sent' | 'failed';
  readonly own: boolean;
  readonly message?: string;
  readonly clientId?: string;
  /** The code of the error, only when failed. */
  readonly cause?: RoomErrorCode;
}

/** A row of the chat that nobody wrote. */
export interface Notice {
  readonly kind: 'notice';
  readonly key: string;
  readonly at: number;
  readonly what:
    | 'entered'
    | 'left'
    | 'seat.taken'
    | 'seat.left'
    | 'seat.removed'
    | 'seat.moved'
    | 'seats.closed'
    | 'seats.opened'
    | 'requests.on'
    | 'requests.off'
    | 'chat.on'
    | 'chat.off'
    | 'chat.slow'
    | 'room.titled'
    | 'role.changed';
  /** Whom it is about; absent where it is about the room. */
  readonly user?: string;
  readonly name?: string;
  readonly seat?: number;
  readonly role?: Person['role'];
  /** Why the role is another one. */
  readonly cause?: RoleCause;
  /** The new title of the room. */
  readonly title?: string;
  /** How long the audience waits between two messages. */
  readonly slowSeconds?: number;
  readonly by?: string;
  readonly byName?: string;
}

export type FeedRow = ChatMessage | Notice;

/**
 * `prompt`: the browser's question is open now. `missing`: there is no microphone. `busy`: another
 * program holds it. `insecure`: browsers give a microphone to https and localhost alone.
 */
export type MicrophonePermission =
  'unknown' | 'prompt' | 'granted' | 'denied' | 'missing' | 'busy' | 'insecure';

/** The way of the sound: `lost` while a new one is being made. */
export type SoundState = 'none' | 'connecting' | 'connected' | 'lost';

export interface MicrophoneState {
  /** As the server has it: others hear the local user only while this is true. */
  readonly on: boolean;
  /** The user pressed, and the server or the browser has not answered yet. */
  readonly pending: boolean;
  readonly permission: MicrophonePermission;
  /** A host keeps it off. */
  readonly locked: boolean;
}

/** How good the line is, measured each few seconds. */
export interface Quality {
  readonly roundTripMs: number;
  /** Share of the packets that were lost on the way here, 0–1. */
  readonly loss: number;
  /** 5 is excellent, 1 is unusable. */
  readonly score: 1 | 2 | 3 | 4 | 5;
}

/** An invitation to a seat that waits for the local user. */
export interface ReceivedInvitation extends Invitation {
  readonly byName: string;
}

/** A host asks the local user to turn the microphone on; silence means no. */
export interface ReceivedMicrophoneAsk extends MicrophoneAsk {
  readonly byName: string;
}

/** A host asks the local user to move to another seat; silence means no. */
export interface ReceivedMoveAsk extends MoveAsk {
  readonly byName: string;
}

/**
 * All that is known of the room, as one value. It is never changed in place: what is equal by
 * identity is equal, so that a renderer can skip it. Levels are not in here: see `Levels`.
 */
export interface RoomState {
  readonly phase: Phase;
  readonly end?: End;
  readonly room?: RoomInfo;
  readonly you?: You;
  readonly seats: readonly Seat[];
  /** By user id. In large rooms: the stage, the hosts, the local user, and who was met. */
  readonly people: ReadonlyMap<string, Person>;
  readonly total: number;
  /** The raised hands in order; empty for whoever may not see them. */
  readonly requests: readonly SeatRequest[];
  /** Invitations that wait for an answer, by invited user; only hosts and co-hosts see them. */
  readonly invited: ReadonlyMap<string, Invitation>;
  /** The local user's raised hand. */
  readonly request?: SeatRequest;
  readonly invitation?: ReceivedInvitation;
  readonly microphoneAsk?: ReceivedMicrophoneAsk;
  readonly moveAsk?: ReceivedMoveAsk;
  /** Who may not write, by user: as far as it was told since one came in, to those who may know. */
  readonly chatBans: ReadonlyMap<string, Ban>;
  /** Who may not come in, in the same way; `user.bans()` has all of them. */
  readonly bans: ReadonlyMap<string, Ban>;
  /** Messages and notices in order, the newest last; at most `FEED_MAX`. */
  readonly feed: readonly FeedRow[];
  readonly microphone: MicrophoneState;
  /** The seat that the local user pressed and the server has not answered for yet. */
  readonly pendingSeat?: number;
  readonly sound: SoundState;
  /** The browser plays nothing before the user touches the page. */
  readonly audioBlocked: boolean;
  /** Add it to the local clock to get the server's, in milliseconds. */
  readonly clockOffsetMs: number;
  readonly quality?: Quality;
}

export const FEED_MAX = 500;

export const IDLE: RoomState = Object.freeze({
  phase: 'idle',
  seats: [],
  people: new Map(),
  total: 0,
  requests: [],
  invited: new Map(),
  chatBans: new Map(),
  bans: new Map(),
  feed: [],
  microphone: { on: false, pending: false, permission: 'unknown', locked: false },
  sound: 'none',
  audioBlocked: false,
  clockOffsetMs: 0,
} satisfies RoomState);

/** The seat of a user, or -1. */
export function seatOf(state: RoomState, user: string | undefined): number {
  return user === undefined ? -1 : (state.seats.find((seat) => seat.user === user)?.seat ?? -1);
}

/** May the local user's role use this command now? */
export function may(state: RoomState, command: string): boolean {
  return state.you?.permissions.includes(command) ?? false;
}
