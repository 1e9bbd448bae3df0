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
    let told = Math.floor(elapsedMs() / 1000);
    const next = (): void => {
      const second = Math.max(told, Math.floor(elapsedMs() / 1000)) + 1;
      this.#timer = setTimeout(
        () => {
          // A timer may be early by a fraction, and hours late where the machine slept.
          told = Math.max(second, Math.floor(elapsedMs() / 1000));
          tick(told * 1000);
          next();
        },
        second * 1000 - elapsedMs(),
      );
    };
    next();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
