import { asRoomError } from './room-error.js';
import { RoomEvents } from './room-events.js';
import { IDLE, type RoomState } from './room-state.js';
import type { Told } from './told.js';

/** The one place where the state is kept, and whoever wants to know of it. */
export class Store {
  readonly events = new RoomEvents();
  readonly #subscribers = new Set<(state: RoomState) => void>();
  #state: RoomState = IDLE;

  get state(): RoomState {
    return this.#state;
  }

  subscribe(listener: (state: RoomState) => void): () => void {
    this.#subscribers.add(listener);
    return () => void this.#subscribers.delete(listener);
  }

  /** The state is the new one before anybody hears of it. */
  set(next: RoomState): void {
    if (next === this.#state) return;
    this.#state = next;
    for (const subscriber of [...this.#subscribers]) {
      try {
        subscriber(next);
      } catch (thrown) {
        this.report('subscribe', thrown);
      }
    }
  }

  change(change: Partial<RoomState>): void {
    this.set({ ...this.#state, ...change });
  }

  tell(told: readonly Told[]): void {
    for (const [name, detail] of told) this.events.emit(name, detail);
  }

  /** S3: for what no caller gets as the answer of a call. */
  report(method: string, thrown: unknown): void {
    const { code, message, cause } = asRoomError(thrown);
    this.events.emit('error', { code, message, method, cause });
  }
}
