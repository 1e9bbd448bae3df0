import type { RoomEventDetails, RoomEventName } from './events.js';

/** An event on its way through the listeners. */
export interface RoomEvent<N extends RoomEventName = RoomEventName> {
  readonly name: N;
  readonly detail: RoomEventDetails[N];
  readonly defaultPrevented: boolean;
  /** Replaces the default, where the event has one. */
  preventDefault(): void;
}

export type RoomEventListener<N extends RoomEventName> = (event: RoomEvent<N>) => void;

/** The events whose detail carries `respondWith`, and what they are answered with. */
export type AskingName = {
  [N in RoomEventName]: RoomEventDetails[N] extends { respondWith: (answer: never) => void }
    ? N
    : never;
}[RoomEventName];
type Answer<N extends AskingName> = Parameters<RoomEventDetails[N]['respondWith']>[0];

/**
 * Tells the listeners of a room, in the order they came. One that throws is reported once through
 * `error` and keeps nobody from hearing the event.
 */
export class RoomEvents {
  readonly #listeners = new Map<RoomEventName, Set<RoomEventListener<never>>>();

  on<N extends RoomEventName>(name: N, listener: RoomEventListener<N>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  emit<N extends RoomEventName>(name: N, detail: RoomEventDetails[N]): RoomEvent<N> {
    let prevented = false;
    const event: RoomEvent<N> = {
      name,
      detail,
      get defaultPrevented() {
        return prevented;
      },
      preventDefault: () => (prevented = true),
    };
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        (listener as RoomEventListener<N>)(event);
      } catch (cause) {
        this.#reportListener(name, cause);
      }
    }
    return event;
  }

  /**
   * Emits an event that asks, and gives the first answer. Where nobody answers, or the answer is
   * rejected (that is reported), `otherwise` decides.
   */
  async ask<N extends AskingName>(
    name: N,
    detail: Omit<RoomEventDetails[N], 'respondWith'>,
    otherwise: (event: RoomEvent<N>) => Answer<N>,
  ): Promise<Awaited<Answer<N>>> {
    let dispatching = true;
    let answer: { readonly value: Answer<N> } | undefined;
    const respondWith = (value: Answer<N>) => {
      if (!dispatching) {
        throw new Error(`respondWith() of ${name} came after its listeners had returned`);
      }
      answer ??= { value };
    };
    const event = this.emit(name, { ...detail, respondWith } as unknown as RoomEventDetails[N]);
    dispatching = false;
    if (answer !== undefined) {
      try {
        return await answer.value;
      } catch (cause) {
        this.#reportListener(name, cause);
      }
    }
    return await otherwise(event);
  }

  #reportListener(name: RoomEventName, cause: unknown): void {
    if (name === 'error') {
      // Reporting it as `error` again could go on for ever: the page's own handler gets it.
      queueMicrotask(() => {
        throw cause;
      });
      return;
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    this.emit('error', { code: 'listener.failed', message, method: name, cause });
  }
}
