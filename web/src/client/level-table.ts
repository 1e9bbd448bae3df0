import type { Levels } from './room-client.js';

export const SILENCE = 127;

/** The levels as they come, updated in place. */
export class LevelTable implements Levels {
  readonly #levels = new Map<string, number>();
  /** The local user is measured here: his own ring shall not wait for the server. */
  readonly #you: () => string | undefined;
  readonly #measured: () => number;
  readonly #heard: () => boolean;

  constructor(own: {
    readonly you: () => string | undefined;
    readonly measured: () => number;
    /** Do others hear the microphone now? */
    readonly heard: () => boolean;
  }) {
    this.#you = own.you;
    this.#measured = own.measured;
    this.#heard = own.heard;
  }

  get(user: string): number {
    if (user === this.#you()) return this.#heard() ? this.#measured() : SILENCE;
    return this.#levels.get(user) ?? SILENCE;
  }

  own(): number {
    return this.#measured();
  }

  /** Only what changed comes; whoever is silent again is forgotten. */
  update(levels: Readonly<Record<string, number>>): void {
    for (const [user, level] of Object.entries(levels)) {
      if (level >= SILENCE) this.#levels.delete(user);
      else this.#levels.set(user, level);
    }
  }

  /** Keeps those alone who can be heard: a voice that was cut leaves no ring behind. */
  keep(heard: (user: string) => boolean): void {
    for (const user of this.#levels.keys()) if (!heard(user)) this.#levels.delete(user);
  }

  clear(): void {
    this.#levels.clear();
  }
}
