import { html, nothing, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { classes } from '../classes.js';
import { seatOf, type Person, type RoomState } from '../../client/index.js';
import { avatar } from '../avatar.js';
import { icon } from '../icons.js';
import { Part } from '../part.js';
import { isHost } from '../roles.js';
import { Seconds } from '../seconds.js';
import { clock } from '../texts.js';
import type { VoiceView } from '../voice/voices.js';
import { Drag } from './drag.js';

/** The room as a pill that floats over whatever one does meanwhile. */
export class LarMini extends Part {
  static override properties = drawnFrom('shown', 'speaking');

  protected override readonly reads = [
    'room',
    'seats',
    'people',
    'microphone',
    'you',
    'phase',
  ] as const satisfies readonly (keyof RoomState)[];

  /** Who is shown: the one who speaks, or spoke last. */
  private shown: string | undefined;
  private speaking: ReadonlySet<string> = new Set();

  readonly #drag = new Drag(() => this.querySelector<HTMLElement>('.mini'));
  #hides: (() => void)[] = [];
  #watched: readonly (string | undefined)[] = [];
  #face: HTMLElement | null = null;
  protected readonly seconds = new Seconds(this, () => this.ui.elapsedMs());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  protected override firstUpdated(): void {
    const mini = this.querySelector<HTMLElement>('.mini');
    // In the top layer nothing of the page lies over it and no ancestor clips it.
    mini?.showPopover();
    this.#drag.settle();
    mini?.querySelector<HTMLElement>('[data-back]')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { texts, ui } = this;
    const person = this.#person();
    const speaks = person !== undefined && this.speaking.has(person.user);
    const seated = seatOf(this.state, this.state.you?.user) >= 0;
    const { on } = this.state.microphone;
    const title = this.state.room?.title ?? '';
    return html`<div
      class="mini"
      part="mini"
      popover="manual"
      role="region"
      aria-label=${texts.minimised(title)}
      @pointerdown=${this.#drag.start}
      @keydown=${this.#drag.key}
      @dblclick=${this.#drag.nextCorner}
    >
      <span
        class=${classes({
          mini__who: true,
          seat: true,
          'is-host': isHost(person?.role),
          'is-me': person?.user === this.state.you?.user,
        })}
        ><span class="seat__disc"
          >${
            person === undefined
              ? nothing
              : html`<span class="seat__halo"></span>${avatar(
                    person.user,
                    person.name,
                    person.avatar,
                  )}<span class="seat__ring"></span>`
          }</span
        ></span
      >
      <p class="mini__text">
        <b>${this.#line(person, speaks)}</b>
        <small>${title} · ${clock(ui.elapsedMs())}</small>
      </p>
      ${
        seated
          ? html`<button
              class="round ${on ? 'round--me' : ''}"
              type="button"
              aria-label=${on ? texts.turnMicrophoneOff : texts.turnMicrophoneOn}
              @click=${() => ui.toggleMicrophone()}
            >
              ${icon(on ? 'mic' : 'mic-off')}
            </button>`
          : nothing
      }
      <button
        class="round"
        type="button"
        data-back
        aria-label=${texts.backToRoom}
        @click=${() => ui.restore()}
      >
        ${icon('expand')}
      </button>
      <button
        class="round round--bare"
        type="button"
        aria-label=${texts.leaveRoom}
        @click=${() => ui.leave()}
      >
        ${icon('x')}
      </button>
    </div>`;
  }

  protected override updated(): void {
    const face = this.querySelector<HTMLElement>('.seat__ring');
    const users = this.state.seats.map((seat) => seat.user);
    const same =
      users.length === this.#watched.length &&
      users.every((user, seat) => user === this.#watched[seat]);
    if (!same || face !== this.#face) this.#watch(users, face);
  }

  /** Listens to everybody on stage; only the one shown has a ring here. */
  #watch(users: readonly (string | undefined)[], ring: HTMLElement | null): void {
    this.#unwatch();
    this.#watched = users;
    this.#face = ring;
    const halo = this.querySelector<HTMLElement>('.seat__halo');
    const shownUser = () => this.#person()?.user;
    const onShow: VoiceView = {
      get user() {
        return shownUser();
      },
      ring,
      halo,
      speakingChanged: () => undefined,
    };
    const others = users
      .filter((user) => user !== undefined)
      .map((user): VoiceView => {
        const speakingChanged = (speaks: boolean) => this.#speaks(user, speaks);
        return { user, ring: null, halo: null, speakingChanged };
      });
    this.#hides = [onShow, ...others].map((view) => this.ui.voices.show(view));
  }

  #unwatch(): void {
    for (const hide of this.#hides) hide();
    this.#hides = [];
    this.#watched = [];
  }

  #speaks(user: string, speaks: boolean): void {
    const speaking = new Set(this.speaking);
    if (speaks) speaking.add(user);
    else speaking.delete(user);
    this.speaking = speaking;
    const quiet = this.shown === undefined || !speaking.has(this.shown);
    if (quiet && speaking.size > 0) this.shown = [...speaking][0];
  }

  #person(): Person | undefined {
    const seated = this.state.seats.map((seat) => seat.user);
    const user = seated.includes(this.shown) ? this.shown : seated.find(Boolean);
    return this.state.people.get(user ?? '');
  }

  #line(person: Person | undefined, speaks: boolean): string {
    const { texts } = this;
    if (this.state.phase === 'reconnecting') return texts.connectionLost;
    return person !== undefined && speaks ? texts.isSpeaking(person.name) : texts.nobodySpeaks;
  }
}
