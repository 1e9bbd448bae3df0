import type { RoomErrorCode } from './room-error.js';
import type { ChatMessage, EndReason, Quality, ReceivedInvitation } from './room-state.js';
import type { Person, SeatRequest } from '../wire.js';

/** An event that wants an answer: give a promise while the event is being dispatched. */
export interface Asking<A> {
  /** The first answer counts. Throws when it comes after the dispatch. */
  readonly respondWith: (answer: A | Promise<A>) => void;
}

/** An event with a default: `preventDefault()` replaces it, and this runs it all the same. */
export interface WithDefault<R = void> {
  readonly defaultAction: () => R;
}

export type RoomStateReason =
  | 'LOGGING_IN'
  | 'LOGGED_IN'
  | 'LOGIN_FAILED'
  | 'RECONNECTING'
  | 'RECONNECTED'
  | 'RECONNECT_FAILED'
  | 'KICKED_OUT'
  | 'LOGGED_OUT'
  | 'LOGOUT_FAILED';

/** `INVITEE_SEATED`: he came to a seat by another way. `NOT_ALLOWED`: one may not invite any more. */
export type InvitationFailure =
  'TIMEOUT' | 'INVITEE_LEFT' | 'NETWORK' | 'NO_FREE_SEAT' | 'INVITEE_SEATED' | 'NOT_ALLOWED';
/** `SEATS_OPEN`, `REQUESTS_OFF`: the room changed so that nobody has to, or may, ask any more. */
export type RequestFailure =
  'TIMEOUT' | 'NO_HOST' | 'NETWORK' | 'NO_FREE_SEAT' | 'SEATS_OPEN' | 'REQUESTS_OFF';
/** `OTHER`: the code of the refusal says more. */
export type TakingFailure =
  'SEAT_TAKEN' | 'SEATS_CLOSED' | 'SEAT_LOCKED' | 'HOST_SEAT' | 'BANNED' | 'NO_FREE_SEAT' | 'OTHER';
export type MoveRefusal = 'DECLINED' | 'TIMEOUT' | 'USER_LEFT';
export type AudioRoute =
  'SPEAKER' | 'RECEIVER' | 'BLUETOOTH' | 'HEADPHONE' | 'EXTERNAL_USB' | 'AIRPLAY';

/** Who a person is for an event: a member of the room, or what is still known of one who left. */
export interface UserDetail {
  readonly user: string;
  readonly name: string;
  readonly person?: Person;
}

/** What each event carries. The names are those of the event contract, without "on". */
export interface RoomEventDetails {
  leaveConfirmation: Asking<boolean> & WithDefault<Promise<boolean>>;
  ended: WithDefault & {
    readonly reason: EndReason;
    readonly kickerUserId?: string;
    readonly text?: string;
    /** Also kept out, until `banEndsAt` where it is there. */
    readonly banned?: boolean;
    readonly banEndsAt?: number;
    readonly isFromMinimizing: boolean;
  };
  error: {
    readonly code: string;
    readonly message: string;
    readonly method: string;
    readonly cause?: unknown;
  };
  'seat.closed': { readonly by: UserDetail | null };
  'seat.opened': { readonly by: UserDetail | null };
  'seat.clicked': { readonly seat: number; readonly user: UserDetail | null };
  'seat.changed': {
    readonly taken: ReadonlyMap<number, UserDetail>;
    readonly untaken: readonly number[];
  };
  'seat.speaking': { readonly levels: ReadonlyMap<string, number> };
  'seat.host.takingRequested': { readonly audience: UserDetail; readonly request: SeatRequest };
  'seat.host.takingRequestCanceled': { readonly audience: UserDetail };
  'seat.host.takingInvitationFailed': {
    readonly invitee: UserDetail;
    readonly cause: InvitationFailure;
  };
  'seat.host.takingInvitationRejected': { readonly invitee: UserDetail };
  'seat.host.requestsChanged': { readonly requests: readonly SeatRequest[] };
  /** The one whom the local user asked to move would not. */
  'seat.host.moveDeclined': { readonly user: UserDetail; readonly cause: MoveRefusal };
  /** A host wants the local user on another seat. */
  'seat.moveAsked': Asking<boolean> & {
    readonly by: UserDetail;
    readonly seat: number;
    readonly request: string;
    readonly endsAt: number;
  };
  'seat.audience.takingRequestFailed': { readonly cause: RequestFailure };
  'seat.audience.takingRequestRejected': { readonly by: UserDetail | null };
  'seat.audience.takingInvitationReceived': WithDefault & {
    readonly inviter: UserDetail;
    readonly seat?: number;
    readonly invitation: ReceivedInvitation;
  };
  'seat.audience.takingFailed': {
    /** Missing where the best one was asked for. */
    readonly seat?: number;
    readonly cause: TakingFailure;
    readonly code: RoomErrorCode;
  };
  'user.enter': { readonly user: UserDetail };
  'user.leave': { readonly user: UserDetail };
  'user.countOrPropertyChanged': { readonly users: readonly UserDetail[]; readonly total: number };
  'user.qualityChanged': Quality;
  'room.stateChanged': {
    readonly reason: RoomStateReason;
    readonly errorCode?: string;
    readonly extendedData: Readonly<Record<string, string>>;
  };
  'room.tokenExpired': Asking<string | null> & { readonly secondsLeft: number };
  'room.propertiesChanged': {
    /** Those that have another value. */
    readonly properties: Readonly<Record<string, string>>;
    readonly removed: readonly string[];
    /** The new one; missing where it stays, and so with the metadata. */
    readonly title?: string;
    readonly metadata?: string;
    readonly revision: number;
    readonly by: UserDetail | null;
  };
  /** Something of the application's own; the sender is missing where it was the server itself. */
  'room.command': {
    readonly user: UserDetail | null;
    readonly name: string;
    readonly body: string;
  };
  'reaction.received': {
    /** How many of each kind in the last moment. */
    readonly counts: Readonly<Record<string, number>>;
    /** Some of them with their senders. */
    readonly recent: readonly { readonly user: UserDetail; readonly kind: string }[];
  };
  'audioVideo.microphoneStateChanged': {
    readonly on: boolean;
    /** Who turned it off, where it was not oneself. */
    readonly by?: UserDetail;
  };
  'audioVideo.audioOutputChanged': { readonly route: AudioRoute; readonly device: string };
  'audioVideo.microphoneTurnOnByOthersConfirmation': Asking<boolean> & {
    readonly by: UserDetail;
    readonly request: string;
    readonly endsAt: number;
  };
  'inRoomMessage.localSend': { readonly message: ChatMessage };
  'inRoomMessage.received': { readonly message: ChatMessage };
  'inRoomMessage.deleted': {
    /** The server's id. */
    readonly id: string;
    /** As it was shown until now, if it was. */
    readonly message?: ChatMessage;
    readonly author: UserDetail;
    readonly by: UserDetail | null;
  };
  'inRoomMessage.clicked': { readonly message: ChatMessage };
  'inRoomMessage.longPress': { readonly message: ChatMessage };
  'memberList.clicked': { readonly user: UserDetail };
  'memberList.moreButtonPressed': { readonly user: UserDetail };
  'duration.updated': { readonly elapsedMs: number };
}

