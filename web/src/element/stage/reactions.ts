import { seatOf, type RoomEventDetails, type RoomState } from '../../client/index.js';

/** A room that cheers shows no more than this of each moment. */
const SHOWN_MAX = 16;
const SPREAD_MS = 900;

/**
 * Lets reactions rise over the seats of those who sent them, and from the edge of the stage for
 * everybody else. They are drawn beside the templates: nothing is rendered for them.
 */
export class Reactions {
  constructor(private readonly host: HTMLElement) {}

  show({ counts, recent }: RoomEventDetails['reaction.received'], state: RoomState): void {
    const left = new Map(Object.entries(counts));
    const sent = recent.map(({ user, kind }) => {
      left.set(kind, (left.get(kind) ?? 1) - 1);
      return { kind, seat: seatOf(state, user.user) };
    });
    for (const [kind, count] of left) {
      for (let more = 0; more < count && sent.length < SHOWN_MAX; more++) {
        sent.push({ kind, seat: -1 });
      }
    }
    sent.slice(0, SHOWN_MAX).forEach(({ kind, seat }, index) => {
      this.#rise(kind, seat, (index * SPREAD_MS) / SHOWN_MAX);
    });
  }

  #rise(kind: string, seat: number, delayMs: number): void {
    const root = this.host.shadowRoot;
    const place =
      root?.querySelector(`[data-seat='${seat}'] .seat__disc`) ?? root?.querySelector('.stage');
    if (place == null) return;
    const mark = document.createElement('span');
    mark.className = 'reaction';
    mark.part.add('reaction');
    mark.ariaHidden = 'true';
    mark.textContent = kind;
    mark.style.setProperty('--aside', (Math.random() - 0.5).toFixed(2));
    mark.style.animationDelay = `${Math.round(delayMs)}ms`;
    mark.addEventListener('animationend', () => mark.remove());
    place.append(mark);
  }
}
