/**
 * What client and server say to each other, as `docs/protocol.md` describes it.
 * Generated from the Java records of the module `signaling`: do not edit.
 */

export const SUBPROTOCOL = 'live-audio-room.v1';
export const SIGNAL_PATH = '/v1/signal';

export type Elsewhere =
  | 'takes-over'
  | 'is-refused';

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
  | 'token.revoked'
  | 'token.otherRoom'
  | 'token.otherUser'
  | 'key.missing'
  | 'key.invalid'
  | 'origin.refused'
  | 'room.unknown'
  | 'room.exists'
  | 'room.invalid'
  | 'settings.invalid'
  | 'room.full'
  | 'room.ended'
  | 'room.notStarted'
  | 'rooms.full'
  | 'user.unknown'
  | 'user.banned'
  | 'user.notBanned'
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
  | 'message.unknown'
  | 'chat.banned'
  | 'text.empty'
  | 'text.tooLong'
  | 'call.unknown'
  | 'call.method'
  | 'call.type'
  | 'call.malformed'
  | 'idempotency.running'
  | 'idempotency.reused';

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

export type ModerationKind =
  | 'removed-from-seat'
  | 'moved'
  | 'seat-locked'
  | 'seat-unlocked'
  | 'seat-muted'
  | 'seat-unmuted'
  | 'microphone-turned-off'
  | 'microphone-locked'
  | 'microphone-unlocked'
  | 'removed-from-room'
  | 'banned'
  | 'unbanned'
  | 'chat-banned'
  | 'chat-unbanned'
  | 'chat-changed'
  | 'message-deleted'
  | 'role-changed'
  | 'room-ended';

export type OnTaken =
  | 'refuse'
  | 'replace'
  | 'swap';

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

export type RoleCause =
  | 'token'
  | 'given'
  | 'transferred'
  | 'succeeded';

export type SeatCause =
  | 'taken'
  | 'left'
  | 'removed'
  | 'accepted'
  | 'invited'
  | 'lost'
  | 'moved'
  | 'locked'
  | 'unlocked'
  | 'muted'
  | 'unmuted';

export type Succession =
  | 'co-host-else-seated'
  | 'co-host'
  | 'nobody';

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
  /** The token was withdrawn. */
  TOKEN_REVOKED: { code: 4007, worthComingBack: false },
} as const;

/** Where a lost connection stopped. */
export interface Resume {
  /** the one of You */
  readonly session: string;
  /** the last sequence number seen */
  readonly seq: number;
}

/** How the chat is kept in order. */
export interface ChatState {
  /** whether the audience may write */
  readonly on: boolean;
  /** how long the audience waits between two messages */
  readonly slowSeconds: number;
}

/** The rules that hosts can change while the room lives. */
export interface RoomSettings {
  /** the commands that co-hosts may use beyond the audience */
  readonly coHostMay: readonly string[];
  /** whether the seated may change seats while one has to ask for them */
  readonly switchWhenClosed: boolean;
  /** whether somebody who is moved is asked first */
  readonly moveByConsent: boolean;
  readonly succession: Succession;
  readonly elsewhere: Elsewhere;
  readonly peopleMax: number;
  /** how many of the last messages somebody who comes in is shown */
  readonly historyMax: number;
  /** how long a lost connection keeps its place */
  readonly graceMs: number;
  /** how long requests and invitations wait where they do not say */
  readonly answerTimeMs: number;
  /** how long the room lives without anybody inside, 0 for ever */
  readonly idleCloseMs: number;
  /** how long it lives from its start, 0 for ever */
  readonly maxDurationMs: number;
}

/** What there is to know about the room itself. */
export interface RoomInfo {
  readonly room: string;
  readonly title: string;
  /** one id from the first person in to the end of the room */
  readonly session: string;
  /** seats in each row, from the front */
  readonly rows: readonly number[];
  /** anyone may take a free seat; otherwise one asks, or is invited */
  readonly open: boolean;
  readonly requestsAllowed: boolean;
  /** epoch milliseconds, from which everybody's clock counts; in the future where the room starts later */
  readonly startedAt: number;
  /** for the application, in a form of its own */
  readonly metadata: string;
  /** for the application */
  readonly properties: Readonly<Record<string, string>>;
  /** counts the changes of title, metadata and properties */
  readonly revision: number;
  readonly chat: ChatState;
  readonly settings: RoomSettings;
}

