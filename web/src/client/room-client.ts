import type { MicrophoneProcessing } from './media/microphone.js';
import type { RoomEventDetails, RoomEventName } from './events.js';
import type { RoomEvent, RoomEvents } from './room-events.js';
import type { RoomState } from './room-state.js';
import type { Ban, ModerationEntry, OnTaken, Person, Role, RoomSettings } from '../wire.js';

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
  /**
   * The seat to take as soon as one is inside, where one does not sit already. `best`: the first
   * that is free, for hosts one of theirs first. What becomes of it is told as for `seat.take()`.
   */
  readonly takeSeat?: number | 'best';
  /** What one says of oneself from the start, as in `user.update()`; default: what one said last. */
  readonly attributes?: Readonly<Record<string, string>>;
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
  /** A host wants one on another seat. Without it: no. */
  confirmMove?(detail: RoomEventDetails['seat.moveAsked']): Promise<boolean>;
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

/** Where a list that is read piece by piece goes on. */
export interface PageQuery {
  /** `next` of the piece before. */
  readonly after?: string;
  readonly limit: number;
}

/** `request`: the question's id, where he is asked first. */
export interface Moved {
  readonly moved: boolean;
  readonly request?: string;
}

/** For how long, missing: as long as the room lives; and why. */
export interface Sentence {
  readonly seconds?: number;
  readonly reason?: string;
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
    /**
     * Sits down, or moves when seated. The browser may ask for the microphone.
     *
     * @param seat missing: the best that is free, for hosts one of theirs first
     * @param options `force`: also when it is locked, or somebody sits there, who loses it
     * @returns the seat that one sits on now
     */
    take(seat?: number, options?: { readonly force?: boolean }): Promise<number>;
    leave(): Promise<void>;
    /** Answers a host's wish to have one on another seat. */
    answerMove(request: string, consent: boolean): Promise<void>;
    readonly host: {
      acceptTakingRequest(user: string, seat?: number): Promise<void>;
      rejectTakingRequest(user: string): Promise<void>;
      inviteToTake(user: string, seat?: number, waiting?: Waiting): Promise<void>;
      cancelTakingInvitation(user: string): Promise<void>;
      removeSpeaker(user: string): Promise<void>;
      /**
       * Puts somebody on another seat, or asks him first where the room wants it so.
       *
       * @param onTaken what becomes of whoever sits there; missing: the move is refused
       */
      moveSpeaker(user: string, seat: number, onTaken?: OnTaken): Promise<Moved>;
      /** Nobody may take it any more; whoever sits there stays. */
      lock(seat: number, locked: boolean): Promise<void>;
      /** Whoever sits there is not heard. */
      muteSeat(seat: number, muted: boolean): Promise<void>;
      /** From now on anyone may take a free seat. */
      open(): Promise<void>;
      /** From now on one asks, or is invited. */
      close(): Promise<void>;
      allowRequests(allowed: boolean): Promise<void>;
      /** Turns somebody's microphone off at once. */
      mute(user: string): Promise<void>;
      /** Turns all microphones off but those of equals and of these. */
      muteAll(except?: readonly string[]): Promise<void>;
      /** Turns somebody's microphone off until it is set free again. */
      lockMicrophone(user: string, locked: boolean): Promise<void>;
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
    /** Takes a message away everywhere; `message` is the server's id. */
    delete(message: string): Promise<void>;
  };
  readonly chat: {
    /** Switches the chat, and how long the audience waits between two messages. */
    set(change: { readonly on?: boolean; readonly slowSeconds?: number }): Promise<void>;
    /** Keeps somebody from writing; 0 seconds let him write again. */
    ban(user: string, sentence?: Sentence): Promise<void>;
  };
  readonly user: {
    setRole(user: string, role: Exclude<Role, 'owner'>): Promise<void>;
    /** Gives one's own role to somebody, and becomes a co-host. */
    transferHost(user: string): Promise<void>;
    /** Changes what others see of oneself; what is missing stays. Gives the new revision. */
    update(change: {
      readonly name?: string;
      readonly avatar?: string;
      /** All of them, at most 4 KB. */
      readonly attributes?: Readonly<Record<string, string>>;
      /** `you.attributesRevision` as it was seen; missing: whatever it is. */
      readonly revision?: number;
    }): Promise<number>;
    /** Sends somebody out. He may come back. */
    remove(user: string, options?: { readonly reason?: string }): Promise<void>;
    /** Sends somebody out and keeps him out, here or not. */
    ban(user: string, sentence?: Sentence): Promise<void>;
    unban(user: string): Promise<void>;
    bans(query: PageQuery): Promise<{ readonly bans: readonly Ban[]; readonly next?: string }>;
    page(query: PageQuery & { readonly search?: string }): Promise<PeoplePage>;
  };
  readonly room: {
    /** Changes what the room says of itself; what is missing stays. Gives the new revision. */
    update(change: {
      readonly title?: string;
      readonly metadata?: string;
      /** Those that get another value. */
      readonly properties?: Readonly<Record<string, string>>;
      readonly removed?: readonly string[];
      /** `room.revision` as it was seen; missing: whatever it is. */
      readonly revision?: number;
    }): Promise<number>;
    /** Changes the rules of the room; what is missing stays. */
    changeSettings(change: Partial<RoomSettings>): Promise<void>;
    /** Ends it for everybody. */
    end(options?: { readonly reason?: string }): Promise<void>;
    /** Newest first: all of it for those who may, what concerns oneself for everybody. */
    moderation(
      query: PageQuery,
    ): Promise<{ readonly entries: readonly ModerationEntry[]; readonly next?: string }>;
    /** Sends something of the application's own, at most 4 KB; without `to` to all. */
    sendCommand(name: string, body: string, to?: readonly string[]): Promise<void>;
  };
  readonly reaction: {
    /** An emoji, or a name of the application's own. */
    send(kind: string): Promise<void>;
  };
}
