import type { Announcer } from './announcer.js';
import type { Said } from './toasts.js';

/** What happened to me, and why, with its place on the screen. */
export interface Toast extends Said {
  readonly key: number;
}

const TOASTS_MAX = 3;
const TOAST_MS = 7_000;

/** Shows what is said for a while, and says it to screen readers. */
export class Toaster {
  shown: readonly Toast[] = [];
  /** How much was said until now. */
  said = 0;

  constructor(
    private readonly announcer: Announcer,
    private readonly changed: () => void,
  ) {}

  say(said: Said): void {
    const key = ++this.said;
    this.forget(said.about);
    this.shown = [...this.shown, { ...said, key }].slice(-TOASTS_MAX);
    setTimeout(() => this.drop(key), TOAST_MS);
    this.announcer.say(said.why === undefined ? said.text : `${said.text}. ${said.why}`);
  }

  /** What was said about this is not so any more. */
  forget(about: Said['about']): void {
    if (about === undefined) return;
    this.#keep((toast) => toast.about !== about);
  }

  drop(key: number): void {
    this.#keep((toast) => toast.key !== key);
  }

  clear(): void {
    this.#keep(() => false);
  }

  #keep(stays: (toast: Toast) => boolean): void {
    this.shown = this.shown.filter(stays);
    this.changed();
  }
}
