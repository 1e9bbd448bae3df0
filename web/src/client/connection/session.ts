import type {
  CommandAnswer,
  CommandFields,
  CommandName,
  Joined,
  ServerEvent,
} from '../messages.js';
import type { End } from '../room-state.js';
import { RoomError, asRoomError, localError } from '../room-error.js';
import { type AfterClose, afterClose, afterRefusal, codeOfClose, delayMs } from './reconnecting.js';
import { SignalSocket } from './signal-socket.js';
import { defined } from '../defined.js';

/** After this long without a frame one asks the server whether it is still there. */
const SILENCE_MS = 20_000;
const PROBE_TIMEOUT_MS = 5_000;
/** From opening the connection to being inside. */
const CONNECT_LIMIT_MS = 10_000;
const GOODBYE_TIMEOUT_MS = 2_000;
/** How long a first join is tried, and how long coming back. */
const FIRST_JOIN_LIMIT_MS = 10_000;
const RETURN_LIMIT_MS = 300_000;

type Timer = ReturnType<typeof setTimeout>;

export interface SessionListener {
  /** Inside, at first and after each return; the events that follow build on it. */
  joined(joined: Joined, roundTripMs: number): void;
  event(event: ServerEvent): void;
  /** Cut off and on the way back. */
  lost(): void;
  /** Over, exactly once, and the last call. `error` where the server or the network is to blame. */
  ended(end: End, error?: RoomError): void;
  /** A fresh token, or null where there is none. */
  renewToken(secondsLeft: number): Promise<string | null>;
  problem(method: string, error: RoomError): void;
}

export interface SessionOptions {
  readonly url: string;
  readonly room: string;
  readonly token: string;
  /** What one says of oneself now. */
  readonly attributes: () => Readonly<Record<string, string>> | undefined;
}

/**
 * One stay in a room over as many connections as it takes: joins, notices silence, comes back with
 * what it has seen, renews the token. It knows no more of the room than its sequence number.
 */
export class Session {
  readonly #options: SessionOptions;
  readonly #listener: SessionListener;
  #token: string;
  #socket: SignalSocket | undefined;
  #resume: { readonly session: string; seq: number } | undefined;
  #inside = false;
  #over = false;
  /** Events that came in one breath with the answer to the join: they are told after it. */
  #early: ServerEvent[] = [];
  #attempt = 0;
  #awaySince = performance.now();
  #renewed = false;
  #probing = false;
  #retry: Timer | undefined;
  #limit: Timer | undefined;
  #watch: Timer | undefined;

  constructor(options: SessionOptions, listener: SessionListener) {
    this.#options = options;
    this.#listener = listener;
    this.#token = options.token;
  }

  start(): void {
    if (typeof window !== 'undefined') {
      window.addEventListener('online', this.#online);
      window.addEventListener('offline', this.#offline);
    }
    this.#watch = setInterval(() => this.#noticeSilence(), SILENCE_MS / 4);
    this.#connect();
  }

  command<C extends CommandName>(name: C, fields: CommandFields<C>): Promise<CommandAnswer<C>> {
    return this.#inside && this.#socket !== undefined
      ? this.#socket.command(name, fields)
      : Promise.reject(localError('connection.lost', 'not connected to the room now'));
  }

  async renew(token: string): Promise<void> {
    await this.command('session.renew', { token });
    this.#token = token;
  }

  /** Says goodbye where there is somebody to say it to, and is over either way. */
  async leave(): Promise<void> {
    const socket = this.#socket;
    let error: RoomError | undefined;
    if (this.#inside && socket !== undefined) {
      this.#socket = undefined;
      try {
        await socket.command('session.leave', {}, GOODBYE_TIMEOUT_MS);
      } catch (thrown) {
        // The server frees the place after the grace time instead.
        error = asRoomError(thrown);
      }
      socket.abandon(1000);
    }
    this.#end({ reason: 'LOCAL_LEAVE' }, error);
  }

  /** The server said that it is over; its close frame may come later or never. */
  finish(end: End, error: RoomError): void {
    this.#end(end, error);
  }

  #connect(): void {
    this.#early = [];
    const former = this.#socket;
    this.#socket = undefined;
    former?.abandon();
    const socket = new SignalSocket(this.#options.url, {
      opened: () => void this.#join(socket),
      event: (event) => this.#hear(socket, event),
      closed: (code) => this.#closed(socket, code),
      garbled: (error) => this.#listener.problem('receive', error),
    });
    this.#socket = socket;
    clearTimeout(this.#limit);
    this.#limit = setTimeout(() => {
      if (!this.#inside) socket.abandon();
    }, CONNECT_LIMIT_MS);
  }

