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
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (place: number) => `${place}${SUFFIXES[ORDINALS.select(place)] ?? 'th'}`;
const numbers = new Intl.NumberFormat('en');
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `10 minutes`, `1 hour`: the largest unit that divides it. */
function duration(seconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => seconds % length === 0) ?? UNITS[3];
  const count = seconds / size;
  return `${numbers.format(count)} ${unit}${count === 1 ? '' : 's'}`;
}

export const ENGLISH: Texts = {
  locale: 'en',

  people: (count) => (count === 1 ? '1 person' : `${numbers.format(count)} people`),
  onlyYou: 'only you',
  minimise: 'Minimise',
  leave: 'Leave',
  leaveRoom: 'Leave room',
  live: (time) => `Live for ${time}`,

  stage: 'Stage',
  you: 'You',
  host: 'host',
  coHost: 'co-host',
  seat: (seat) => `Seat ${seat}`,
  seatFree: (seat) => `Seat ${seat}, free`,
  takeSeat: (seat) => `Take seat ${seat}`,
  askForSeat: (seat) => `Ask for seat ${seat}`,
  ask: 'Ask',
  asking: 'Asking…',
  locked: 'Locked',
  seatLocked: (seat) => `Seat ${seat}, locked`,
  seatPending: (seat) => `Seat ${seat}, sitting down`,
  seatAsked: (seat) => `Seat ${seat}, your request is waiting`,
  sittingDown: 'One moment…',
  microphoneIsOn: 'microphone on',
  microphoneIsOff: 'microphone off',
  speaking: 'speaking',
  reconnecting: 'reconnecting',
  seatIsLocked: 'This seat is locked',
  seatIsForHosts: 'This seat is for hosts',
  isSpeaking: (name) => `${name} is speaking`,

  chat: 'Chat',
  message: 'Message',
  send: 'Send',
  notSent: 'Not sent.',
  tryAgain: 'Try again',
  newMessages: (count) => `${numbers.format(count)} new`,
  showMore: 'Show more',
  showLess: 'Show less',
  joined: (name, others) =>
    others === 0
      ? `${name} joined`
      : others === 1
        ? `${name} and 1 other joined`
        : `${name} and ${numbers.format(others)} others joined`,
  left: (name) => `${name} left`,
  youJoined: 'You joined',
  tookSeat: (name, seat) => `${name} took seat ${seat}`,
  youTookSeat: (seat) => `You took seat ${seat}`,
  leftSeat: (name) => `${name} left the stage`,
  youLeftSeat: 'You left the stage',
  removedFromSeat: (name, by) =>
    by === undefined ? `${name} is off the stage` : `${by} took ${name} off the stage`,
  movedTo: (name, seat, by) =>
    by === undefined ? `${name} sits on seat ${seat} now` : `${by} moved ${name} to seat ${seat}`,
  seatsClosed: (by) => `${by ?? 'A host'} set the seats to “on request”`,
  seatsOpened: (by) => `${by ?? 'A host'} opened the seats to everybody`,
  requestsOn: 'Raising hands is on again',
  requestsOff: 'Raising hands is off for now',
  chatTurnedOn: (by) => `${by ?? 'A host'} turned the chat on`,
  chatTurnedOff: (by) => `${by ?? 'A host'} turned the chat off for the audience`,
  chatSlowed: (seconds) =>
    seconds === 0 ? 'Slow mode is off' : `Slow mode: a message each ${duration(seconds)}`,
  titled: (title) => `The room is called “${title}” now`,
  succeeded: (name) => `The host is gone: ${name} is the host now`,
  becameHost: (name) => `${name} is a host now`,
  becameCoHost: (name) => `${name} is a co-host now`,
  becameAudience: (name) => `${name} is no longer a host`,

  turnMicrophoneOn: 'Turn microphone on',
  turnMicrophoneOff: 'Turn microphone off',
  micOn: 'Mic on',
  micOff: 'Mic off',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  takeASeat: 'Take a seat',
  requests: 'Requests',
  requestsWaiting: (count) => `Requests, ${count} waiting`,
  members: 'Members',
  membersCount: (count) => `Members, ${count}`,
  leaveSeat: 'Leave seat',
  roomMode: 'Room mode',
  modeOpen: 'Open',
  modeOpenHint: 'Anyone takes a free seat',
  modeRequest: 'On request',
  modeRequestHint: 'People ask, or you invite them',
  allowRequests: 'People may raise a hand',

  handIsUp: 'Your hand is up.',
  youArePlace: (place) => `You are ${ordinal(place)}`,
  place: ordinal,
  talkingWhileMuted: 'You are talking while muted',
  nobodyHearsYou: 'Nobody hears you.',
  turnOn: 'Turn on',
  soundHeldBack: 'Your browser holds the sound back.',
  tapToHear: 'Tap to hear',
  allowMicrophone: 'Allow the microphone',
  allowMicrophoneWhy: 'Your browser asks you now. You are heard only while it is turned on here.',

  closeMembers: 'Close members',
  waiting: (count) => `${count} waiting`,
  noRequests: 'Nobody has a hand up.',
  onStage: 'On stage',
  ofSeats: (taken, seats) => `${taken} of ${seats}`,
  nobodyOnStage: 'The seats are free.',
  audience: 'Audience',
  searchAudience: 'Search the audience',
  nobodyFound: 'Nobody by that name.',
  nobodyListens: 'Nobody is listening yet.',
  accept: 'Accept',
  acceptName: (name) => `Accept ${name}`,
  decline: 'Decline',
  declineName: (name) => `Decline ${name}`,
  nameIsYou: (name) => `${name} (you)`,
  wantsSeat: (seat) => `seat ${seat}`,
  invited: 'Invited',
  moreAbout: (name) => `More about ${name}`,
  inviteToSeat: 'Invite to seat',
  cancelInvitation: 'Cancel invitation',
  removeFromSeat: 'Remove from seat',
  mute: 'Mute',
  askMicrophoneOn: 'Ask to turn microphone on',
  makeCoHost: 'Make co-host',
  makeAudience: 'No longer co-host',
  moreMembers: 'Show more people',

  leaveTitle: 'Leave the room?',
  leaveSpeaker: 'Your seat becomes free, and the room goes on without you.',
  leaveAudience: 'The room goes on. Come back any time with the same link.',
  stay: 'Stay',
  invitationTitle: (name) => `${name} invites you to sit with them`,
  invitationText: (seat) =>
    `${seat === undefined ? 'A seat' : `Seat ${seat}`} is yours if you like. ` +
    'Your microphone stays off until you turn it on.',
  notNow: 'Not now',
  invitationWaits: (time) => `The invitation waits ${time}`,
  microphoneAskTitle: (name) => `${name} asks you to speak`,
  microphoneAskText: 'Everybody in the room hears you as soon as you turn your microphone on.',
  questionWaits: (time) => `The question waits ${time}`,
  keepOff: 'Keep it off',
  deniedTitle: 'Your browser keeps the microphone closed',
  deniedText: (seat) =>
    `You ${seat === undefined ? '' : `have seat ${seat} and `}hear everybody. ` +
    'To be heard, allow the microphone for this page:',
  deniedStep1: ['Press', 'beside the address of this page.'],
  deniedStep2: ['Set', 'Microphone', 'to', 'Allow', '.'],
  deniedStep3: 'Come back and press Try again.',
  missingTitle: 'There is no microphone',
  missingText: 'Plug one in or choose one in your system’s sound settings, then try again.',
  justListen: 'Just listen',

  connectionLost: 'Reconnecting…',
  connectionLostSeat: 'Your seat waits for you. Messages go out when you are back.',
  connectionLostAudience: 'You are back in a moment. Messages go out then.',

  close: 'Close',
  mutedBy: (name) => `${name ?? 'A host'} muted your microphone`,
  mutedHint: 'You can turn it on again yourself.',
  removedBy: (name) => `${name ?? 'A host'} took you off the stage`,
  removedHint: 'You still hear everybody.',
  acceptedTo: (seat) => `Seat ${seat} is yours`,
  acceptedHint: 'Turn your microphone on when you want to be heard.',
  requestRejected: (name) => `${name ?? 'A host'} declined your request`,
  requestFailed: 'Your hand went down',
  requestCause: {
    TIMEOUT: 'Nobody answered in time. Raise it again if you like.',
    NO_HOST: 'There is no host to answer just now.',
    NETWORK: 'The connection was lost.',
    NO_FREE_SEAT: 'No seat is free any more.',
    SEATS_OPEN: 'The seats are open now: take one.',
    REQUESTS_OFF: 'The hosts take no more requests for now.',
  },
  invitationRejected: (name) => `${name} would rather listen`,
  invitationFailed: (name) => `The invitation to ${name} is over`,
  invitationCause: {
    TIMEOUT: 'There was no answer in time.',
    INVITEE_LEFT: 'They left the room.',
    NETWORK: 'The connection was lost.',
    NO_FREE_SEAT: 'No seat is free any more.',
    INVITEE_SEATED: 'They sit on a seat already.',
    NOT_ALLOWED: 'You may not invite any more.',
  },
  movedBy: (name, seat) => `${name ?? 'A host'} moved you to seat ${seat}`,
  noSeatForYou: 'There is no seat for you',
  takingFailed: (seat) => `Seat ${seat} is not free for you`,
  takingCause: {
    SEAT_TAKEN: 'Somebody was a moment faster.',
    SEATS_CLOSED: 'Seats are on request: raise your hand.',
    SEAT_LOCKED: 'A host has locked it.',
    HOST_SEAT: 'It is kept for hosts.',
    BANNED: 'The hosts do not let you on stage.',
    NO_FREE_SEAT: 'No seat is free.',
    OTHER: 'The server said no.',
  },
  roleIsHost: 'You are a host now',
  roleIsCoHost: 'You are a co-host now',
  roleIsAudience: 'You are no longer a host',
  didNotWork: 'That did not work',
  waitsForAnswer: (name, count) =>
    count === 1 ? `${name} asks for a seat` : `${name} asks for a seat, ${count} are waiting`,

  firstTitle: 'The room is open. Bring somebody in.',
  firstText:
    'Whoever has this link can listen at once. Nobody needs an account, and nobody is heard before you say so.',
  copyLink: 'Copy link',
  linkCopied: 'Copied',
  seatsOnRequest: 'Seats on request',
  seatsForAll: 'Open the seats to everybody',

  joining: 'Opening the door…',
  joinFailed: 'The door did not open',
  endedTitle: {
    LOCAL_LEAVE: 'You left the room',
    KICK_OUT: 'You were asked to leave',
    ROOM_ENDED: 'The room is over',
    CONNECTION_LOST: 'The connection is gone',
    TOKEN_EXPIRED: 'Your time here is over',
  },
  endedText: {
    LOCAL_LEAVE: 'It goes on without you. Come back any time.',
    KICK_OUT: 'A host has removed you from this room.',
    ROOM_ENDED: 'Thank you for being here.',
    CONNECTION_LOST: 'We tried for a while and did not get through.',
    TOKEN_EXPIRED: 'Your invitation to this room has run out.',
  },
  joinAgain: 'Join again',

  minimised: (title) => `${title}, minimised`,
  backToRoom: 'Back to the room',
  nobodySpeaks: 'Nobody is speaking',
};

/** `MM:SS`, from an hour on `H:MM:SS`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** `M:SS`, for waits. */
export function wait(ms: number): string {
  return clock(ms).replace(/^0(?=\d:)/, '');
}
