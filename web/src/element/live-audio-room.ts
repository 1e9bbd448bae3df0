import {
  LitElement,
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  IDLE,
  type Defaults,
  type JoinOptions,
  type RoomClient,
  type RoomEvent,
  type RoomEventDetails,
  type RoomState,
} from '../client/index.js';
import { drawnFrom } from './drawn-from.js';
import { bridgeEvents } from './event-bridge.js';
import { icon } from './icons.js';
import type { DialogKind } from './overlay/dialogs.js';
import { isHost } from './roles.js';
import { enteringPage, endPage, outsidePage } from './pages.js';
import { Reactions } from './stage/reactions.js';
import { STYLES } from './styles.js';
import { ENGLISH, type Texts } from './texts.js';
import { saidOf } from './toasts.js';
import { Ui } from './ui.js';

/** Asked for a token when joining without one, and again ahead of its end. */
export type TokenProvider = (secondsLeft: number) => Promise<string | null>;

/** Makes the client of an element that was given none. */
export type ClientMaker = (element: LiveAudioRoom) => RoomClient;

/**
 * A live audio room as one element:
 * `<live-audio-room server="https://rooms.example.com" room="demo" token="…"></live-audio-room>`.
 *
 * With `room` and `token` it joins by itself as soon as it is on the page. It dispatches the events
 * of the contract (S1–S29), see `RoomDomEventMap`.
 *
 * @slot header-start, header-end, chat-start, dock-start, dock-end: room for the app's own pieces.
 * @slot first-minute: instead of what a host alone in a room sees.
 * @slot ended: instead of the page that a room leaves behind.
 */
export class LiveAudioRoom extends LitElement {
  static override styles = STYLES;
  static override properties: PropertyDeclarations = {
    server: {},
    room: {},
    token: {},
    theme: { reflect: true },
    minimized: { type: Boolean, reflect: true },
    takeSeat: { attribute: 'take-seat', converter: seatWanted },
    shareLink: { attribute: 'share-link' },
    tokenProvider: { attribute: false },
    client: { attribute: false },
    ...drawnFrom('shown', 'narrow', 'sheet', 'problem', 'endHandled'),
  };
  /** Set by the package, so that an app with its own client does not carry ours. */
  static makeClient: ClientMaker | undefined;

  server = '';
  room = '';
  token = '';
  /** `light`, `dark`, or as the system has it. */
  theme: 'auto' | 'light' | 'dark' = 'auto';
  minimized = false;
  /** Taken as soon as one is inside: `best`, or the number of a seat, counted from 0. */
  takeSeat: JoinOptions['takeSeat'];
  /** What a host alone in the room may share; without it nothing is offered. */
  shareLink = '';
  tokenProvider: TokenProvider | undefined;
  /** The controller. Set it before joining to bring one's own. */
  client: RoomClient | undefined;

  private shown: RoomState = IDLE;
  private narrow = false;
  private sheet = false;
  /** What one could not enter for. */
  private problem = '';
  private endHandled = false;

  readonly #ui = new Ui(this);
  readonly #reactions = new Reactions(this);
  readonly #size = new ResizeObserver(() => this.#measure());
  #words: Texts = ENGLISH;
  #given: Partial<Texts> = {};
  #followed: RoomClient | undefined;
  #unfollow: (() => void) | undefined;
  #joining: Promise<void> | undefined;

  /** Every word shown; given ones replace the English ones. */
  get texts(): Partial<Texts> {
    return this.#given;
  }
  set texts(texts: Partial<Texts>) {
    this.#given = texts;
    this.#words = { ...ENGLISH, ...texts };
    this.requestUpdate();
  }

  get words(): Texts {
    return this.#words;
  }

  /** What happens where the page does not say otherwise: the dialogs of this element. */
  readonly defaults: Defaults = {
    confirmLeave: () => this.#ui.questions.askLeave(),
    ended: () => (this.endHandled = false),
    confirmMicrophone: () => this.#ui.questions.ask('microphone'),
    confirmMove: () => this.#ui.questions.ask('move'),
    renewToken: async (secondsLeft) => (await this.tokenProvider?.(secondsLeft)) ?? null,
  };

  /** Enters the room; ends when one is inside. */
  async join(): Promise<void> {
    this.#joining ??= this.#join().finally(() => (this.#joining = undefined));
    return this.#joining;
  }

  /** Leaves the room, after the question of S1 unless `confirm` is false. */
  async leave(options: { readonly confirm?: boolean } = {}): Promise<boolean> {
    return (await this.client?.leave(options)) ?? true;
  }

  minimize(): void {
    this.minimized = true;
  }

