import { appended, ownMessage, withOwnMessage } from './feed.js';
import type { CommandAnswer, CommandFields } from './messages.js';
import { type RoomErrorCode, asRoomError } from './room-error.js';
import type { RoomClient } from './room-client.js';
import type { ChatMessage } from './room-state.js';
import type { Store } from './store.js';

type Send = (fields: CommandFields<'message.send'>) => Promise<CommandAnswer<'message.send'>>;

/**
 * Own messages on their way. Each keeps its `clientId` over every try, by which the server knows it
 * again; one that was under way when the connection went is sent again by itself.
 */
export class Outbox {
  readonly #store: Store;
  readonly #send: Send;
  readonly #now: () => number;
  /** Told as `sending`, and not yet told what came of it. */
  readonly #open = new Set<string>();

  constructor(store: Store, now: () => number, send: Send) {
    this.#store = store;
    this.#now = now;
    this.#send = send;
  }

  readonly controls: Pick<RoomClient['message'], 'send' | 'retry'> = {
    send: (text) => {
      const { you, feed } = this.#store.state;
      const clientId = newClientId();
      const row: ChatMessage = {
        kind: 'message',
        key: clientId,
        user: you?.user ?? '',
        name: you?.name ?? '',
        text,
        at: this.#now(),
        state: 'sending',
        own: true,
        clientId,
      };
      this.#store.change({ feed: appended(feed, [row]) });
      return this.#deliver(row);
    },
    retry: async (clientId) => {
      const row = ownMessage(this.#store.state.feed, clientId);
      if (row?.state !== 'failed') return;
      const again: ChatMessage = { ...row, state: 'sending' };
      Reflect.deleteProperty(again, 'cause');
      this.#replace(clientId, again);
      await this.#deliver(again);
    },
  };

  /** After coming back: what was under way goes out once more. */
  resume(): void {
    for (const clientId of this.#open) {
      const row = ownMessage(this.#store.state.feed, clientId);
      if (row?.state === 'sending') void this.#deliver(row);
    }
    this.settle();
  }

  /** The server may post a message before it answers: whichever is first, it is told once. */
  settle(): void {
    for (const clientId of this.#open) {
      const row = ownMessage(this.#store.state.feed, clientId);
      if (row?.state === 'sending') continue;
      this.#open.delete(clientId);
      if (row !== undefined) this.#store.events.emit('inRoomMessage.localSend', { message: row });
    }
  }

  /** The room is over: nothing goes out any more. */
  fail(cause: RoomErrorCode): void {
    for (const clientId of this.#open) this.#fail(clientId, cause);
    this.settle();
  }

  async #deliver(row: ChatMessage): Promise<void> {
    const clientId = row.clientId ?? row.key;
    if (!this.#open.has(clientId)) {
      this.#open.add(clientId);
      const message: ChatMessage = { ...row, state: 'sending' };
      this.#store.events.emit('inRoomMessage.localSend', { message });
    }
    try {
      const { message, at } = await this.#send({ clientId, text: row.text });
      const now = ownMessage(this.#store.state.feed, clientId);
      if (now !== undefined && now.state !== 'sent') {
        this.#replace(clientId, { ...now, state: 'sent', message, at });
      }
    } catch (thrown) {
      const { code } = asRoomError(thrown);
      const returning = ['reconnecting', 'joined'].includes(this.#store.state.phase);
      if (code === 'connection.lost' && returning) return;
      this.#fail(clientId, code);
    }
    this.settle();
  }

  #fail(clientId: string, cause: RoomErrorCode): void {
    const row = ownMessage(this.#store.state.feed, clientId);
    if (row?.state === 'sending') this.#replace(clientId, { ...row, state: 'failed', cause });
  }

  #replace(clientId: string, row: ChatMessage): void {
    this.#store.change({ feed: withOwnMessage(this.#store.state.feed, clientId, () => row) });
  }
}

/** `crypto.randomUUID` is not there on plain http; this is. */
function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