/** A raised hand. */
export interface SeatRequest {
  readonly user: string;
  /** the seat asked for, where one was named */
  readonly seat?: number;
  /** 1 is next */
  readonly place: number;
  /** epoch milliseconds */
  readonly madeAt: number;
  /** epoch milliseconds; unanswered, the request ends then */
  readonly endsAt: number;
}

/** A host's invitation to a seat. */
export interface Invitation {
  /** the invited */
  readonly user: string;
  /** who invites */
  readonly by: string;
  /** the seat meant, where one was named */
  readonly seat?: number;
  /** epoch milliseconds; unanswered, the invitation ends then */
  readonly endsAt: number;
}

/** A host's wish that somebody opens the microphone. */
export interface MicrophoneAsk {
  /** the id to answer with */
  readonly request: string;
  readonly by: string;
  /** epoch milliseconds; unanswered, the answer is no */
  readonly endsAt: number;
}

/** A host's wish that somebody moves to another seat. */
export interface MoveAsk {
  /** the id to answer with */
  readonly request: string;
  readonly by: string;
  readonly seat: number;
  /** epoch milliseconds; unanswered, the answer is no */
  readonly endsAt: number;
}

/** Somebody may not come in, or not write. */
export interface Ban {
  readonly user: string;
  /** as he was called then */
  readonly name: string;
  /** missing where it was the server itself */
  readonly by?: string;
  readonly reason: string;
  /** epoch milliseconds */
  readonly at: number;
  /** epoch milliseconds; missing: as long as the room lives */
  readonly endsAt?: number;
}

/** Oneself, as the server sees it. */
export interface You {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  /** as in Person */
  readonly voice: number;
  /** names this stay in the room: a lost connection resumes with it */
  readonly session: string;
  /** the commands that this role may use now, by their wire names */
  readonly permissions: readonly string[];
  /** one's own raised hand */
  readonly request?: SeatRequest;
  /** an invitation that waits for one's answer */
  readonly invitation?: Invitation;
  /** a host's wish that waits for one's answer */
  readonly asked?: MicrophoneAsk;
  /** a host's wish that waits for one's answer */
  readonly move?: MoveAsk;
  /** why one may not write */
  readonly chatBan?: Ban;
  /** counts the changes of one's attributes */
  readonly attributesRevision: number;
}

/** One seat. */
export interface Seat {
  /** counted from 0, row by row from the front */
  readonly seat: number;
  /** who sits there */
  readonly user?: string;
  /** nobody may take it */
  readonly locked: boolean;
  /** whoever sits there is not heard */
  readonly muted: boolean;
  /** only hosts may take it */
  readonly host: boolean;
}

