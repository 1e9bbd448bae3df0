import { html, nothing, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { repeat } from 'lit/directives/repeat.js';
import { seatOf, type RoomState } from '../../client/index.js';
import { avatar } from '../avatar.js';
import { icon, type IconName } from '../icons.js';
import { Part } from '../part.js';
import type { Toast } from '../toaster.js';
import { eachFrame } from '../voice/frame-loop.js';
import { loudness } from '../voice/ring.js';

/** So long somebody talks into a muted microphone before it is said to him. */
const TALKING_MS = 900;
const TALKING_LEVEL = 0.35;
/** And so long it is not said again. */
const TOLD_MS = 30_000;
const SHOWN_MS = 6_000;

/** What hangs above the bar: my raised hand, the sound held back, talking while muted; toasts. */
export class LarNotes extends Part {
  static override properties = drawnFrom('toasts', 'talking');

  protected override readonly reads = [
    'request',
    'microphone',
    'audioBlocked',
    'phase',
    'you',
    'seats',
  ] as const satisfies readonly (keyof RoomState)[];

  toasts: readonly Toast[] = [];
  private talking = false;

  #leaveLoop: (() => void) | undefined;
  #loudSince: number | undefined;
  #toldAt = -Infinity;

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('notes');
    this.#leaveLoop = eachFrame((now) => this.#listen(now));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveLoop?.();
  }

  override render(): TemplateResult {
    return html`<div role="status">${this.#hint() ?? nothing}</div>
      ${repeat(
        this.toasts,
        (toast) => toast.key,
        (toast) => this.#toast(toast),
      )}`;
  }

  /** One hint at a time: the most pressing. */
  #hint(): TemplateResult | undefined {
    const { texts, ui } = this;
    const { request, microphone, audioBlocked } = this.state;
    if (audioBlocked) {
      return this.#note('headphones', texts.soundHeldBack, undefined, {
        text: texts.tapToHear,
        press: () => ui.unblockAudio(),
      });
    }
    if (microphone.permission === 'prompt') {
      return this.#note('mic', texts.allowMicrophone, texts.allowMicrophoneWhy);
    }
    if (this.talking && !microphone.on) {
      return this.#note(
        'mic-off',
        texts.talkingWhileMuted,
        texts.nobodyHearsYou,
        { text: texts.turnOn, press: () => ui.toggleMicrophone() },
        'hint--warn',
      );
    }
    if (request !== undefined) {
      return html`<div class="hint hint--pill" part="hint">
        ${icon('hand')}
        <p class="hint__text">
          <b>${texts.handIsUp}</b> <span>${texts.youArePlace(request.place)}</span>
        </p>
      </div>`;
    }
    return undefined;
  }

  #note(
    name: IconName,
    title: string,
    text: string | undefined,
    way?: { readonly text: string; readonly press: () => void },
    style = '',
  ): TemplateResult {
    return html`<div class="hint ${style}" part="hint">
      ${icon(name)}
      <p class="hint__text">
        <b>${title}</b>${text === undefined ? nothing : html`<small>${text}</small>`}
      </p>
      ${
        way === undefined
          ? nothing
          : html`<button
              class="button button--main button--small"
              type="button"
              @click=${way.press}
            >
              ${way.text}
            </button>`
      }
    </div>`;
  }

  #toast(toast: Toast): TemplateResult {
    const { by } = toast;
    return html`<div class="toast" part="toast">
      ${by === undefined ? icon(toast.icon ?? 'shield') : avatar(by.user, by.name, by.avatar)}
      <p>
        <b>${toast.text}</b>${toast.why === undefined ? nothing : html`<small>${toast.why}</small>`}
      </p>
      <button
        class="round round--bare"
        type="button"
        aria-label=${this.texts.close}
        @click=${() => this.ui.toasts.drop(toast.key)}
      >
        ${icon('x')}
      </button>
    </div>`;
  }

  /** Am I talking into a microphone that is off? */
  #listen(now: number): boolean {
    const { microphone, you, phase } = this.state;
    const muted =
      phase === 'joined' &&
      !microphone.on &&
      microphone.permission === 'granted' &&
      seatOf(this.state, you?.user) >= 0;
    const loud = muted && loudness(this.ui.client?.levels.own() ?? 127) >= TALKING_LEVEL;
    this.#loudSince = loud ? (this.#loudSince ?? now) : undefined;
    const since = this.#loudSince;
    if (since !== undefined && now - since > TALKING_MS && now - this.#toldAt > TOLD_MS) {
      this.#toldAt = now;
      this.talking = true;
      setTimeout(() => (this.talking = false), SHOWN_MS);
    }
    if (!muted && this.talking) this.talking = false;
    return loud;
  }
}
