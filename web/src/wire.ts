/**
 * What client and server say to each other, as `docs/protocol.md` describes it.
 * Generated from the Java records of the module `signaling`: do not edit.
 */

export const SUBPROTOCOL = 'live-audio-room.v1';
export const SIGNAL_PATH = '/v1/signal';

export type ErrorCode =
  | 'command.unknown'
  | 'command.malformed'
  | 'message.tooLarge'
  | 'not.joined'
  | 'already.joined'
  | 'not.allowed'
  | 'rate.limited'
  | 'too.large'
  | 'limit.reached'
  | 'revision.stale'
  | 'server.busy'
  | 'server.leaving'
  | 'internal'
  | 'token.missing'
  | 'token.invalid'
  | 'token.expired'
  | 'token.otherRoom'
  | 'token.otherUser'
  | 'key.missing'
  | 'key.invalid'
  | 'origin.refused'
  | 'room.unknown'
  | 'room.exists'
  | 'room.invalid'
  | 'room.full'
  | 'room.ended'
  | 'room.notStarted'
  | 'rooms.full'
  | 'user.unknown'
  | 'user.banned'
  | 'user.elsewhere'
  | 'user.seated'
  | 'user.notSeated'
  | 'seat.unknown'
  | 'seat.taken'
  | 'seat.locked'
  | 'seat.host'
  | 'seat.muted'
  | 'seat.none'
  | 'seat.noneFree'
  | 'seats.closed'
  | 'seats.open'
  | 'request.pending'
  | 'request.none'
  | 'requests.off'
  | 'requests.full'
  | 'host.absent'
  | 'invite.pending'
  | 'invite.none'
  | 'microphone.locked'
  | 'ask.pending'
  | 'ask.none'
  | 'sdp.invalid'
  | 'media.unsupported'
  | 'media.full'
  | 'media.unknown'
  | 'chat.off'
  | 'chat.banned'
  | 'text.empty'
  | 'text.tooLong'
  | 'call.unknown'
  | 'call.method'
  | 'call.type'
  | 'call.malformed';

export type GivenRole =
  | 'host'
  | 'co-host'
  | 'audience';

export type MicrophoneAnswer =
  | 'answered'
  | 'timeout'
  | 'left';

export type MicrophoneState =
  | 'on'
  | 'off';

export type Outcome =
  | 'accepted'
  | 'rejected'
  | 'cancelled'
  | 'timeout'
  | 'left'
  | 'failed';

export type Role =
  | 'owner'
  | 'host'
  | 'co-host'
  | 'audience';

export type SeatCause =
  | 'taken'
  | 'left'
  | 'removed'
  | 'accepted'
  | 'invited'
  | 'lost'
  | 'moved';

/** Why the server closed the connection. */
export const CLOSE_CODES = {
  /** You left. */
  LEFT: { code: 1000, worthComingBack: false },
  /** The server goes away; come back, your place is kept. */
  SERVER_LEAVING: { code: 1001, worthComingBack: true },
  /** The protocol has text messages only. */
  BINARY_MESSAGE: { code: 1003, worthComingBack: false },
  /** A message was larger than 64 KiB. */
  MESSAGE_TOO_LARGE: { code: 1009, worthComingBack: false },
  /** The room ended. */
  ROOM_ENDED: { code: 4000, worthComingBack: false },
  /** You were removed from the room. */
  REMOVED: { code: 4001, worthComingBack: false },
  /** Another connection of the same user took this one's place. */
  REPLACED: { code: 4002, worthComingBack: false },
  /** You did not read fast enough; join again for a snapshot. */
  TOO_SLOW: { code: 4003, worthComingBack: true },
  /** You did not join within 15 seconds. */
  NOT_JOINED: { code: 4004, worthComingBack: false },
  /** The token ended and was not renewed. */
  TOKEN_ENDED: { code: 4005, worthComingBack: false },
  /** Too many messages were malformed. */
  TOO_MANY_MALFORMED: { code: 4006, worthComingBack: false },
} as const;

export interface Resume {
  readonly session: string;
  readonly seq: number;
}

export interface RoomInfo {
  readonly room: string;
  readonly title: string;
  readonly session: string;
  readonly rows: readonly number[];
  readonly open: boolean;
  readonly requestsAllowed: boolean;
  readonly startedAt: number;
  readonly peopleMax: number;
}