  restore(): void {
    this.minimized = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
    this.#follow();
    // Attributes and properties that are set in the same breath belong to the same joining.
    queueMicrotask(() => {
      const ready = this.room !== '' && (this.token !== '' || this.tokenProvider !== undefined);
      if (ready && this.isConnected && this.shown.phase === 'idle') void this.#joinQuietly();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#ui.voices.stop();
    this.#unfollow?.();
    this.#unfollow = undefined;
    this.#followed = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client')) this.#follow();
    if (this.client !== undefined) this.client.minimized = this.minimized;
  }

  async #join(): Promise<void> {
    this.problem = '';
    this.endHandled = false;
    this.client ??= LiveAudioRoom.makeClient?.(this);
    if (this.client === undefined)
      throw new Error('live-audio-room: it has no client to join with');
    this.#follow();
    const token = this.token !== '' ? this.token : ((await this.tokenProvider?.(0)) ?? '');
    const server = this.server === '' ? {} : { server: this.server };
    const seat = this.takeSeat === undefined ? {} : { takeSeat: this.takeSeat };
    await this.client.join({ ...server, room: this.room, token, ...seat });
  }

  readonly #again = () => void this.#joinQuietly();

  async #joinQuietly(): Promise<void> {
    try {
      await this.join();
    } catch (refused) {
      this.problem = refused instanceof Error ? refused.message : String(refused);
    }
  }

