import type { MicrophoneProcessing } from './media/microphone.js';
import type { RoomEventDetails, RoomEventName } from './events.js';
import type { RoomEvent, RoomEvents } from './room-events.js';
import type { RoomState } from './room-state.js';
import type { Person, Role } from '../wire.js';

/** How loud everybody is now. Read it from one frame loop; it never causes a change of state. */
export interface Levels {
  /** RFC 6464: 0 is the loudest, 127 is silence (also for whoever is unknown). */
  get(user: string): number;
  /** The loudness of the local microphone, also while others do not hear it. */
  own(): number;
}

export interface JoinOptions {
  /** The server's address, `https://rooms.example.com`; default: where the page came from. */
  readonly server?: string;
  readonly room: string;
  /** The signed right to enter: it says who one is. */
  readonly token: string;
}

/** What happens where no listener of an event says otherwise. The element puts its dialogs here. */
export interface Defaults {
  /** S1. Without it: leave. */
  confirmLeave?(): Promise<boolean>;
  /** S2. Without it: nothing. */
  ended?(detail: RoomEventDetails['ended']): void;
  /** S14. Without it: nothing; the invitation waits in the state. */
  invitationReceived?(detail: RoomEventDetails['seat.audience.takingInvitationReceived']): void;
  /** S23. Without it: no. */
  confirmMicrophone?(
    detail: RoomEventDetails['audioVideo.microphoneTurnOnByOthersConfirmation'],
  ): Promise<boolean>;
  /** S20. Without it: no new token, and the room ends with it. */
  renewToken?(secondsLeft: number): Promise<string | null>;
}

export interface ClientOptions {
  readonly defaults?: Defaults;
  /** All on by default; tests that measure tones switch them off. */
  readonly processing?: MicrophoneProcessing;
  /**
   * Taking a seat oneself turns the microphone on as soon as the browser gives it. Whoever was
   * invited or accepted turns it on himself. Default true.
   */
  readonly microphoneOnTake?: boolean;
}

/** How long a request or an invitation waits for its answer: 5 s to 10 min, default 60 s. */
export interface Waiting {
  readonly timeoutMs?: number;
}

export interface PeoplePage {
  readonly people: readonly Person[];
  readonly total: number;
  readonly next?: string;
}

/**
 * One room and the local user's place in it. Each promise ends when the server has answered, and is
 * rejected with a `RoomError` that carries a code of the catalogue. Listeners are given before
 * `join()`, so that no event is lost.
 */
export interface RoomClient {
  readonly state: RoomState;
  readonly levels: Levels;
  readonly events: RoomEvents;

  /** Called after each change of the state; returns what ends it. */
  subscribe(listener: (state: RoomState) => void): () => void;
  /** Listens for one event of the contract; returns what ends it. */
  on<N extends RoomEventName>(name: N, listener: (event: RoomEvent<N>) => void): () => void;

  /** Ends when one is inside. Only once at a time; again after the room has ended. */
  join(options: JoinOptions): Promise<void>;
  /** Asks S1 first unless `confirm` is false. False: one stayed. */
  leave(options?: { readonly confirm?: boolean }): Promise<boolean>;
  /** Gives the server a fresh token; not needed where `room.tokenExpired` (S20) is answered. */
  renewToken(token: string): Promise<void>;
  /** The time since the room started, by the server's clock, in milliseconds. */
  elapsedMs(): number;
  /** The server's clock, epoch milliseconds: `endsAt - serverNow()` is what is left. */
  serverNow(): number;
  /** Shown as a mini window now; `ended` (S2) says so. */
  minimized: boolean;
  /** Call from a click or key: lets the browser play what it held back. */
  unblockAudio(): Promise<void>;

  readonly seat: {
    /** Sits down, or moves when seated. The browser may ask for the microphone. */
    take(seat: number): Promise<void>;
    leave(): Promise<void>;
    readonly host: {
      acceptTakingRequest(user: string, seat?: number): Promise<void>;
      rejectTakingRequest(user: string): Promise<void>;
      inviteToTake(user: string, seat?: number, waiting?: Waiting): Promise<void>;
      cancelTakingInvitation(user: string): Promise<void>;
      removeSpeaker(user: string): Promise<void>;
      /** From now on anyone may take a free seat. */
      open(): Promise<void>;
      /** From now on one asks, or is invited. */
      close(): Promise<void>;
      allowRequests(allowed: boolean): Promise<void>;
      /** Turns somebody's microphone off at once. */
      mute(user: string): Promise<void>;
      /** Asks somebody to turn the microphone on: only he can. */
      askToTurnMicrophoneOn(user: string): Promise<void>;
    };
    readonly audience: {
      applyToTake(seat?: number, waiting?: Waiting): Promise<void>;
      cancelTakingRequest(): Promise<void>;
      acceptTakingInvitation(): Promise<void>;
      rejectTakingInvitation(): Promise<void>;
    };
  };
  readonly microphone: {
    /** Asks the browser for the microphone when needed. */
    on(): Promise<void>;
    off(): Promise<void>;
    /** Answers a host's wish to have it turned on. */
    answer(request: string, consent: boolean): Promise<void>;
  };
  readonly message: {
    /** The row is in the feed at once as `sending`. Never rejected: the row says what came of it. */
    send(text: string): Promise<void>;
    /** Sends a failed row again; the server posts it once, however often it is tried. */
    retry(clientId: string): Promise<void>;
  };
  readonly user: {
    setRole(user: string, role: Exclude<Role, 'owner'>): Promise<void>;
    page(query: {
      readonly after?: string;
      readonly search?: string;
      readonly limit: number;
    }): Promise<PeoplePage>;
  };
}