export interface SeatRequest {
  readonly user: string;
  readonly seat?: number;
  readonly place: number;
  readonly madeAt: number;
  readonly endsAt: number;
}

export interface Invitation {
  readonly user: string;
  readonly by: string;
  readonly seat?: number;
  readonly endsAt: number;
}

export interface MicrophoneAsk {
  readonly request: string;
  readonly by: string;
  readonly endsAt: number;
}

export interface You {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly voice: number;
  readonly session: string;
  readonly permissions: readonly string[];
  readonly request?: SeatRequest;
  readonly invitation?: Invitation;
  readonly asked?: MicrophoneAsk;
}

export interface Seat {
  readonly seat: number;
  readonly user?: string;
  readonly locked: boolean;
  readonly muted: boolean;
  readonly host: boolean;
}

export interface Person {
  readonly user: string;
  readonly name: string;
  readonly avatar?: string;
  readonly role: Role;
  readonly voice: number;
  readonly microphone: MicrophoneState;
  readonly microphoneLocked?: boolean;
  readonly reconnecting?: boolean;
  readonly joinedAt: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface PostedMessage {
  readonly message: string;
  readonly user: string;
  readonly name: string;
  readonly clientId?: string;
  readonly text: string;
  readonly at: number;
}

export interface Snapshot {
  readonly room: RoomInfo;
  readonly you: You;
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  readonly total: number;
  readonly requests?: readonly SeatRequest[];
  readonly messages: readonly PostedMessage[];
}

export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
  readonly seat?: number;
  readonly user?: string;
  readonly limit?: number;
  readonly retryAfterMs?: number;
}

export type DoneAnswer = Readonly<Record<string, never>>;

export interface JoinedAnswer {
  readonly resumed: boolean;
  readonly seq: number;
  readonly now: number;
  readonly snapshot?: Snapshot;
}

export interface RenewedAnswer {
  readonly expiresAt: number;
}

export interface MediaAnsweredAnswer {
  readonly sdp: string;
}

export interface SeatedAnswer {
  readonly seat: number;
}

export interface QueuedAnswer {
  readonly place: number;
  readonly endsAt: number;
}

export interface InvitedAnswer {
  readonly endsAt: number;
}

export interface MicrophoneAskedAnswer {
  readonly request: string;
  readonly endsAt: number;
}

export interface PeoplePagedAnswer {
  readonly people: readonly Person[];
  readonly total: number;
  readonly next?: string;
}

export interface PostedAnswer {
  readonly message: string;
  readonly at: number;
}

export interface SessionJoinCommand {
  readonly do: 'session.join';
  readonly room: string;
  readonly token: string;
  readonly resume?: Resume;
}

export interface SessionLeaveCommand {
  readonly do: 'session.leave';
}

export interface SessionRenewCommand {
  readonly do: 'session.renew';
  readonly token: string;
}

export interface MediaOfferCommand {
  readonly do: 'media.offer';
  readonly sdp: string;
}

export interface SeatTakeCommand {
  readonly do: 'seat.take';
  readonly seat: number;
}

export interface SeatLeaveCommand {
  readonly do: 'seat.leave';
}

export interface SeatRequestMakeCommand {
  readonly do: 'seat.request';
  readonly seat?: number;
  readonly timeoutMs?: number;
}

export interface SeatRequestCancelCommand {
  readonly do: 'seat.request.cancel';
}

export interface SeatRequestAcceptCommand {
  readonly do: 'seat.request.accept';
  readonly user: string;
  readonly seat?: number;
}

export interface SeatRequestRejectCommand {
  readonly do: 'seat.request.reject';
  readonly user: string;
}

export interface SeatInviteCommand {
  readonly do: 'seat.invite';
  readonly user: string;
  readonly seat?: number;
  readonly timeoutMs?: number;
}

export interface SeatInviteCancelCommand {
  readonly do: 'seat.invite.cancel';
  readonly user: string;
}

export interface SeatInviteAcceptCommand {
  readonly do: 'seat.invite.accept';
}

export interface SeatInviteRejectCommand {
  readonly do: 'seat.invite.reject';
}

export interface SeatRemoveCommand {
  readonly do: 'seat.remove';
  readonly user: string;
}

export interface SeatsCloseCommand {
  readonly do: 'seats.close';
}

