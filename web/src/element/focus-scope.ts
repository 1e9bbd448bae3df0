import type { ReactiveController, ReactiveControllerHost } from 'lit';

const FOCUSABLE =
  'button:not(:disabled), input:not(:disabled), a[href], [tabindex]:not([tabindex="-1"])';

/**
 * Keeps the keyboard inside a dialog, sheet or menu while it is there: takes the focus when it
 * comes, goes round with Tab, leaves by Escape, and gives the focus back to where it was.
 */
export class FocusScope implements ReactiveController {
  #before: Element | null = null;
  #entered = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly options: {
      readonly active: () => boolean;
      readonly escape: () => void;
    },
  ) {
    host.addController(this);
    host.addEventListener('keydown', (event) => this.#key(event));
  }

  hostConnected(): void {
    this.#before = this.#root().activeElement;
    this.#entered = false;
  }

  hostUpdated(): void {
    if (this.#entered || !this.options.active()) return;
    this.#entered = true;
    const first = this.host.querySelector<HTMLElement>('[data-focus]') ?? this.#focusable()[0];
    first?.focus({ preventScroll: true });
  }

  hostDisconnected(): void {
    const before = this.#before;
    if (!this.#entered || !(before instanceof HTMLElement)) return;
    // What it came from may be drawn anew, or wake from being inert, within the same update.
    queueMicrotask(() => {
      if (before.isConnected) before.focus({ preventScroll: true });
    });
  }

  #root(): Document | ShadowRoot {
    return this.host.getRootNode() as Document | ShadowRoot;
  }

  #focusable(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (one) => one.getClientRects().length > 0,
    );
  }

  #key(event: KeyboardEvent): void {
    if (!this.options.active()) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.options.escape();
    } else if (event.key === 'Tab') {
      this.#goRound(event);
    }
  }

  #goRound(event: KeyboardEvent): void {
    const all = this.#focusable();
    const [first, last] = [all[0], all.at(-1)];
    const now = this.#root().activeElement;
    if (event.shiftKey ? now === first : now === last) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  }
}
