/** A voice may be announced this often at most… */
const BETWEEN_MS = 6_000;
/** …and the same person again after this long. */
const SAME_MS = 60_000;

/** Says things to screen readers, politely and not too often. */
export class Announcer {
  text = '';
  #turn = false;
  #lastAt = -Infinity;
  readonly #heardAt = new Map<string, number>();

  constructor(private readonly changed: () => void) {}

  say(text: string): void {
    // The same words twice are a change only if they differ in something.
    this.#turn = !this.#turn;
    this.text = this.#turn ? text : `${text}\u00a0`;
    this.changed();
  }

  /** Somebody began to speak. People hear that; who it is, is said now and then. */
  speaks(user: string, text: string, now = performance.now()): void {
    const heardAt = this.#heardAt.get(user) ?? -Infinity;
    this.#heardAt.set(user, now);
    if (now - heardAt < SAME_MS || now - this.#lastAt < BETWEEN_MS) return;
    this.#lastAt = now;
    this.say(text);
  }
}
