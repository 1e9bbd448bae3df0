import { html, svg, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { repeat } from 'lit/directives/repeat.js';
import { seatOf, type RoomState } from '../../client/index.js';
import { Part } from '../part.js';
import { arrange, type Place } from './geometry.js';
import { viewOf } from './seat-view.js';

/** The rings drawn on the floor round the host. */
const FLOOR = html`<div class="floor" aria-hidden="true">
  <svg viewBox="0 0 1050 600">
    ${[
      [226, 92],
      [318, 176],
      [420, 266],
      [540, 362],
    ].map(([rx, ry]) => svg`<ellipse cx="525" cy="300" rx=${rx} ry=${ry}></ellipse>`)}
  </svg>
</div>`;
export { FLOOR };

/** The seats in rows. Arrow keys walk over them, Tab stops once. */
export class LarStage extends Part {
  static override properties = drawnFrom('narrow', 'focused');

  protected override readonly reads = [
    'room',
    'you',
    'seats',
    'people',
    'request',
    'pendingSeat',
  ] as const satisfies readonly (keyof RoomState)[];

  narrow = false;
  private focused: number | undefined;

  override render(): TemplateResult {
    const rows = this.#rows();
    const columns = Math.max(1, ...rows.map((row) => row.length));
    return html`<section class="stage" part="stage" aria-label=${this.texts.stage}>
      <div
        class="stage__rows"
        style="--cols: ${columns}; --rows: ${rows.length}"
        @keydown=${(event: KeyboardEvent) => this.#walk(event)}
        @focusin=${(event: FocusEvent) => this.#remember(event)}
      >
        ${FLOOR}${rows.map(
          (row) =>
            html`<div class="stage__row" role="list">
              ${repeat(
                row,
                (place) => place.seat,
                (place) => this.#seat(place, row.length === 1),
              )}
            </div>`,
        )}
      </div>
    </section>`;
  }

  #rows(): readonly (readonly Place[])[] {
    const rows = this.state.room?.rows ?? [];
    const told = this.state.seats.length;
    return arrange(rows, this.narrow)
      .map((row) => row.filter((place) => place.seat < told))
      .filter((row) => row.length > 0);
  }

  #seat(place: Place, alone: boolean): TemplateResult {
    const seat = this.state.seats[place.seat];
    if (seat === undefined) return html``;
    return html`<lar-seat
      .ui=${this.ui}
      .texts=${this.texts}
      .view=${viewOf(this.state, seat)}
      .place=${place}
      .large=${alone && seat.host}
      .muted=${seat.muted}
      .stop=${place.seat === this.#stop()}
      data-seat=${place.seat}
    ></lar-seat>`;
  }

  #stop(): number {
    if (this.focused !== undefined && this.focused < this.state.seats.length) return this.focused;
    return Math.max(0, seatOf(this.state, this.state.you?.user));
  }

  #remember(event: FocusEvent): void {
    const seat = (event.target as Element).closest<HTMLElement>('[data-seat]')?.dataset.seat;
    if (seat !== undefined) this.focused = Number(seat);
  }

  #walk(event: KeyboardEvent): void {
    const seats = [...this.querySelectorAll<HTMLElement>('[data-seat]')];
    const now = seats.findIndex((seat) => seat.contains(event.target as Node));
    if (now < 0) return;
    const onward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const next = {
      ArrowRight: now + onward,
      ArrowLeft: now - onward,
      ArrowDown: nearestInNextRow(seats, now, 1),
      ArrowUp: nearestInNextRow(seats, now, -1),
      Home: 0,
      End: seats.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    seats[next]?.querySelector('button')?.focus();
  }
}

/** The seat above or below that is closest to being straight so. */
function nearestInNextRow(seats: readonly HTMLElement[], now: number, step: 1 | -1): number {
  const rowOf = (seat: HTMLElement | undefined) => seat?.parentElement;
  const here = seats[now];
  const rows = [...new Set(seats.map(rowOf))];
  const row = rows[rows.indexOf(rowOf(here)) + step];
  if (here === undefined || row === undefined) return now;
  const middle = (seat: HTMLElement) => {
    const box = seat.getBoundingClientRect();
    return box.left + box.width / 2;
  };
  const distance = (seat: HTMLElement) => Math.abs(middle(seat) - middle(here));
  const nearest = seats
    .filter((seat) => rowOf(seat) === row)
    .reduce((best, seat) => (distance(seat) < distance(best) ? seat : best));
  return seats.indexOf(nearest);
}
