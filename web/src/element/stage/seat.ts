import { html, nothing, svg, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { classes } from '../classes.js';
import type { Person, RoomState } from '../../client/index.js';
import { avatar } from '../avatar.js';
import { icon, type IconName } from '../icons.js';
import { Part } from '../part.js';
import { isHost, roleMark } from '../roles.js';
import type { VoiceView } from '../voice/voices.js';
import type { Place } from './geometry.js';
import { captionOf, labelOf, type SeatView } from './seat-view.js';

/** One seat: a disc with a ring, and a line below. */
export class LarSeat extends Part {
  static override properties = drawnFrom('view', 'place', 'large', 'muted', 'stop', 'speaking');

  // It draws what the stage hands it.
  protected override readonly reads: readonly (keyof RoomState)[] = [];

  view: SeatView = { kind: 'idle' };
  place: Place = { seat: 0, lift: 0 };
  large = false;
  /** Whoever sits here is not heard. */
  muted = false;
  /** The one seat of the stage that Tab stops at. */
  stop = false;
  private speaking = false;

  #shown: VoiceView | undefined;
  #hide: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'listitem');
    this.#showVoice();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hideVoice();
  }

  protected override updated(): void {
    this.#showVoice();
    const { person, me } = this.#taken();
    this.className = classes({
      seat: true,
      [`is-${this.view.kind}`]: true,
      'is-large': this.large,
      'is-host': isHost(person?.role),
      'is-me': me,
      'is-away': person?.reconnecting === true,
    });
    this.style.setProperty('--lift', String(this.place.lift));
    this.setAttribute('part', `seat seat-${this.view.kind}`);
  }

  override render(): TemplateResult {
    const { view, texts } = this;
    const { person } = this.#taken();
    const label = labelOf(view, this.place.seat, this.speaking, texts);
    return html`<button
      class="seat__button"
      type="button"
      tabindex=${this.stop ? 0 : -1}
      aria-label=${this.muted && person === undefined ? texts.seatMuted(label) : label}
      aria-haspopup=${this.ui.seatOpensMenu(this.place.seat) ? 'menu' : nothing}
      @contextmenu=${this.#ask}
      @click=${(event: Event) => this.ui.pressSeat(this.place.seat, event.currentTarget as Element)}
    >
      <span class="seat__disc">${person === undefined ? this.#empty() : this.#face(person)}</span>
      <span class=${classes({ seat__name: true, seat__note: person === undefined })} part="name"
        >${person === undefined ? nothing : roleMark(person.role)}<span
          >${captionOf(view, this.place.seat, texts)}</span
        ></span
      >
    </button>`;
  }

  #taken(): { readonly person?: Person; readonly me: boolean } {
    return this.view.kind === 'taken' ? this.view : { me: false };
  }

  #face(person: Person): TemplateResult {
    const badge =
      person.reconnecting === true
        ? 'wave-off'
        : person.microphone === 'off'
          ? 'mic-off'
          : undefined;
    return html`<span class="seat__halo" part="halo"></span>${avatar(
        person.user,
        person.name,
        person.avatar,
      )}<span class="seat__ring" part="ring"></span>${
        badge === undefined
          ? nothing
          : html`<span class="seat__badge" part="badge">${icon(badge)}</span>`
      }`;
  }

  #empty(): TemplateResult {
    const mark = markOf(this.view);
    return html`<svg class="seat__empty" viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="48.6"></circle>
        ${
          this.view.kind === 'pending'
            ? svg`<circle class="seat__arc" cx="50" cy="50" r="48.6"></circle>`
            : nothing
        }
      </svg>
      ${mark === undefined ? nothing : html`<span class="seat__mark">${icon(mark)}</span>`}
      ${this.muted ? html`<span class="seat__badge" part="badge">${icon('mic-off')}</span>` : nothing}`;
  }

  /** A right click, a long press or the menu key: all there is, also where a press takes the seat. */
  readonly #ask = (event: Event) => {
    const opened = this.ui.openSeatMenu(this.place.seat, event.currentTarget as Element);
    if (opened) event.preventDefault();
  };

  /** Hands ring and halo to the frame loop while somebody sits here who may be heard. */
  #showVoice(): void {
    const { person } = this.#taken();
    const audible = person?.microphone === 'on' && person.reconnecting !== true;
    const user = audible ? person.user : undefined;
    const ring = this.querySelector<HTMLElement>('.seat__ring');
    if (this.#shown?.user === user && this.#shown?.ring === ring) return;
    this.#hideVoice();
    if (user === undefined || ring === null) return;
    this.#shown = {
      user,
      ring,
      halo: this.querySelector<HTMLElement>('.seat__halo'),
      speakingChanged: (speaking) => {
        this.speaking = speaking;
        this.ui.speakingChanged(user, speaking);
      },
    };
    this.#hide = this.ui.voices.show(this.#shown);
  }

  #hideVoice(): void {
    this.#hide?.();
    this.#hide = undefined;
    this.#shown = undefined;
    this.speaking = false;
  }
}

/** The sign in the middle of a seat where nobody sits. */
function markOf(view: SeatView): IconName | undefined {
  switch (view.kind) {
    case 'free':
      return 'plus';
    case 'ask':
      return 'hand';
    case 'locked':
      return 'lock';
    case 'pending':
      return view.why === 'ask' ? 'hand' : 'seat';
    case 'idle':
    case 'taken':
      return undefined;
  }
}