export interface SeatsOpenCommand {
  readonly do: 'seats.open';
}

export interface RequestsAllowCommand {
  readonly do: 'requests.allow';
  readonly allowed: boolean;
}

export interface MicrophoneSetCommand {
  readonly do: 'microphone.set';
  readonly on: boolean;
}

export interface MicrophoneOffCommand {
  readonly do: 'microphone.off';
  readonly user: string;
}

export interface MicrophoneAskMakeCommand {
  readonly do: 'microphone.ask';
  readonly user: string;
}

export interface MicrophoneReplyCommand {
  readonly do: 'microphone.answer';
  readonly request: string;
  readonly consent: boolean;
}

export interface RoleSetCommand {
  readonly do: 'role.set';
  readonly user: string;
  readonly role: GivenRole;
}

export interface PeoplePageCommand {
  readonly do: 'people.page';
  readonly after?: string;
  readonly search?: string;
  readonly limit: number;
}

export interface MessageSendCommand {
  readonly do: 'message.send';
  readonly clientId: string;
  readonly text: string;
}

export type Command =
  | SessionJoinCommand
  | SessionLeaveCommand
  | SessionRenewCommand
  | MediaOfferCommand
  | SeatTakeCommand
  | SeatLeaveCommand
  | SeatRequestMakeCommand
  | SeatRequestCancelCommand
  | SeatRequestAcceptCommand
  | SeatRequestRejectCommand
  | SeatInviteCommand
  | SeatInviteCancelCommand
  | SeatInviteAcceptCommand
  | SeatInviteRejectCommand
  | SeatRemoveCommand
  | SeatsCloseCommand
  | SeatsOpenCommand
  | RequestsAllowCommand
  | MicrophoneSetCommand
  | MicrophoneOffCommand
  | MicrophoneAskMakeCommand
  | MicrophoneReplyCommand
  | RoleSetCommand
  | PeoplePageCommand
  | MessageSendCommand;

/** What each command is answered with when it was done. */
export interface Answers {
  readonly 'session.join': JoinedAnswer;
  readonly 'session.leave': DoneAnswer;
  readonly 'session.renew': RenewedAnswer;
  readonly 'media.offer': MediaAnsweredAnswer;
  readonly 'seat.take': SeatedAnswer;
  readonly 'seat.leave': DoneAnswer;
  readonly 'seat.request': QueuedAnswer;
  readonly 'seat.request.cancel': DoneAnswer;
  readonly 'seat.request.accept': SeatedAnswer;
  readonly 'seat.request.reject': DoneAnswer;
  readonly 'seat.invite': InvitedAnswer;
  readonly 'seat.invite.cancel': DoneAnswer;
  readonly 'seat.invite.accept': SeatedAnswer;
  readonly 'seat.invite.reject': DoneAnswer;
  readonly 'seat.remove': DoneAnswer;
  readonly 'seats.close': DoneAnswer;
  readonly 'seats.open': DoneAnswer;
  readonly 'requests.allow': DoneAnswer;
  readonly 'microphone.set': DoneAnswer;
  readonly 'microphone.off': DoneAnswer;
  readonly 'microphone.ask': MicrophoneAskedAnswer;
  readonly 'microphone.answer': DoneAnswer;
  readonly 'role.set': DoneAnswer;
  readonly 'people.page': PeoplePagedAnswer;
  readonly 'message.send': PostedAnswer;
}

export interface SeatsClosedEvent {
  readonly on: 'seats.closed';
  readonly by: string;
}

export interface SeatsOpenedEvent {
  readonly on: 'seats.opened';
  readonly by: string;
}

export interface RequestsAllowedEvent {
  readonly on: 'requests.allowed';
  readonly allowed: boolean;
  readonly by: string;
}

export interface SeatChangedEvent {
  readonly on: 'seat.changed';
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  readonly by?: string;
  readonly cause: SeatCause;
}

export interface RequestMadeEvent {
  readonly on: 'request.made';
  readonly request: SeatRequest;
}

export interface RequestEndedEvent {
  readonly on: 'request.ended';
  readonly user: string;
  readonly outcome: Outcome;
  readonly cause?: ErrorCode;
  readonly by?: string;
}

export interface QueueChangedEvent {
  readonly on: 'queue.changed';
  readonly requests: readonly SeatRequest[];
}

