const EDGE = 24;
const MOVED_PX = 4;

interface Corner {
  readonly x: 0 | 1;
  readonly y: 0 | 1;
}

/** Moves the mini window: it follows the finger and comes to rest in the nearest corner. */
export class Drag {
  #corner: Corner = { x: 1, y: 1 };

  constructor(private readonly pill: () => HTMLElement | null) {
    this.#corner = document.dir === 'rtl' ? { x: 0, y: 1 } : { x: 1, y: 1 };
  }

  /** Puts it into its corner. */
  settle(): void {
    const pill = this.pill();
    if (pill === null) return;
    const edge = Math.min(EDGE, window.innerWidth / 30);
    // Corners are said to the style sheet, so that it keeps to them when the window changes.
    pill.style.left =
      this.#corner.x === 0 ? `${edge}px` : `calc(100vw - ${pill.offsetWidth + edge}px)`;
    pill.style.top =
      this.#corner.y === 0 ? `${edge}px` : `calc(100dvh - ${pill.offsetHeight + edge}px)`;
  }

  readonly start = (down: PointerEvent): void => {
    const pill = this.pill();
    const onButton = (down.target as Element).closest('button') !== null;
    if (pill === null || down.button !== 0 || onButton) return;
    const box = pill.getBoundingClientRect();
    const [dx, dy] = [down.clientX - box.left, down.clientY - box.top];
    pill.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
      if (far < MOVED_PX && !pill.classList.contains('is-dragged')) return;
      pill.classList.add('is-dragged');
      pill.style.left = `${event.clientX - dx}px`;
      pill.style.top = `${event.clientY - dy}px`;
    };
    const end = () => {
      pill.removeEventListener('pointermove', move);
      if (!pill.classList.contains('is-dragged')) return;
      pill.classList.remove('is-dragged');
      const now = pill.getBoundingClientRect();
      this.#moveTo({
        x: now.left + now.width / 2 < window.innerWidth / 2 ? 0 : 1,
        y: now.top + now.height / 2 < window.innerHeight / 2 ? 0 : 1,
      });
    };
    pill.addEventListener('pointermove', move);
    pill.addEventListener('pointerup', end, { once: true });
    pill.addEventListener('pointercancel', end, { once: true });
  };

  /** Arrow keys send it to the corner that lies there. */
  readonly key = (event: KeyboardEvent): void => {
    const { x, y } = this.#corner;
    const corners: Readonly<Record<string, Corner>> = {
      ArrowLeft: { x: 0, y },
      ArrowRight: { x: 1, y },
      ArrowUp: { x, y: 0 },
      ArrowDown: { x, y: 1 },
    };
    const corner = corners[event.key];
    if (corner === undefined) return;
    event.preventDefault();
    this.#moveTo(corner);
  };

  /** A double click does it without dragging: round the four corners. */
  readonly nextCorner = (event: Event): void => {
    if ((event.target as Element).closest('button') !== null) return;
    const { x, y } = this.#corner;
    this.#moveTo(x === y ? { x, y: y === 1 ? 0 : 1 } : { x: x === 1 ? 0 : 1, y });
  };

  #moveTo(corner: Corner): void {
    this.#corner = corner;
    const pill = this.pill();
    pill?.classList.add('is-settling');
    this.settle();
    setTimeout(() => pill?.classList.remove('is-settling'), 300);
  }
}
