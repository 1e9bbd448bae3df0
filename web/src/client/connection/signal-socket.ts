import { type AnswerFrame, SUBPROTOCOL } from '../../wire.js';
import type { CommandAnswer, CommandFields, CommandName, ServerEvent } from '../messages.js';
import { RoomError, localError } from '../room-error.js';

/** A server that has not answered after this long is not going to. */
export const ANSWER_TIMEOUT_MS = 10_000;

export interface SignalSocketListener {
  opened(): void;
  event(event: ServerEvent): void;
  /** Exactly once, also when it never opened. */
  closed(code: number): void;
  /** A frame that is none of ours: it is left out, the connection lives on. */
  garbled(error: RoomError): void;
}

interface Waiting {
  readonly resolve: (ok: unknown) => void;
  readonly reject: (error: RoomError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** One WebSocket to the server: commands with their answers, and events. It never comes back. */
export class SignalSocket {
  readonly #socket: WebSocket;
  readonly #listener: SignalSocketListener;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closed = false;
  /** When the last frame came, by `performance.now()`. */
  heardAt = performance.now();

  constructor(url: string, listener: SignalSocketListener) {
    this.#listener = listener;
    this.#socket = new WebSocket(url, SUBPROTOCOL);
    this.#socket.onopen = () => {
      this.heardAt = performance.now();
      if (!this.#closed) listener.opened();
    };
    this.#socket.onmessage = (message) => this.#read(message.data);
    this.#socket.onerror = () => {
      // Browsers say no more here than in the close event that follows.
    };
    this.#socket.onclose = (event) => this.#end(event.code);
  }

  command<C extends CommandName>(
    name: C,
    fields: CommandFields<C>,
    timeoutMs = ANSWER_TIMEOUT_MS,
  ): Promise<CommandAnswer<C>> {
    if (this.#closed || this.#socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(localError('connection.lost', 'there is no connection now'));
    }
    const id = ++this.#lastId;
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(localError('answer.timeout', `no answer to ${name} within ${timeoutMs} ms`));
      }, timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#socket.send(JSON.stringify({ id, do: name, ...fields }));
    }) as Promise<CommandAnswer<C>>;
  }

  /**
   * Ends it at once: a connection whose other end is gone would take long to close by itself.
   * The listener hears `closed(code)` before this returns.
   */
  abandon(code = 1006): void {
    this.#end(code);
    this.#socket.close();
  }

  #read(data: unknown): void {
    if (this.#closed) return;
    this.heardAt = performance.now();
    let frame: unknown;
    try {
      frame = JSON.parse(String(data));
    } catch (cause) {
      this.#listener.garbled(localError('internal', 'the server sent no JSON', cause));
      return;
    }
    if (isAnswer(frame)) this.#answer(frame);
    else if (isEvent(frame)) this.#listener.event(frame);
    else this.#listener.garbled(localError('internal', 'neither an answer nor an event came'));
  }

  #answer(frame: AnswerFrame): void {
    const waiting = this.#waiting.get(frame.re);
    if ('error' in frame) {
      const { code, message, ...details } = frame.error;
      const error = new RoomError(code, message, details);
      if (waiting === undefined) this.#listener.garbled(error);
      else waiting.reject(error);
    } else {
      waiting?.resolve(frame.ok);
    }
    clearTimeout(waiting?.timer);
    this.#waiting.delete(frame.re);
  }

  #end(code: number): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(localError('connection.lost', 'the connection was lost before the answer came'));
    }
    this.#waiting.clear();
    this.#listener.closed(code);
  }
}

function isAnswer(frame: unknown): frame is AnswerFrame {
  return typeof frame === 'object' && frame !== null && 're' in frame;
}

function isEvent(frame: unknown): frame is ServerEvent {
  return typeof frame === 'object' && frame !== null && 'on' in frame;
}
