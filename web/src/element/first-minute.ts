import { html, nothing, type TemplateResult } from 'lit';
import { drawnFrom } from './drawn-from.js';
import type { RoomState } from '../client/index.js';
import { icon } from './icons.js';
import { Part } from './part.js';

const COPIED_MS = 2000;

/** A host alone in the room: how to bring somebody in. */
export class LarFirstMinute extends Part {
  static override properties = drawnFrom('link', 'copied');

  protected override readonly reads = ['room'] as const satisfies readonly (keyof RoomState)[];

  link = '';
  private copied = false;

  override render(): TemplateResult {
    const { texts, ui } = this;
    const open = this.state.room?.open === true;
    return html`<section class="first" part="first-minute">
      <slot name="first-minute">
        <h2>${texts.firstTitle}</h2>
        <p>${texts.firstText}</p>
        ${this.link === '' ? nothing : this.#share()}
        <div class="first__more">
          <button type="button" @click=${() => ui.setMode(!open)}>
            ${icon(open ? 'hand' : 'unlock')}${open ? texts.seatsOnRequest : texts.seatsForAll}
          </button>
        </div>
      </slot>
    </section>`;
  }

  #share(): TemplateResult {
    const { texts } = this;
    return html`<div class="first__link" part="share">
      <span dir="ltr">${this.link.replace(/^https?:\/\//, '')}</span>
      <button class="button button--main" type="button" @click=${() => void this.#copy()}>
        ${icon(this.copied ? 'check' : 'copy')} ${this.copied ? texts.linkCopied : texts.copyLink}
      </button>
    </div>`;
  }

  async #copy(): Promise<void> {
    this.copied = await this.ui.copy(this.link);
    if (this.copied) this.ui.announcer.say(this.texts.linkCopied);
    setTimeout(() => (this.copied = false), COPIED_MS);
  }
}
