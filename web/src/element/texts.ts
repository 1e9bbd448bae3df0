/**
 * Every word that the element shows or says. An app replaces any of them:
 * `element.texts = { leave: 'Auf Wiedersehen', people: (n) => `${n} Leute` }`.
 * Seats are numbered from 1 here.
 */
export interface Texts {
  /** BCP 47, for numbers; default: the language of the page. */
  readonly locale: string;

  readonly people: (count: number) => string;
  readonly onlyYou: string;
  readonly minimise: string;
  readonly leave: string;
  readonly leaveRoom: string;
  readonly live: (time: string) => string;

  readonly stage: string;
  readonly you: string;
  readonly host: string;
  readonly coHost: string;
  readonly seat: (seat: number) => string;
  readonly seatFree: (seat: number) => string;
  readonly takeSeat: (seat: number) => string;
  readonly askForSeat: (seat: number) => string;
  readonly ask: string;
  readonly asking: string;
  readonly locked: string;
  readonly seatLocked: (seat: number) => string;
  readonly seatPending: (seat: number) => string;
  readonly seatAsked: (seat: number) => string;
  readonly sittingDown: string;
  readonly microphoneIsOn: string;
  readonly microphoneIsOff: string;
  readonly speaking: string;
  readonly reconnecting: string;
  readonly seatIsLocked: string;
  readonly seatIsForHosts: string;
  readonly isSpeaking: (name: string) => string;

  readonly chat: string;
  readonly message: string;
  readonly send: string;
  readonly notSent: string;
  readonly tryAgain: string;
  readonly newMessages: (count: number) => string;
  readonly showMore: string;
  readonly showLess: string;
  readonly joined: (name: string, others: number) => string;
  readonly left: (name: string) => string;
  readonly youJoined: string;
  readonly tookSeat: (name: string, seat: number) => string;
  readonly youTookSeat: (seat: number) => string;
  readonly leftSeat: (name: string) => string;
  readonly youLeftSeat: string;
  readonly removedFromSeat: (name: string, by: string | undefined) => string;
  readonly movedTo: (name: string, seat: number, by: string | undefined) => string;
  readonly seatsClosed: (by: string | undefined) => string;
  readonly seatsOpened: (by: string | undefined) => string;
  readonly requestsOn: string;
  readonly requestsOff: string;
  readonly chatTurnedOn: (by: string | undefined) => string;
  readonly chatTurnedOff: (by: string | undefined) => string;
  /** 0: not slow any more. */
  readonly chatSlowed: (seconds: number) => string;
  readonly titled: (title: string) => string;
  /** The last host was gone. */
  readonly succeeded: (name: string) => string;
  readonly becameHost: (name: string) => string;
  readonly becameCoHost: (name: string) => string;
  readonly becameAudience: (name: string) => string;

  readonly turnMicrophoneOn: string;
  readonly turnMicrophoneOff: string;
  readonly micOn: string;
  readonly micOff: string;
  readonly raiseHand: string;
  readonly lowerHand: string;
  readonly takeASeat: string;
  readonly requests: string;
  readonly requestsWaiting: (count: number) => string;
  readonly members: string;
  readonly membersCount: (count: number) => string;
  readonly leaveSeat: string;
  readonly roomMode: string;
  readonly modeOpen: string;
  readonly modeOpenHint: string;
  readonly modeRequest: string;
  readonly modeRequestHint: string;
  readonly allowRequests: string;

  readonly handIsUp: string;
  readonly youArePlace: (place: number) => string;
  readonly place: (place: number) => string;
  readonly talkingWhileMuted: string;
  readonly nobodyHearsYou: string;
  readonly turnOn: string;
  readonly soundHeldBack: string;
  readonly tapToHear: string;
  readonly allowMicrophone: string;
  readonly allowMicrophoneWhy: string;

  readonly closeMembers: string;
  readonly waiting: (count: number) => string;
  readonly noRequests: string;
  readonly onStage: string;
  readonly ofSeats: (taken: number, seats: number) => string;
  readonly nobodyOnStage: string;
  readonly audience: string;
  readonly searchAudience: string;
  readonly nobodyFound: string;
  readonly nobodyListens: string;
  readonly accept: string;
  readonly acceptName: (name: string) => string;
  readonly decline: string;
  readonly declineName: (name: string) => string;
  readonly nameIsYou: (name: string) => string;
  readonly wantsSeat: (seat: number) => string;
  readonly invited: string;
  readonly moreAbout: (name: string) => string;
  readonly inviteToSeat: string;
  readonly cancelInvitation: string;
  readonly removeFromSeat: string;
  readonly mute: string;
  readonly askMicrophoneOn: string;
  readonly makeCoHost: string;
  readonly makeAudience: string;
  readonly moreMembers: string;

  readonly leaveTitle: string;
  readonly leaveSpeaker: string;
  readonly leaveAudience: string;
  readonly stay: string;
  readonly invitationTitle: (name: string) => string;
  readonly invitationText: (seat: number | undefined) => string;
  readonly notNow: string;
  readonly invitationWaits: (time: string) => string;
  readonly microphoneAskTitle: (name: string) => string;
  readonly microphoneAskText: string;
  readonly questionWaits: (time: string) => string;
  readonly keepOff: string;
  readonly deniedTitle: string;
  readonly deniedText: (seat: number | undefined) => string;
  readonly deniedStep1: readonly [string, string];
  readonly deniedStep2: readonly [string, string, string, string, string];
  readonly deniedStep3: string;
  readonly missingTitle: string;
  readonly missingText: string;
  readonly justListen: string;

