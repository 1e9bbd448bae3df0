import { html, type TemplateResult } from 'lit';
import type { RoomState } from '../client/index.js';
import { icon } from './icons.js';
import { Part } from './part.js';
import { Seconds } from './seconds.js';
import { clock } from './texts.js';

/** The title of the room, since when it is live, how many are here; minimise and leave. */
export class LarHead extends Part {
  protected override readonly reads = [
    'room',
    'total',
    'clockOffsetMs',
  ] as const satisfies readonly (keyof RoomState)[];

  protected readonly seconds = new Seconds(this, () =>
    this.state.room === undefined ? undefined : this.ui.elapsedMs(),
  );

  override render(): TemplateResult {
    const { texts } = this;
    const { room, total } = this.state;
    const time = clock(this.ui.elapsedMs());
    return html`<header class="head" part="header">
      <slot name="header-start"></slot>
      <div class="head__text">
        <h1 class="head__title" part="title">${room?.title ?? ''}</h1>
        <p class="head__facts">
          <span class="live" part="live"></span>
          <b aria-label=${texts.live(time)} role="timer" aria-live="off">${time}</b>
          <span class="sep"></span>${icon('people', 'icon--s')}
          <span>${total === 1 ? texts.onlyYou : texts.people(total)}</span>
        </p>
      </div>
      <div class="head__ways">
        <slot name="header-end"></slot>
        <button
          class="round"
          part="control minimise"
          type="button"
          aria-label=${texts.minimise}
          @click=${() => this.ui.minimise()}
        >
          ${icon('minimise')}
        </button>
        <button
          class="round round--way-out head__leave"
          part="control leave"
          type="button"
          aria-label=${texts.leaveRoom}
          @click=${() => this.ui.leave()}
        >
          ${icon('leave')}<span class="head__word">${texts.leave}</span>
        </button>
      </div>
    </header>`;
  }
}