  #follow(): void {
    const { client } = this;
    if (client === this.#followed || !this.isConnected) return;
    this.#unfollow?.();
    this.#followed = client;
    if (client === undefined) return;
    const show = (after: RoomState) => {
      const before = this.shown;
      this.shown = after;
      this.#ui.stateChanged(before, after);
    };
    const ends = [
      client.subscribe(show),
      bridgeEvents(client, this, {
        heard: (event) => this.#heard(event),
        unanswered: (event) => this.#answer(event),
        taken: (event) => this.#taken(event),
      }),
    ];
    this.#unfollow = () => {
      for (const end of ends) end();
    };
    show(client.state);
  }

  #heard(event: RoomEvent): void {
    const said = saidOf(event, this.#words, this.shown.you?.user);
    if (said !== undefined) this.#ui.toasts.say(said);
    const { name, detail } = event;
    if (name === 'reaction.received') {
      this.#reactions.show(detail as RoomEventDetails[typeof name], this.shown);
    }
    if (name === 'seat.host.takingRequested') {
      this.#ui.requested(detail as RoomEventDetails[typeof name]);
    }
    if (name === 'audioVideo.microphoneStateChanged') {
      const { by } = detail as RoomEventDetails[typeof name];
      if (by !== undefined && by.user !== this.shown.you?.user) this.#ui.muted(by);
    }
  }

  /** A client that the app brought knows nothing of our defaults: they answer as a listener. */
  #answer({ name, detail }: RoomEvent): void {
    const { respondWith } = detail as { respondWith: (answer: unknown) => void };
    if (name === 'leaveConfirmation') respondWith(this.defaults.confirmLeave?.());
    if (name === 'audioVideo.microphoneTurnOnByOthersConfirmation') {
      respondWith(this.#ui.questions.ask('microphone'));
    }
    if (name === 'seat.moveAsked') respondWith(this.#ui.questions.ask('move'));
    if (name === 'room.tokenExpired') {
      const { secondsLeft } = detail as RoomEventDetails[typeof name];
      respondWith(this.defaults.renewToken?.(secondsLeft));
    }
  }

  #taken(event: { readonly name: string; readonly detail: unknown }): void {
    const detail = event.detail as { readonly invitation?: unknown; readonly request?: string };
    if (event.name === 'ended') this.endHandled = true;
    if (event.name === 'seat.audience.takingInvitationReceived') {
      this.#ui.questions.handled('invitation', detail.invitation);
    }
    if (event.name === 'audioVideo.microphoneTurnOnByOthersConfirmation') {
      this.#ui.questions.handled('microphone', detail.request);
    }
    if (event.name === 'seat.moveAsked') this.#ui.questions.handled('move', detail.request);
    this.requestUpdate();
  }

  #measure(): void {
    if (this.minimized) return;
    const { clientWidth } = this;
    this.narrow = clientWidth < 600;
    this.sheet = clientWidth < 900;
  }

  override render(): TemplateResult {
    switch (this.shown.phase) {
      case 'idle':
      case 'joining':
        return this.problem === '' && this.shown.phase === 'joining'
          ? enteringPage(this.#words)
          : outsidePage(this.#words, this.problem, this.#again);
      case 'joined':
      case 'reconnecting':
        return this.minimized ? this.#mini() : this.#page();
      case 'ended':
        return this.endHandled || this.minimized
          ? html``
          : endPage(this.#words, this.shown.end, this.#ui.now(), this.#again);
    }
  }

  #page(): TemplateResult {
    const ui = this.#ui;
    const dialog = this.#dialog();
    const cut = this.shown.phase === 'reconnecting';
    const first = this.#isFirst();
    const sheet = ui.panel !== undefined && this.sheet;
    const classes = [
      'room ground',
      ui.panel === undefined ? '' : 'has-panel',
      cut ? 'is-cut' : '',
      first ? 'is-first' : '',
    ].join(' ');
    const bind = { ui, texts: this.#words, state: this.shown };
    return html`<div
        class=${classes}
        part="room"
        ?inert=${dialog !== undefined || ui.form !== undefined}
      >
        <slot name="background"></slot>
        <lar-head
          .ui=${bind.ui}
          .texts=${bind.texts}
          .state=${bind.state}
          ?inert=${sheet}
        ></lar-head>
        ${cut ? this.#connection() : nothing}
        <lar-stage
          .ui=${bind.ui}
          .texts=${bind.texts}
          .state=${bind.state}
          .narrow=${this.narrow}
          ?inert=${sheet}
        ></lar-stage>
        <lar-chat
          .ui=${bind.ui}
          .texts=${bind.texts}
          .state=${bind.state}
          ?inert=${sheet}
        ></lar-chat>
        ${
          first
            ? html`<lar-first-minute
                .ui=${bind.ui}
                .texts=${bind.texts}
                .state=${bind.state}
                .link=${this.shareLink}
              ></lar-first-minute>`
            : nothing
        }
        <lar-notes
          .ui=${bind.ui}
          .texts=${bind.texts}
          .state=${bind.state}
          .toasts=${ui.toasts.shown}
        ></lar-notes>
        <lar-bar
          .ui=${bind.ui}
          .texts=${bind.texts}
          .state=${bind.state}
          .panel=${ui.panel === 'members'}
          .narrow=${this.narrow}
          ?inert=${sheet}
        ></lar-bar>
        ${this.#panel()}
        ${
          ui.menu === undefined
            ? nothing
            : html`<lar-menu
                .menu=${ui.menu}
                .close=${() => ui.closeMenu()}
                .pick=${ui.pickItem.bind(ui)}
              ></lar-menu>`
        }
      </div>
      ${this.#question(dialog)} ${this.#announcement()}`;
  }

  #mini(): TemplateResult {
    return html`<lar-mini .ui=${this.#ui} .texts=${this.#words} .state=${this.shown}></lar-mini>
      ${this.#question(this.#dialog())} ${this.#announcement()}`;
  }

  #panel(): TemplateResult | typeof nothing {
    const { panel } = this.#ui;
    if (panel === undefined) return nothing;
    return panel === 'members'
      ? html`<lar-members
          .ui=${this.#ui}
          .texts=${this.#words}
          .state=${this.shown}
          .sheet=${this.sheet}
        ></lar-members>`
      : html`<lar-records
          .ui=${this.#ui}
          .texts=${this.#words}
          .state=${this.shown}
          .sheet=${this.sheet}
          .kind=${panel}
        ></lar-records>`;
  }

  #question(kind: DialogKind | undefined): TemplateResult | typeof nothing {
    const { form } = this.#ui;
    if (kind === undefined) {
      return form === undefined
        ? nothing
        : html`<lar-form .ui=${this.#ui} .texts=${this.#words} .form=${form}></lar-form>`;
    }
    return html`<lar-dialogs
      .ui=${this.#ui}
      .texts=${this.#words}
      .state=${this.shown}
      .kind=${kind}
    ></lar-dialogs>`;
  }

  #dialog(): DialogKind | undefined {
    return this.#ui.questions.open ?? (this.#ui.help ? 'help' : undefined);
  }

  #isFirst(): boolean {
    const { total, feed, you } = this.shown;
    const alone = total === 1 && !feed.some((row) => row.kind === 'message');
    return alone && isHost(you?.role) && this.#ui.panel === undefined;
  }

  #connection(): TemplateResult {
    const { connectionLost, connectionLostSeat, connectionLostAudience } = this.#words;
    const seated = this.shown.seats.some((seat) => seat.user === this.shown.you?.user);
    return html`<div class="connection" part="connection" role="status">
      ${icon('wave-off')}
      <span><b>${connectionLost}</b> ${seated ? connectionLostSeat : connectionLostAudience}</span>
    </div>`;
  }

  #announcement(): TemplateResult {
    return html`<div class="hush" role="status">${this.#ui.announcer.text}</div>`;
  }
}

function seatWanted(attribute: string | null): JoinOptions['takeSeat'] {
  if (attribute === null) return undefined;
  return /^\d+$/.test(attribute) ? Number(attribute) : 'best';
}