  async #join(socket: SignalSocket): Promise<void> {
    const sentAt = performance.now();
    const resume = this.#resume === undefined ? {} : { resume: { ...this.#resume } };
    try {
      const { room } = this.#options;
      // Beside `resume` too: a server that has forgotten one lets one in afresh.
      const said = this.#options.attributes();
      const attributes = defined({ attributes: said });
      const fields = { room, token: this.#token, ...resume, ...attributes };
      const joined = await socket.command('session.join', fields);
      if (this.#socket !== socket) return;
      this.#enter(joined, performance.now() - sentAt);
    } catch (thrown) {
      if (this.#socket !== socket) return;
      this.#socket = undefined;
      socket.abandon(1000);
      const error = asRoomError(thrown);
      await this.#follow(afterRefusal(error.code, this.#resume === undefined), error);
    }
  }

  #enter(joined: Joined, roundTripMs: number): void {
    if (joined.snapshot !== undefined) {
      this.#resume = { session: joined.snapshot.you.session, seq: joined.seq };
    }
    this.#inside = true;
    this.#attempt = 0;
    this.#renewed = false;
    clearTimeout(this.#limit);
    this.#listener.joined(joined, roundTripMs);
    const early = this.#early;
    this.#early = [];
    for (const event of early) this.#tell(event);
  }

  #hear(socket: SignalSocket, event: ServerEvent): void {
    if (this.#socket !== socket) return;
    if (this.#inside) this.#tell(event);
    else this.#early.push(event);
  }

  #tell(event: ServerEvent): void {
    if (event.seq !== undefined && this.#resume !== undefined) {
      // What is in the snapshot, or was told before the cut, is not told again.
      if (event.seq <= this.#resume.seq) return;
      this.#resume.seq = event.seq;
    }
    if (event.on === 'token.expiring') void this.#renewAhead(event.seconds);
    this.#listener.event(event);
  }

  #closed(socket: SignalSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = undefined;
    const error = new RoomError(codeOfClose(code), `the connection closed with code ${code}`);
    void this.#follow(afterClose(code), error);
  }

  async #follow(next: AfterClose, error: RoomError): Promise<void> {
    if (this.#over) return;
    if (this.#inside) {
      this.#inside = false;
      this.#awaySince = performance.now();
      if (typeof next === 'string') this.#listener.lost();
    }
    if (next === 'renew') await this.#renewToReturn(error);
    else if (next === 'return') this.#returnLater(error);
    else this.#end(next, error);
  }

  #returnLater(error: RoomError): void {
    const away = performance.now() - this.#awaySince;
    const first = this.#resume === undefined;
    if (away > (first ? FIRST_JOIN_LIMIT_MS : RETURN_LIMIT_MS)) {
      this.#end({ reason: 'CONNECTION_LOST' }, first ? noConnection(error) : error);
      return;
    }
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), delayMs(this.#attempt++));
  }

  async #renewToReturn(error: RoomError): Promise<void> {
    // A second refusal in a row means that the new token is no better.
    const token = this.#renewed ? null : await this.#listener.renewToken(0);
    if (this.#over) return;
    if (token === null) {
      this.#end({ reason: 'TOKEN_EXPIRED' }, error);
      return;
    }
    this.#renewed = true;
    this.#token = token;
    this.#connect();
  }

  async #renewAhead(seconds: number): Promise<void> {
    try {
      const token = await this.#listener.renewToken(seconds);
      if (token === null || this.#over) return;
      this.#token = token;
      await this.command('session.renew', { token });
    } catch (thrown) {
      this.#listener.problem('session.renew', asRoomError(thrown));
    }
  }

  #noticeSilence(): void {
    const silence = performance.now() - (this.#socket?.heardAt ?? Infinity);
    if (this.#inside && silence > SILENCE_MS) void this.#probe();
  }

  /** Asks for a sign of life: browsers show pages neither pings nor a dead network. */
  async #probe(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || this.#probing) return;
    this.#probing = true;
    const askedAt = performance.now();
    try {
      await socket.command('session.ping', {}, PROBE_TIMEOUT_MS);
    } catch {
      // A refusal is a sign of life too; only silence is none.
      if (socket.heardAt < askedAt) socket.abandon();
    } finally {
      this.#probing = false;
    }
  }

  readonly #online = (): void => {
    if (this.#inside) {
      void this.#probe();
    } else if (this.#socket === undefined && !this.#over) {
      this.#attempt = 0;
      this.#awaySince = performance.now();
      clearTimeout(this.#retry);
      this.#connect();
    }
  };

  readonly #offline = (): void => {
    if (this.#inside) void this.#probe();
  };

  #end(end: End, error?: RoomError): void {
    if (this.#over) return;
    this.#over = true;
    this.#inside = false;
    clearTimeout(this.#retry);
    clearTimeout(this.#limit);
    clearInterval(this.#watch);
    if (typeof window !== 'undefined') {
      window.removeEventListener('online', this.#online);
      window.removeEventListener('offline', this.#offline);
    }
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.abandon(1000);
    this.#listener.ended(end, error);
  }
}

function noConnection(cause: RoomError): RoomError {
  return localError('connection.failed', 'the server cannot be reached', cause);
}