/** Somebody in the room. */
export interface Person {
  /** the subject of the token */
  readonly user: string;
  readonly name: string;
  /** the address of a picture */
  readonly avatar?: string;
  readonly role: Role;
  /** unsigned 32-bit, never 0: the CSRC that names this person in audio packets */
  readonly voice: number;
  readonly microphone: MicrophoneState;
  /** the microphone can only be opened again by a host */
  readonly microphoneLocked?: boolean;
  /** the connection is lost and the place is kept for the grace time */
  readonly reconnecting?: boolean;
  /** epoch milliseconds */
  readonly joinedAt: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A line of the chat. */
export interface PostedMessage {
  /** the server's id */
  readonly message: string;
  readonly user: string;
  readonly name: string;
  /** the author's own id; only the author is told */
  readonly clientId?: string;
  readonly text: string;
  /** epoch milliseconds */
  readonly at: number;
}

/** The whole room at one moment, as one participant may see it. */
export interface Snapshot {
  readonly room: RoomInfo;
  readonly you: You;
  readonly seats: readonly Seat[];
  /** everybody up to 500; above that the stage, the hosts and oneself */
  readonly people: readonly Person[];
  /** counts all */
  readonly total: number;
  /** the raised hands in order; only hosts and co-hosts see them */
  readonly requests?: readonly SeatRequest[];
  /** the last lines of the chat, oldest first */
  readonly messages: readonly PostedMessage[];
}

/** One entry of the moderation log. */
export interface ModerationEntry {
  /** what was done */
  readonly kind: ModerationKind;
  /** who did it, missing where it was the server itself */
  readonly by?: string;
  /** to whom, missing where it was to the room */
  readonly user?: string;
  readonly reason: string;
  /** epoch milliseconds */
  readonly at: number;
  /** epoch milliseconds, of a ban that ends */
  readonly endsAt?: number;
  /** the number of the seat in question (of the one moved to), the id of the message, or the role; may be empty */
  readonly detail: string;
}

/** One reaction of somebody. */
export interface Reaction {
  readonly user: string;
  readonly kind: string;
}

/** Why something was not done: the member `error` of an answer. */
export interface Failure {
  readonly code: ErrorCode;
  /** a sentence for people */
  readonly message: string;
  /** the field to blame, such as `resume.seq` */
  readonly field?: string;
  /** the seat in question */
  readonly seat?: number;
  /** the user in question */
  readonly user?: string;
  /** the bound that was passed */
  readonly limit?: number;
  /** when it is worth another try */
  readonly retryAfterMs?: number;
}

/** There is nothing to add. */
export type DoneAnswer = Readonly<Record<string, never>>;

/** One is in the room. */
export interface JoinedAnswer {
  /** what was missed follows as events; otherwise the snapshot is all there is */
  readonly resumed: boolean;
  /** the room's last sequence number */
  readonly seq: number;
  /** the server's clock */
  readonly now: number;
  /** there exactly when not resumed */
  readonly snapshot?: Snapshot;
}

export interface RenewedAnswer {
  readonly expiresAt: number;
}

export interface MediaAnsweredAnswer {
  readonly sdp: string;
}

/** Somebody sits down on that seat. */
export interface SeatedAnswer {
  readonly seat: number;
}

/** The hand is up. */
export interface QueuedAnswer {
  /** 1 is next */
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

/** A piece of the list of people. */
export interface PeoplePagedAnswer {
  readonly people: readonly Person[];
  readonly total: number;
  /** to be sent as `after` for the next piece; missing on the last */
  readonly next?: string;
}

export interface PostedAnswer {
  readonly message: string;
  readonly at: number;
}

/** Still here. */
export interface PongAnswer {
  /** the server's clock */
  readonly now: number;
}

/** He sits there now, or is asked to. */
export interface MovedAnswer {
  readonly moved: boolean;
  /** the question's id, where he is asked first */
  readonly request?: string;
}

/** It is changed. */
export interface RevisedAnswer {
  /** from now on */
  readonly revision: number;
}

/** A piece of the list of bans. */
export interface BansPagedAnswer {
  readonly bans: readonly Ban[];
  /** to be sent as `after` for the next piece; missing on the last */
  readonly next?: string;
}

/** A piece of the moderation log, newest first. */
export interface ModerationPagedAnswer {
  readonly entries: readonly ModerationEntry[];
  /** to be sent as `after` for the next piece; missing on the last */
  readonly next?: string;
}

/** The first command of a connection. */
export interface SessionJoinCommand {
  readonly do: 'session.join';
  readonly room: string;
  readonly token: string;
  /** where a lost connection stopped */
  readonly resume?: Resume;
  /** what one says of oneself from the start, as in UserSet */
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface SessionLeaveCommand {
  readonly do: 'session.leave';
}

/** Replaces the token before it ends. */
export interface SessionRenewCommand {
  readonly do: 'session.renew';
  readonly token: string;
}

/** Asks for a sign of life. */
export interface SessionPingCommand {
  readonly do: 'session.ping';
}

/** Opens the audio connection. Once in a connection, and again when it failed. */
export interface MediaOfferCommand {
  readonly do: 'media.offer';
  readonly sdp: string;
}

/** Sits down, or moves when seated. */
export interface SeatTakeCommand {
  readonly do: 'seat.take';
  /** missing: the best that is free, for hosts one of theirs first */
  readonly seat?: number;
  /** also when it is locked or somebody sits there, whom it takes off the seat */
  readonly force?: boolean;
}

export interface SeatLeaveCommand {
  readonly do: 'seat.leave';
}

/** Raises the hand. */
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

/** Takes somebody off the seat. He stays in the room. */
export interface SeatRemoveCommand {
  readonly do: 'seat.remove';
  readonly user: string;
}

/** Puts somebody on another seat, or asks him to go there where the room wants it so. */
export interface SeatMoveCommand {
  readonly do: 'seat.move';
  readonly user: string;
  readonly seat: number;
  /** what becomes of whoever sits there, missing: the move is refused */
  readonly onTaken?: OnTaken;
}

export interface SeatMoveReplyCommand {
  readonly do: 'seat.move.answer';
  readonly request: string;
  readonly consent: boolean;
}

/** Nobody may take it any more. Whoever sits there stays. */
export interface SeatLockCommand {
  readonly do: 'seat.lock';
  readonly seat: number;
  readonly locked: boolean;
}

/** Whoever sits there is not heard. */
export interface SeatMuteCommand {
  readonly do: 'seat.mute';
  readonly seat: number;
  readonly muted: boolean;
}

/** From now on one asks for a seat, or is invited. */
export interface SeatsCloseCommand {
  readonly do: 'seats.close';
}

/** From now on anyone may take a free seat. */
export interface SeatsOpenCommand {
  readonly do: 'seats.open';
}

export interface RequestsAllowCommand {
  readonly do: 'requests.allow';
  readonly allowed: boolean;
}

/** Opens or closes one's own microphone. */
export interface MicrophoneSetCommand {
  readonly do: 'microphone.set';
  readonly on: boolean;
}

/** Closes somebody's microphone at once. */
export interface MicrophoneOffCommand {
  readonly do: 'microphone.off';
  readonly user: string;
}

/** Closes all microphones but those of equals and of these. */
export interface MicrophoneOffAllCommand {
  readonly do: 'microphone.offAll';
  readonly except?: readonly string[];
}

/** Closes somebody's microphone until it is set free again. */
export interface MicrophoneLockCommand {
  readonly do: 'microphone.lock';
  readonly user: string;
  readonly locked: boolean;
}

/** Asks somebody to open the microphone: nobody else can. */
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

/** Gives one's own role to somebody, and becomes a co-host. */
export interface HostTransferCommand {
  readonly do: 'host.transfer';
  readonly user: string;
}

/** Changes what others see of oneself. What is missing stays. */
export interface UserSetCommand {
  readonly do: 'user.set';
  readonly name?: string;
  readonly avatar?: string;
  /** all of them, at most 4 KB of keys and values */
  readonly attributes?: Readonly<Record<string, string>>;
  /** of the attributes as they were seen; missing: whatever it is */
  readonly revision?: number;
}

/** Changes what the room says of itself. What is missing stays. */
export interface RoomSetCommand {
  readonly do: 'room.set';
  readonly title?: string;
  readonly metadata?: string;
  /** those that get another value */
  readonly properties?: Readonly<Record<string, string>>;
  /** those that there are no more */
  readonly removed?: readonly string[];
  /** as it was seen; missing: whatever it is */
  readonly revision?: number;
}

/** Changes the rules of the room. What is missing stays. */
export interface SettingsSetCommand {
  readonly do: 'settings.set';
  /** all commands that co-hosts may use beyond the audience */
  readonly coHostMay?: readonly string[];
  readonly switchWhenClosed?: boolean;
  readonly moveByConsent?: boolean;
  readonly succession?: Succession;
  readonly elsewhere?: Elsewhere;
  readonly peopleMax?: number;
  readonly historyMax?: number;
  readonly graceMs?: number;
  readonly answerTimeMs?: number;
  readonly idleCloseMs?: number;
  readonly maxDurationMs?: number;
}

export interface RoomEndCommand {
  readonly do: 'room.end';
  readonly reason?: string;
}

/** Sends somebody out. He may come back. */
export interface UserRemoveCommand {
  readonly do: 'user.remove';
  readonly user: string;
  readonly reason?: string;
}

/** Sends somebody out and keeps him out, here or not. */
export interface UserBanCommand {
  readonly do: 'user.ban';
  readonly user: string;
  /** missing: as long as the room lives */
  readonly seconds?: number;
  readonly reason?: string;
}

export interface UserUnbanCommand {
  readonly do: 'user.unban';
  readonly user: string;
}

/** Reads the list of bans piece by piece. */
export interface BansPageCommand {
  readonly do: 'bans.page';
  /** `next` of the piece before */
  readonly after?: string;
  readonly limit: number;
}

/** Reads the moderation log piece by piece, newest first: all of it for those who may, what concerns oneself for everybody. */
export interface ModerationPageCommand {
  readonly do: 'moderation.page';
  /** `next` of the piece before */
  readonly after?: string;
  readonly limit: number;
}

/** Reads the list of people piece by piece. */
export interface PeoplePageCommand {
  readonly do: 'people.page';
  /** `next` of the piece before */
  readonly after?: string;
  /** part of a name */
  readonly search?: string;
  readonly limit: number;
}

/** Writes a line in the chat. */
export interface MessageSendCommand {
  readonly do: 'message.send';
  /** the sender's own id: sent again, the line is still posted once */
  readonly clientId: string;
  readonly text: string;
}

export interface MessageDeleteCommand {
  readonly do: 'message.delete';
  readonly message: string;
}

/** Switches the chat. What is missing stays. */
export interface ChatSetCommand {
  readonly do: 'chat.set';
  readonly on?: boolean;
  /** how long the audience waits between two messages */
  readonly slowSeconds?: number;
}

/** Keeps somebody from writing. */
export interface ChatBanCommand {
  readonly do: 'chat.ban';
  readonly user: string;
  /** 0 lets him write again; missing: as long as the room lives */
  readonly seconds?: number;
  readonly reason?: string;
}

/** Sends something of the application's own through the room. */
export interface CommandSendCommand {
  readonly do: 'command.send';
  /** missing: all */
  readonly to?: readonly string[];
  readonly name: string;
  /** at most 4 KB of UTF-8 */
  readonly body: string;
}

/** Lets everybody see a reaction. */
export interface ReactionSendCommand {
  readonly do: 'reaction.send';
  /** an emoji or a name of the application's own */
  readonly kind: string;
}

export type Command =
  | SessionJoinCommand
  | SessionLeaveCommand
  | SessionRenewCommand
  | SessionPingCommand
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
  | SeatMoveCommand
  | SeatMoveReplyCommand
  | SeatLockCommand
  | SeatMuteCommand
  | SeatsCloseCommand
  | SeatsOpenCommand
  | RequestsAllowCommand
  | MicrophoneSetCommand
  | MicrophoneOffCommand
  | MicrophoneOffAllCommand
  | MicrophoneLockCommand
  | MicrophoneAskMakeCommand
  | MicrophoneReplyCommand
  | RoleSetCommand
  | HostTransferCommand
  | UserSetCommand
  | RoomSetCommand
  | SettingsSetCommand
  | RoomEndCommand
  | UserRemoveCommand
  | UserBanCommand
  | UserUnbanCommand
  | BansPageCommand
  | ModerationPageCommand
  | PeoplePageCommand
  | MessageSendCommand
  | MessageDeleteCommand
  | ChatSetCommand
  | ChatBanCommand
  | CommandSendCommand
  | ReactionSendCommand;

/** What each command is answered with when it was done. */
export interface Answers {
  readonly 'session.join': JoinedAnswer;
  readonly 'session.leave': DoneAnswer;
  readonly 'session.renew': RenewedAnswer;
  readonly 'session.ping': PongAnswer;
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
  readonly 'seat.move': MovedAnswer;
  readonly 'seat.move.answer': DoneAnswer;
  readonly 'seat.lock': DoneAnswer;
  readonly 'seat.mute': DoneAnswer;
  readonly 'seats.close': DoneAnswer;
  readonly 'seats.open': DoneAnswer;
  readonly 'requests.allow': DoneAnswer;
  readonly 'microphone.set': DoneAnswer;
  readonly 'microphone.off': DoneAnswer;
  readonly 'microphone.offAll': DoneAnswer;
  readonly 'microphone.lock': DoneAnswer;
  readonly 'microphone.ask': MicrophoneAskedAnswer;
  readonly 'microphone.answer': DoneAnswer;
  readonly 'role.set': DoneAnswer;
  readonly 'host.transfer': DoneAnswer;
  readonly 'user.set': RevisedAnswer;
  readonly 'room.set': RevisedAnswer;
  readonly 'settings.set': DoneAnswer;
  readonly 'room.end': DoneAnswer;
  readonly 'user.remove': DoneAnswer;
  readonly 'user.ban': DoneAnswer;
  readonly 'user.unban': DoneAnswer;
  readonly 'bans.page': BansPagedAnswer;
  readonly 'moderation.page': ModerationPagedAnswer;
  readonly 'people.page': PeoplePagedAnswer;
  readonly 'message.send': PostedAnswer;
  readonly 'message.delete': DoneAnswer;
  readonly 'chat.set': DoneAnswer;
  readonly 'chat.ban': DoneAnswer;
  readonly 'command.send': DoneAnswer;
  readonly 'reaction.send': DoneAnswer;
}

/** To all. */
export interface SeatsClosedEvent {
  readonly on: 'seats.closed';
  readonly by?: string;
}

/** To all. */
export interface SeatsOpenedEvent {
  readonly on: 'seats.opened';
  readonly by?: string;
}

/** To all. */
export interface RequestsAllowedEvent {
  readonly on: 'requests.allowed';
  readonly allowed: boolean;
  readonly by?: string;
}

/** To all. */
export interface SeatChangedEvent {
  readonly on: 'seat.changed';
  /** those that changed, as they are now */
  readonly seats: readonly Seat[];
  /** who sits on them now */
  readonly people: readonly Person[];
  readonly by?: string;
  readonly cause: SeatCause;
}

/** To the one asked. */
export interface MoveAskedEvent {
  readonly on: 'move.asked';
  readonly ask: MoveAsk;
  readonly byName: string;
}

/** To the asker and the one asked. */
export interface MoveEndedEvent {
  readonly on: 'move.ended';
  readonly request: string;
  /** the one asked */
  readonly user: string;
  readonly consent: boolean;
  readonly cause: MicrophoneAnswer;
}

/** To hosts and co-hosts. */
export interface RequestMadeEvent {
  readonly on: 'request.made';
  readonly request: SeatRequest;
}

/** To hosts, co-hosts and the asker. */
export interface RequestEndedEvent {
  readonly on: 'request.ended';
  /** the asker */
  readonly user: string;
  readonly outcome: Outcome;
  /** why it failed */
  readonly cause?: ErrorCode;
  readonly by?: string;
}

/** To hosts and co-hosts. */
export interface QueueChangedEvent {
  readonly on: 'queue.changed';
  /** all of them, in order */
  readonly requests: readonly SeatRequest[];
}

/** To each asker whose place changed. */
export interface QueuePlaceEvent {
  readonly on: 'queue.place';
  /** 1 is next */
  readonly place: number;
  readonly endsAt: number;
}

/** To the invited. */
export interface InviteReceivedEvent {
  readonly on: 'invite.received';
  readonly invitation: Invitation;
  readonly byName: string;
}

/** To hosts and co-hosts. */
export interface InviteMadeEvent {
  readonly on: 'invite.made';
  readonly invitation: Invitation;
}

/** To the invited and the inviter. */
export interface InviteEndedEvent {
  readonly on: 'invite.ended';
  /** the invited */
  readonly user: string;
  /** the inviter */
  readonly by: string;
  readonly outcome: Outcome;
  /** why it failed */
  readonly cause?: ErrorCode;
}

/** To all, while at most 500 are here. */
export interface PeopleEnteredEvent {
  readonly on: 'people.entered';
  readonly people: readonly Person[];
  /** counts all who are here now */
  readonly total: number;
}

/** To all, while at most 500 are here. */
export interface PeopleLeftEvent {
  readonly on: 'people.left';
  readonly users: readonly string[];
  /** counts all who are here now */
  readonly total: number;
}

/** To all: a role, a microphone, a name changed, or a connection was lost or came back. */
export interface PeopleChangedEvent {
  readonly on: 'people.changed';
  readonly people: readonly Person[];
}

/** To all, instead of the entering and leaving of the audience when more than 500 are here. */
export interface PeopleCountedEvent {
  readonly on: 'people.counted';
  readonly total: number;
}

/** To all. */
export interface MicrophoneChangedEvent {
  readonly on: 'microphone.changed';
  readonly user: string;
  readonly microphone: MicrophoneState;
  /** who closed it, where it was not the user */
  readonly by?: string;
  /** it can only be opened again by a host */
  readonly locked?: boolean;
}

/** To the one asked. */
export interface MicrophoneAskedEvent {
  readonly on: 'microphone.asked';
  readonly request: string;
  readonly by: string;
  readonly byName: string;
  readonly endsAt: number;
}

/** To the asker and the one asked. */
export interface MicrophoneEndedEvent {
  readonly on: 'microphone.ended';
  readonly request: string;
  /** the one asked */
  readonly user: string;
  readonly consent: boolean;
  readonly cause: MicrophoneAnswer;
}

/** To all. */
export interface RoleChangedEvent {
  readonly on: 'role.changed';
  readonly user: string;
  readonly role: Role;
  readonly cause: RoleCause;
  readonly by?: string;
}

/** To oneself: the role or the permissions changed. */
export interface YouChangedEvent {
  readonly on: 'you.changed';
  readonly you: You;
}

/** To all, at most five times a second and without a sequence number. */
export interface SpeakingEvent {
  readonly on: 'speaking';
  /** by user, only those that changed: 0 is the loudest, 127 silence (RFC 6464) */
  readonly levels: Readonly<Record<string, number>>;
}

/** To all. */
export interface MessagePostedEvent {
  readonly on: 'message.posted';
  readonly message: PostedMessage;
}

/** To all: nobody shows it any more. */
export interface MessageDeletedEvent {
  readonly on: 'message.deleted';
  readonly message: string;
  /** the author */
  readonly user: string;
  readonly by?: string;
}

/** To all. */
export interface ChatChangedEvent {
  readonly on: 'chat.changed';
  readonly chat: ChatState;
  readonly by?: string;
}

/** To hosts, co-hosts and the one concerned. */
export interface ChatBannedEvent {
  readonly on: 'chat.banned';
  readonly ban: Ban;
}

/** To hosts, co-hosts and the one concerned. */
export interface ChatUnbannedEvent {
  readonly on: 'chat.unbanned';
  readonly user: string;
  readonly by?: string;
}

/** To those it was sent to, or all; not to the sender. */
export interface CommandReceivedEvent {
  readonly on: 'command.received';
  /** the sender; missing where it was the server itself */
  readonly user?: string;
  readonly name: string;
  readonly body: string;
}

/** To all, without a sequence number: the reactions of the last moment. */
export interface ReactionsCountedEvent {
  readonly on: 'reactions.counted';
  /** by kind */
  readonly counts: Readonly<Record<string, number>>;
  /** some of them with their senders */
  readonly recent: readonly Reaction[];
}

/** To all: what the room says of itself changed. */
export interface RoomChangedEvent {
  readonly on: 'room.changed';
  /** the new one; missing where it stays, and so with the metadata */
  readonly title?: string;
  readonly metadata?: string;
  /** those that have another value */
  readonly properties: Readonly<Record<string, string>>;
  /** those that there are no more */
  readonly removed: readonly string[];
  readonly revision: number;
  readonly by?: string;
}

/** To all. */
export interface SettingsChangedEvent {
  readonly on: 'settings.changed';
  readonly settings: RoomSettings;
  readonly by?: string;
}

/** To hosts and co-hosts. */
export interface UserBannedEvent {
  readonly on: 'user.banned';
  readonly ban: Ban;
}

/** To hosts and co-hosts. */
export interface UserUnbannedEvent {
  readonly on: 'user.unbanned';
  readonly user: string;
  readonly by?: string;
}

/** To oneself. */
export interface TokenExpiringEvent {
  readonly on: 'token.expiring';
  /** until the token ends */
  readonly seconds: number;
}

/** To oneself, then the connection is closed with CloseCode.REMOVED. */
export interface YouRemovedEvent {
  readonly on: 'you.removed';
  readonly by?: string;
  readonly reason?: string;
  /** one cannot come back, until `banEndsAt` where it is there */
  readonly banned?: boolean;
  readonly banEndsAt?: number;
}

/** To the older connection of a user, then it is closed with CloseCode.REPLACED. */
export interface YouReplacedEvent {
  readonly on: 'you.replaced';
}

/** To all, then each connection is closed with CloseCode.ROOM_ENDED. */
export interface RoomEndedEvent {
  readonly on: 'room.ended';
  readonly by?: string;
  readonly reason: string;
}

/** To all, before CloseCode.SERVER_LEAVING: come back, your place is kept. */
export interface ServerLeavingEvent {
  readonly on: 'server.leaving';
  readonly reason: string;
}

export type WireEvent =
  | SeatsClosedEvent
  | SeatsOpenedEvent
  | RequestsAllowedEvent
  | SeatChangedEvent
  | MoveAskedEvent
  | MoveEndedEvent
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
  | MessageDeletedEvent
  | ChatChangedEvent
  | ChatBannedEvent
  | ChatUnbannedEvent
  | CommandReceivedEvent
  | ReactionsCountedEvent
  | RoomChangedEvent
  | SettingsChangedEvent
  | UserBannedEvent
  | UserUnbannedEvent
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
