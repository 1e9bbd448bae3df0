const HOLD_MS = 500;
const MOVED_PX = 8;

/** Tells a click on a message row from a long press: held, right-clicked, or the menu key. */
export class LongPress {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from: { readonly x: number; readonly y: number } | undefined;
  #held = false;

  /** `pressed` says whether it opened something of its own. */
  constructor(private readonly pressed: (key: string, by: 'click' | 'longPress') => boolean) {}

  readonly pointerdown = (event: PointerEvent): void => {
    this.#held = false;
    const key = keyOf(event);
    if (key === undefined || event.button !== 0) return;
    this.#from = { x: event.clientX, y: event.clientY };
    this.#timer = setTimeout(() => {
      this.#held = true;
      this.pressed(key, 'longPress');
    }, HOLD_MS);
  };

  /** The finger went up, away, or began to scroll. */
  readonly end = (event: PointerEvent): void => {
    const from = this.#from;
    const moved =
      from === undefined ? 0 : Math.hypot(event.clientX - from.x, event.clientY - from.y);
    if (event.type === 'pointermove' && moved < MOVED_PX) return;
    clearTimeout(this.#timer);
  };

  readonly click = (event: MouseEvent): void => {
    const key = keyOf(event);
    if (key !== undefined && !this.#held) this.pressed(key, 'click');
  };

  readonly contextmenu = (event: MouseEvent): void => {
    const key = keyOf(event);
    if (key === undefined) return;
    // A held finger has told it already; the browser's menu stays where we have none.
    if (this.#held || this.pressed(key, 'longPress')) event.preventDefault();
  };
}

function keyOf(event: Event): string | undefined {
  const row = (event.target as Element).closest<HTMLElement>('[data-key]');
  return row?.dataset.key;
}
