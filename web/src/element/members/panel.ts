import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { Ui } from '../ui.js';

interface Frame {
  readonly ui: Ui;
  /** From below, over the room. */
  readonly sheet: boolean;
  /** The accessible name. */
  readonly name: string;
  readonly title: unknown;
  readonly close: string;
  readonly body: unknown;
}

/** What stands beside the stage on a desktop and comes from below on a phone. */
export function panel({ ui, sheet, name, title, close, body }: Frame): TemplateResult {
  return html`${
      sheet ? html`<div class="scrim scrim--sheet" @click=${() => ui.closePanel()}></div>` : nothing
    }
    <div
      class="panel"
      part="panel"
      role=${sheet ? 'dialog' : 'complementary'}
      aria-modal=${sheet ? 'true' : nothing}
      aria-label=${name}
    >
      <div class="panel__grip"></div>
      <div class="panel__head">
        <h2>${title}</h2>
        <button
          class="round round--bare"
          type="button"
          aria-label=${close}
          @click=${() => ui.closePanel()}
        >
          ${icon('x')}
        </button>
      </div>
      <div class="panel__body">${body}</div>
    </div>`;
}