  readonly connectionLost: string;
  readonly connectionLostSeat: string;
  readonly connectionLostAudience: string;

  readonly close: string;
  readonly mutedBy: (name: string | undefined) => string;
  readonly mutedHint: string;
  readonly removedBy: (name: string | undefined) => string;
  readonly removedHint: string;
  readonly acceptedTo: (seat: number) => string;
  readonly acceptedHint: string;
  readonly requestRejected: (name: string | undefined) => string;
  readonly requestFailed: string;
  readonly requestCause: Readonly<Record<string, string>>;
  readonly invitationRejected: (name: string) => string;
  readonly invitationFailed: (name: string) => string;
  readonly invitationCause: Readonly<Record<string, string>>;
  readonly movedBy: (name: string | undefined, seat: number) => string;
  readonly noSeatForYou: string;
  readonly takingFailed: (seat: number) => string;
  readonly takingCause: Readonly<Record<string, string>>;
  readonly roleIsHost: string;
  readonly roleIsCoHost: string;
  readonly roleIsAudience: string;
  readonly didNotWork: string;
  readonly waitsForAnswer: (name: string, count: number) => string;

  readonly firstTitle: string;
  readonly firstText: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly seatsOnRequest: string;
  readonly seatsForAll: string;

  readonly joining: string;
  readonly joinFailed: string;
  readonly endedTitle: Readonly<Record<string, string>>;
  readonly endedText: Readonly<Record<string, string>>;
  readonly joinAgain: string;

  readonly minimised: (title: string) => string;
  readonly backToRoom: string;
  readonly nobodySpeaks: string;

  readonly takeSeatFrom: (seat: number, name: string) => string;
  readonly seatMuted: (label: string) => string;
  readonly lockSeat: string;
  readonly unlockSeat: string;
  readonly muteSeat: string;
  readonly unmuteSeat: string;
  readonly moveHere: string;
  readonly moveToSeat: string;
  readonly swapWith: (seat: number, name: string) => string;
  readonly nothingToChoose: string;
  readonly lockMicrophone: string;
  readonly unlockMicrophone: string;
  readonly makeHost: string;
  readonly noLongerHost: string;
  readonly removeFromRoom: string;
  readonly ban: string;
  readonly muteInChat: string;
  readonly unmuteInChat: string;
  readonly deleteMessage: string;
  readonly moreAboutMessage: (name: string) => string;

  readonly more: string;
  readonly react: string;
  /** The reactions to choose from, each with its name. */
  readonly reactions: Readonly<Record<string, string>>;
  readonly muteAll: string;
  readonly chatForAll: string;
  readonly slowMode: string;
  readonly slowOff: string;
  readonly duration: (seconds: number) => string;
  readonly changeTitle: string;
  readonly transfer: string;
  readonly endForAll: string;
  readonly chatIsOff: string;
  readonly mayNotWrite: string;

  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly remove: string;
  readonly banTitle: (name: string) => string;
  readonly banText: string;
  readonly banNow: string;
  readonly chatBanTitle: (name: string) => string;
  readonly chatBanText: string;
  readonly forHowLong: string;
  readonly forEver: string;
  readonly reason: string;
  readonly cancel: string;
  readonly transferTitle: (name: string) => string;
  readonly transferText: string;
  readonly handOver: string;
  readonly endTitle: string;
  readonly endText: string;
  readonly titleTitle: string;
  readonly roomTitle: string;
  readonly save: string;
  readonly moveTitle: (seat: number) => string;
  readonly moveText: (name: string) => string;
  readonly stayHere: string;
  readonly move: string;

  readonly bannedPeople: string;
  readonly nobodyBanned: string;
  readonly until: (time: string) => string;
  readonly doneBy: (name: string) => string;
  readonly unban: string;
  readonly unbanName: (name: string) => string;
  readonly unmute: string;
  readonly unmuteName: (name: string) => string;
  readonly moderationLog: string;
  /** The moderation log for whoever sees only what was done to him. */
  readonly aboutMe: string;
  readonly nothingLogged: string;
  /** Who did it, where it was nobody: a rule of the room. */
  readonly theRoom: string;
  /** By what was done; `{by}`, `{user}` and `{detail}` stand for who, to whom, and the seat or role. */
  readonly logged: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;

  readonly lockedHint: string;
  readonly microphoneLocked: string;
  readonly mySeatMuted: string;
  readonly microphoneFree: string;
  readonly becauseHostLeft: string;
  readonly becauseHandedOver: (name: string | undefined) => string;
  readonly chatBanned: (name: string | undefined) => string;
  readonly mayWriteAgain: string;
  readonly messageDeleted: (name: string | undefined) => string;
  readonly moveDeclined: (name: string) => string;
  readonly moveCause: Readonly<Record<string, string>>;
  readonly bannedUntil: (time: string) => string;
  readonly bannedForEver: string;
}

export { ENGLISH } from './english.js';
export { clock, moment, wait } from './times.js';
