/** The server's clock as seen from here. It never jumps when somebody sets the local one. */
export class RoomClock {
  #offsetMs = performance.timeOrigin;

  /** The server said `now` in an answer that took `roundTripMs`. */
  set(now: number, roundTripMs: number): void {
    this.#offsetMs = now + roundTripMs / 2 - performance.now();
  }

  /** Epoch milliseconds. */
  now(): number {
    return performance.now() + this.#offsetMs;
  }
}

/** Ticks at every whole second since a moment, however late the browser wakes it (S29). */
export class Ticker {
  #timer: ReturnType<typeof setTimeout> | undefined;

  start(elapsedMs: () => number, tick: (elapsedMs: number) => void): void {
    this.stop();
    const next = (): void => {
      const rest = 1000 - (((elapsedMs() % 1000) + 1000) % 1000);
      this.#timer = setTimeout(() => {
        // A timer may be early by a fraction: what counts is the second it was set for.
        tick(Math.round(elapsedMs() / 1000) * 1000);
        next();
      }, rest);
    };
    next();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