export type RoomEventName = keyof RoomEventDetails;

export interface EventForm {
  /** The number in the event contract; `+` where we go beyond it. */
  readonly number: string;
  /** It has a default that `preventDefault()` replaces. */
  readonly cancelable: boolean;
  /** It carries `respondWith`. */
  readonly asks: boolean;
  readonly bubbles: boolean;
}

function plain(number: string): EventForm {
  return { number, cancelable: false, asks: false, bubbles: true };
}

function withDefault(number: string): EventForm {
  return { ...plain(number), cancelable: true };
}

function asking(number: string): EventForm {
  return { ...plain(number), asks: true };
}

/** The one place that says how each event looks from outside. */
export const ROOM_EVENTS: Readonly<Record<RoomEventName, EventForm>> = {
  leaveConfirmation: { ...asking('S1'), cancelable: true },
  ended: withDefault('S2'),
  // Bubbling, it would reach `window.onerror` and look like a fault of the page.
  error: { ...plain('S3'), bubbles: false },
  'seat.closed': plain('S4'),
  'seat.opened': plain('S5'),
  'seat.clicked': withDefault('S6'),
  'seat.changed': plain('S7'),
  'seat.host.takingRequested': plain('S8'),
  'seat.host.takingRequestCanceled': plain('S9'),
  'seat.host.takingInvitationFailed': plain('S10'),
  'seat.host.takingInvitationRejected': plain('S11'),
  'seat.audience.takingRequestFailed': plain('S12'),
  'seat.audience.takingRequestRejected': plain('S13'),
  'seat.audience.takingInvitationReceived': withDefault('S14'),
  'seat.audience.takingFailed': plain('S15'),
  'user.enter': plain('S16'),
  'user.leave': plain('S17'),
  'user.countOrPropertyChanged': plain('S18'),
  'room.stateChanged': plain('S19'),
  'room.tokenExpired': asking('S20'),
  'audioVideo.microphoneStateChanged': plain('S21'),
  'audioVideo.audioOutputChanged': plain('S22'),
  'audioVideo.microphoneTurnOnByOthersConfirmation': asking('S23'),
  'inRoomMessage.localSend': plain('S24'),
  'inRoomMessage.clicked': plain('S25'),
  'inRoomMessage.longPress': plain('S26'),
  'memberList.clicked': plain('S27'),
  'memberList.moreButtonPressed': withDefault('S28'),
  'duration.updated': plain('S29'),
  'seat.speaking': plain('+'),
  'seat.moveAsked': asking('+'),
  'seat.host.moveDeclined': plain('+'),
  'seat.host.requestsChanged': plain('+'),
  'user.qualityChanged': plain('+'),
  'room.propertiesChanged': plain('+'),
  'room.command': plain('+'),
  'reaction.received': plain('+'),
  'inRoomMessage.deleted': plain('+'),
  'inRoomMessage.received': plain('+'),
};

/** `seat.host.takingRequested` is `seat-host-taking-requested` on the element. */
export function domName<N extends RoomEventName>(name: N): DomName<N> {
  const dashed = name.replace(/\.|[A-Z]/g, (one) => (one === '.' ? '-' : `-${one.toLowerCase()}`));
  return dashed as DomName<N>;
}

/** The same for the compiler. */
export type DomName<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends '.'
    ? `-${DomName<Rest>}`
    : First extends Lowercase<First>
      ? `${First}${DomName<Rest>}`
      : `-${Lowercase<First>}${DomName<Rest>}`
  : S;

/** The DOM events of the element. */
export type RoomDomEventMap = {
  [N in RoomEventName as DomName<N>]: CustomEvent<RoomEventDetails[N]>;
};