export interface QueuePlaceEvent {
  readonly on: 'queue.place';
  readonly place: number;
  readonly endsAt: number;
}

export interface InviteReceivedEvent {
  readonly on: 'invite.received';
  readonly invitation: Invitation;
  readonly byName: string;
}

export interface InviteMadeEvent {
  readonly on: 'invite.made';
  readonly invitation: Invitation;
}

export interface InviteEndedEvent {
  readonly on: 'invite.ended';
  readonly user: string;
  readonly by: string;
  readonly outcome: Outcome;
  readonly cause?: ErrorCode;
}

export interface PeopleEnteredEvent {
  readonly on: 'people.entered';
  readonly people: readonly Person[];
  readonly total: number;
}

export interface PeopleLeftEvent {
  readonly on: 'people.left';
  readonly users: readonly string[];
  readonly total: number;
}

export interface PeopleChangedEvent {
  readonly on: 'people.changed';
  readonly people: readonly Person[];
}

export interface PeopleCountedEvent {
  readonly on: 'people.counted';
  readonly total: number;
}

export interface MicrophoneChangedEvent {
  readonly on: 'microphone.changed';
  readonly user: string;
  readonly microphone: MicrophoneState;
  readonly by?: string;
  readonly locked?: boolean;
}

export interface MicrophoneAskedEvent {
  readonly on: 'microphone.asked';
  readonly request: string;
  readonly by: string;
  readonly byName: string;
  readonly endsAt: number;
}

export interface MicrophoneEndedEvent {
  readonly on: 'microphone.ended';
  readonly request: string;
  readonly user: string;
  readonly consent: boolean;
  readonly cause: MicrophoneAnswer;
}

export interface RoleChangedEvent {
  readonly on: 'role.changed';
  readonly user: string;
  readonly role: Role;
  readonly by?: string;
}

export interface YouChangedEvent {
  readonly on: 'you.changed';
  readonly you: You;
}

export interface SpeakingEvent {
  readonly on: 'speaking';
  readonly levels: Readonly<Record<string, number>>;
}

export interface MessagePostedEvent {
  readonly on: 'message.posted';
  readonly message: PostedMessage;
}

export interface TokenExpiringEvent {
  readonly on: 'token.expiring';
  readonly seconds: number;
}

export interface YouRemovedEvent {
  readonly on: 'you.removed';
  readonly by?: string;
  readonly reason?: string;
}

export interface YouReplacedEvent {
  readonly on: 'you.replaced';
}

export interface RoomEndedEvent {
  readonly on: 'room.ended';
  readonly by?: string;
  readonly reason: string;
}

export interface ServerLeavingEvent {
  readonly on: 'server.leaving';
  readonly reason: string;
}

export type WireEvent =
  | SeatsClosedEvent
  | SeatsOpenedEvent
  | RequestsAllowedEvent
  | SeatChangedEvent
  | RequestMadeEvent
  | RequestEndedEvent
  | QueueChangedEvent
  | QueuePlaceEvent
  | InviteReceivedEvent
  | InviteMadeEvent
  | InviteEndedEvent
  | PeopleEnteredEvent
  | PeopleLeftEvent
  | PeopleChangedEvent
  | PeopleCountedEvent
  | MicrophoneChangedEvent
  | MicrophoneAskedEvent
  | MicrophoneEndedEvent
  | RoleChangedEvent
  | YouChangedEvent
  | SpeakingEvent
  | MessagePostedEvent
  | TokenExpiringEvent
  | YouRemovedEvent
  | YouReplacedEvent
  | RoomEndedEvent
  | ServerLeavingEvent;

export type CommandName = Command['do'];
export type AnswerTo<N extends CommandName> = Answers[N];
export type WireEventName = WireEvent['on'];
export type EventNamed<N extends WireEventName> = Extract<WireEvent, { readonly on: N }>;

/** What a client sends: `id` counts from 1. */
export type CommandFrame = { readonly id: number } & Command;

/** What a server sends: exactly one answer to each command, and events. */
export type AnswerFrame =
  | { readonly re: number; readonly ok: Answers[CommandName] }
  | { readonly re: number; readonly error: Failure };
export type EventFrame = { readonly seq?: number } & WireEvent;
export type ServerFrame = AnswerFrame | EventFrame;
