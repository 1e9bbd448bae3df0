/** The shapes that travel on the wire, as `docs/protocol.md` writes them down. */

/** Who somebody is in this room. Whoever sits on a seat is a speaker: there is no role for it. */
export type Role = 'owner' | 'host' | 'co-host' | 'audience';

export interface Person {
  readonly user: string;
  readonly name: string;
  readonly avatar?: string;
  readonly role: Role;
  /** Unsigned 32-bit: the CSRC that names this person in audio packets. */
  readonly voice: number;
  readonly microphone: 'on' | 'off';
  readonly microphoneLocked?: boolean;
  /** True while the connection is lost and the place is kept. */
  readonly reconnecting?: boolean;
  readonly joinedAt: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** One seat; `seat` counts from 0. */
export interface Seat {
  readonly seat: number;
  readonly user?: string;
  readonly locked: boolean;
  readonly muted: boolean;
  /** Only hosts may take it. */
  readonly host: boolean;
}

/** A raised hand; `place` 1 is next. */
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

export interface PostedMessage {
  readonly message: string;
  readonly user: string;
  readonly name: string;
  readonly clientId?: string;
  readonly text: string;
  readonly at: number;
}

export interface Room {
  readonly room: string;
  readonly title: string;
  /** One id from the first person in to the end of the room. */
  readonly session: string;
  /** Seats in each row, from the front: `[1, 4, 4]`. */
  readonly rows: readonly number[];
  /** Open: anyone may take a free seat. Closed: one asks, or is invited. */
  readonly open: boolean;
  readonly requestsAllowed: boolean;
  /** Epoch milliseconds of the server's clock. */
  readonly startedAt: number;
  readonly peopleMax: number;
}

export interface MicrophoneAsk {
  readonly request: string;
  readonly by: string;
  readonly endsAt: number;
}

/** Oneself, as the server sees it. */
export interface You {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly voice: number;
  readonly session: string;
  /** The commands that this role may use now. */
  readonly permissions: readonly string[];
  readonly request?: SeatRequest;
  readonly invitation?: Invitation;
  readonly asked?: MicrophoneAsk;
}
