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
  /** The name of the DOM event on the element. */
  readonly dom: string;
  /** It has a default that `preventDefault()` replaces. */
  readonly cancelable: boolean;
  /** It carries `respondWith`. */
  readonly asks: boolean;
  readonly bubbles: boolean;
}

const plain = { cancelable: false, asks: false, bubbles: true };
const withDefault = { ...plain, cancelable: true };
const asking = { ...plain, asks: true };

/** The one place that says how each event looks from outside. */
export const ROOM_EVENTS = {
  leaveConfirmation: { number: 'S1', dom: 'leave-confirmation', ...asking, cancelable: true },
  ended: { number: 'S2', dom: 'ended', ...withDefault },
  // Bubbling, it would reach `window.onerror` and look like a fault of the page.
  error: { number: 'S3', dom: 'error', ...plain, bubbles: false },
  'seat.closed': { number: 'S4', dom: 'seat-closed', ...plain },
  'seat.opened': { number: 'S5', dom: 'seat-opened', ...plain },
  'seat.clicked': { number: 'S6', dom: 'seat-clicked', ...withDefault },
  'seat.changed': { number: 'S7', dom: 'seat-changed', ...plain },
  'seat.host.takingRequested': { number: 'S8', dom: 'seat-host-taking-requested', ...plain },
  'seat.host.takingRequestCanceled': {
    number: 'S9',
    dom: 'seat-host-taking-request-canceled',
    ...plain,
  },
  'seat.host.takingInvitationFailed': {
    number: 'S10',
    dom: 'seat-host-taking-invitation-failed',
    ...plain,
  },
  'seat.host.takingInvitationRejected': {
    number: 'S11',
    dom: 'seat-host-taking-invitation-rejected',
    ...plain,
  },
  'seat.audience.takingRequestFailed': {
    number: 'S12',
    dom: 'seat-audience-taking-request-failed',
    ...plain,
  },
  'seat.audience.takingRequestRejected': {
    number: 'S13',
    dom: 'seat-audience-taking-request-rejected',
    ...plain,
  },
  'seat.audience.takingInvitationReceived': {
    number: 'S14',
    dom: 'seat-audience-taking-invitation-received',
    ...withDefault,
  },
  'seat.audience.takingFailed': { number: 'S15', dom: 'seat-audience-taking-failed', ...plain },
  'user.enter': { number: 'S16', dom: 'user-enter', ...plain },
  'user.leave': { number: 'S17', dom: 'user-leave', ...plain },
  'user.countOrPropertyChanged': {
    number: 'S18',
    dom: 'user-count-or-property-changed',
    ...plain,
  },
  'room.stateChanged': { number: 'S19', dom: 'room-state-changed', ...plain },
  'room.tokenExpired': { number: 'S20', dom: 'room-token-expired', ...asking },
  'audioVideo.microphoneStateChanged': {
    number: 'S21',
    dom: 'audio-video-microphone-state-changed',
    ...plain,
  },
  'audioVideo.audioOutputChanged': {
    number: 'S22',
    dom: 'audio-video-audio-output-changed',
    ...plain,
  },
  'audioVideo.microphoneTurnOnByOthersConfirmation': {
    number: 'S23',
    dom: 'audio-video-microphone-turn-on-by-others-confirmation',
    ...asking,
  },
  'inRoomMessage.localSend': { number: 'S24', dom: 'in-room-message-local-send', ...plain },
  'inRoomMessage.clicked': { number: 'S25', dom: 'in-room-message-clicked', ...plain },
  'inRoomMessage.longPress': { number: 'S26', dom: 'in-room-message-long-press', ...plain },
  'memberList.clicked': { number: 'S27', dom: 'member-list-clicked', ...plain },
  'memberList.moreButtonPressed': {
    number: 'S28',
    dom: 'member-list-more-button-pressed',
    ...withDefault,
  },
  'duration.updated': { number: 'S29', dom: 'duration-updated', ...plain },
  'seat.speaking': { number: '+', dom: 'seat-speaking', ...plain },
  'seat.moveAsked': { number: '+', dom: 'seat-move-asked', ...asking },
  'seat.host.moveDeclined': { number: '+', dom: 'seat-host-move-declined', ...plain },
  'seat.host.requestsChanged': { number: '+', dom: 'seat-host-requests-changed', ...plain },
  'user.qualityChanged': { number: '+', dom: 'user-quality-changed', ...plain },
  'room.propertiesChanged': { number: '+', dom: 'room-properties-changed', ...plain },
  'room.command': { number: '+', dom: 'room-command', ...plain },
  'reaction.received': { number: '+', dom: 'reaction-received', ...plain },
  'inRoomMessage.deleted': { number: '+', dom: 'in-room-message-deleted', ...plain },
  'inRoomMessage.received': { number: '+', dom: 'in-room-message-received', ...plain },
} as const satisfies Record<RoomEventName, EventForm>;

/** The DOM name of each event: `seat.host.takingRequested` is `seat-host-taking-requested`. */
export type RoomDomEventMap = {
  [N in RoomEventName as (typeof ROOM_EVENTS)[N]['dom']]: CustomEvent<RoomEventDetails[N]>;
};
