const GESTURES = ['pointerdown', 'keydown', 'touchend'] as const;

/** Plays the slots, each through an `<audio>` of its own that nobody sees. */
export class Playback {
  readonly #blockedChanged: (blocked: boolean) => void;
  #elements: HTMLAudioElement[] = [];
  #blocked = false;

  constructor(blockedChanged: (blocked: boolean) => void) {
    this.#blockedChanged = blockedChanged;
  }

  /** Plays these tracks and no other. */
  play(tracks: readonly MediaStreamTrack[]): void {
    this.stop();
    this.#elements = tracks.map((track) => {
      const element = new Audio();
      element.srcObject = new MediaStream([track]);
      return element;
    });
    void this.unblock();
  }

  /** Tries again what the browser refused before the user had touched the page. */
  async unblock(): Promise<void> {
    const results = await Promise.all(this.#elements.map((element) => started(element)));
    this.#setBlocked(results.includes('blocked'));
  }

  stop(): void {
    for (const element of this.#elements) {
      element.pause();
      element.srcObject = null;
    }
    this.#elements = [];
    this.#setBlocked(false);
  }

  #setBlocked(blocked: boolean): void {
    if (this.#blocked === blocked) return;
    this.#blocked = blocked;
    for (const gesture of GESTURES) {
      if (blocked) document.addEventListener(gesture, this.#onGesture, true);
      else document.removeEventListener(gesture, this.#onGesture, true);
    }
    this.#blockedChanged(blocked);
  }

  readonly #onGesture = (): void => void this.unblock();
}

async function started(element: HTMLAudioElement): Promise<'playing' | 'blocked' | 'stopped'> {
  try {
    await element.play();
    return 'playing';
  } catch (thrown) {
    // An `AbortError` means that `stop()` came first.
    return thrown instanceof DOMException && thrown.name === 'NotAllowedError'
      ? 'blocked'
      : 'stopped';
  }
}
