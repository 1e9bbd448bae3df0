import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host once a second while it is connected and `wanted` says so. */
export class Seconds implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    /** Milliseconds of the clock that is shown, so that it turns over on time; undefined: rest. */
    private readonly shown: () => number | undefined,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.#stop();
    const shown = this.shown();
    if (shown === undefined) return;
    this.#timer = setTimeout(() => this.host.requestUpdate(), 1000 - (Math.max(0, shown) % 1000));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
