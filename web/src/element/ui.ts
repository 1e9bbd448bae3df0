import {
  type ChatMessage,
  type Person,
  type RoomClient,
  type RoomEventDetails,
  type RoomState,
  type SeatRequest,
  type UserDetail,
  IDLE,
  seatOf,
} from '../client/index.js';
import { Announcer } from './announcer.js';
import { firstFreeSeat } from './bar/dock.js';
import type { MenuContext, PanelKind } from './menus/context.js';
import { menuOfMessage } from './menus/message-menu.js';
import { menuAbout } from './menus/person-menu.js';
import { askedMenu, modeMenu, moreMenu, ownMenu, reactionMenu } from './menus/room-menus.js';
import { menuOfSeat, orderOf } from './menus/seat-menu.js';
import type { Form, Given } from './overlay/form.js';
import type { MenuItem, OpenMenu } from './overlay/menu.js';
import { saidOfChange } from './own-changes.js';
import { Questions } from './questions.js';
import { viewOf } from './stage/seat-view.js';
import type { Texts } from './texts.js';
import { Toaster } from './toaster.js';
import { Voices } from './voice/voices.js';

/** The element, as far as this needs it. */
export interface UiHost {
  readonly client: RoomClient | undefined;
  readonly words: Texts;
  minimized: boolean;
  requestUpdate(): void;
}

/** A seat that is taken away turns the microphone off just before. */
const MUTED_MS = 250;
const TROUBLES: ReadonlySet<string> = new Set(['denied', 'missing', 'busy', 'insecure']);

/**
 * What is open on the page and what pressing something does: it turns presses into calls of the
 * controller, and asks the app's listeners first where an event says so. Whoever asks what a press
 * does finds the answer here, in a method of a few lines.
 */
export class Ui {
  readonly voices = new Voices(() => this.client?.levels);
  readonly announcer = new Announcer(() => this.host.requestUpdate());
  readonly toasts = new Toaster(this.announcer, () => this.host.requestUpdate());
  readonly questions = new Questions(
    () => this.client,
    (work) => this.#do(work),
    () => this.host.requestUpdate(),
  );
  panel: PanelKind | undefined;
  menu: OpenMenu | undefined;
  form: Form | undefined;
  /** The microphone could not be opened, and how to change that is shown. */
  help = false;

  constructor(private readonly host: UiHost) {}

  get client(): RoomClient | undefined {
    return this.host.client;
  }

  get #state(): RoomState {
    return this.client?.state ?? IDLE;
  }

  get #texts(): Texts {
    return this.host.words;
  }

  /** The server's clock. */
  now(): number {
    return this.client?.serverNow() ?? Date.now();
  }

  elapsedMs(): number {
    return this.client?.elapsedMs() ?? 0;
  }

  /** What others did to me, and a microphone that cannot be opened. */
  stateChanged(before: RoomState, after: RoomState): void {
    const me = after.you?.user;
    if (seatOf(before, me) !== seatOf(after, me)) this.toasts.forget('my seat');
    for (const said of saidOfChange(before, after, this.#texts)) this.toasts.say(said);
    const { permission } = after.microphone;
    if (before.microphone.permission !== permission) this.help = TROUBLES.has(permission);
    if (after.phase === 'ended') this.#closeAll();
  }

  // Seats ---------------------------------------------------------------------------------------

  pressSeat(number: number, anchor: Element): void {
    const seat = this.#state.seats[number];
    if (seat === undefined || this.client === undefined) return;
    const user = seat.user === undefined ? null : this.#detail(seat.user);
    const event = this.client.events.emit('seat.clicked', { seat: number, user });
    if (event.defaultPrevented) return;
    const view = viewOf(this.#state, seat);
    const { texts } = this.#context;
    if (this.seatOpensMenu(number)) {
      this.openSeatMenu(number, anchor);
    } else if (view.kind === 'free') {
      this.#do((client) => client.seat.take(number));
    } else if (view.kind === 'ask') {
      this.#do((client) => client.seat.audience.applyToTake(number));
    } else if (view.kind === 'locked') {
      const text = view.why === 'host' ? texts.seatIsForHosts : texts.seatIsLocked;
      this.toasts.say({ text, icon: 'lock' });
    }
  }

  /**
   * A press offers a choice. Who stands in front of a free seat and may have it takes it at once:
   * he has the menu by a long press, a right click or the menu key.
   */
  seatOpensMenu(number: number): boolean {
    const seat = this.#state.seats[number];
    if (seat === undefined || this.client === undefined) return false;
    const { kind } = viewOf(this.#state, seat);
    if (kind === 'taken' || kind === 'pending') return true;
    const direct = kind === 'free' && seatOf(this.#state, this.#state.you?.user) < 0;
    return !direct && orderOf(this.#context, seat).length > 0;
  }

  /** Everything about a seat and whoever sits there; false where there is nothing. */
  openSeatMenu(number: number, anchor: Element): boolean {
    const seat = this.#state.seats[number];
    if (seat === undefined || this.client === undefined) return false;
    const context = this.#context;
    const { texts } = context;
    const view = viewOf(this.#state, seat);
    switch (view.kind) {
      case 'taken': {
        const about = view.me ? ownMenu(context) : menuAbout(context, view.person);
        const order = [...about.filter((item) => !item.grave), ...menuOfSeat(context, seat)];
        const title = view.me ? texts.you : view.person.name;
        return this.#openMenu(anchor, title, [...order, ...about.filter((item) => item.grave)]);
      }
      case 'pending':
        return view.why === 'ask' && this.#openMenu(anchor, texts.asking, askedMenu(context));
      default:
        return this.#openMenu(anchor, texts.seat(number + 1), menuOfSeat(context, seat));
    }
  }

  takeAnySeat(): void {
    const seat = firstFreeSeat(this.#state);
    if (seat >= 0) this.#do((client) => client.seat.take(seat));
    else
      this.toasts.say({ text: this.#texts.didNotWork, why: this.#texts.requestCause.NO_FREE_SEAT });
  }

  leaveSeat(): void {
    this.#do((client) => client.seat.leave());
  }

  raiseHand(): void {
    this.#do((client) => client.seat.audience.applyToTake());
  }

  lowerHand(): void {
    this.#do((client) => client.seat.audience.cancelTakingRequest());
  }

  accept(request: SeatRequest): void {
    this.#do((client) => client.seat.host.acceptTakingRequest(request.user, request.seat));
  }

  decline(request: SeatRequest): void {
    this.#do((client) => client.seat.host.rejectTakingRequest(request.user));
  }

  setMode(open: boolean): void {
    this.#do(({ seat: { host } }) => (open ? host.open() : host.close()));
  }

  openModeMenu(anchor: Element): void {
    this.#openMenu(anchor, this.#texts.roomMode, modeMenu(this.#context));
  }

  /** What one does about the room; `folded`: what found no place in the bar. */
  openMoreMenu(anchor: Element, folded: readonly MenuItem[]): void {
    this.#openMenu(anchor, this.#texts.more, [...folded, ...moreMenu(this.#context)]);
  }

  get hasMore(): boolean {
    return this.client !== undefined && moreMenu(this.#context).length > 0;
  }

  openReactions(anchor: Element): void {
    this.#openMenu(anchor, this.#texts.react, this.reactions());
  }

  reactions(): readonly MenuItem[] {
    return reactionMenu(this.#context);
  }

  // Microphone and sound ------------------------------------------------------------------------

  toggleMicrophone(): void {
    const { on } = this.#state.microphone;
    this.#do(({ microphone }) => (on ? microphone.off() : microphone.on()));
  }

  tryMicrophoneAgain(): void {
    this.closeHelp();
    this.#do((client) => client.microphone.on());
  }

  /** Somebody turned my microphone off; when that was the end of my seat, the other toast says so. */
  muted(by: UserDetail): void {
    setTimeout(() => {
      if (seatOf(this.#state, this.#state.you?.user) < 0) return;
      const { lockedHint, mutedHint } = this.#texts;
      const why = this.#state.microphone.locked ? lockedHint : mutedHint;
      this.toasts.say({
        text: this.#texts.mutedBy(by.name),
        why,
        by: by.person,
        icon: 'mic-off',
        about: 'my seat',
      });
    }, MUTED_MS);
  }

  closeHelp(): void {
    this.help = false;
    this.host.requestUpdate();
  }

  unblockAudio(): void {
    this.#do((client) => client.unblockAudio());
  }

  // Leaving, and the mini window ----------------------------------------------------------------

  leave(): void {
    this.#do((client) => client.leave());
  }

  minimise(): void {
    this.host.minimized = true;
  }

  restore(): void {
    this.host.minimized = false;
  }

  #closeAll(): void {
    this.questions.answerLeave(false);
    this.menu = undefined;
    this.form = undefined;
    this.panel = undefined;
    this.help = false;
    this.toasts.clear();
  }

  // Chat ----------------------------------------------------------------------------------------

  sendMessage(text: string): void {
    this.#do((client) => client.message.send(text));
  }

  retryMessage({ clientId }: ChatMessage): void {
    if (clientId !== undefined) this.#do((client) => client.message.retry(clientId));
  }

  messagePressed(message: ChatMessage, by: 'click' | 'longPress'): void {
    const name = by === 'click' ? 'inRoomMessage.clicked' : 'inRoomMessage.longPress';
    this.client?.events.emit(name, { message });
  }

  mayActOn(message: ChatMessage): boolean {
    return this.client !== undefined && menuOfMessage(this.#context, message).length > 0;
  }

  /** False where there is nothing that one may do about it. */
  openMessageMenu(message: ChatMessage, anchor: Element): boolean {
    if (this.client === undefined) return false;
    return this.#openMenu(
      anchor,
      this.#texts.moreAboutMessage(message.name),
      menuOfMessage(this.#context, message),
    );
  }

  // Members -------------------------------------------------------------------------------------

  togglePanel(): void {
    this.openPanel(this.panel === undefined ? 'members' : undefined);
  }

  openPanel(kind: PanelKind | undefined): void {
    this.panel = kind;
    this.host.requestUpdate();
  }

  closePanel(): void {
    this.openPanel(undefined);
  }

  openRequests(): void {
    this.openPanel('members');
  }

  memberPressed(person: Person): void {
    this.client?.events.emit('memberList.clicked', { user: this.#detail(person.user, person) });
  }

  pressMore(person: Person, anchor: Element): void {
    const user = this.#detail(person.user, person);
    const event = this.client?.events.emit('memberList.moreButtonPressed', { user });
    if (event?.defaultPrevented === true) return;
    this.#openMenu(anchor, this.#texts.moreAbout(person.name), this.menuAbout(person));
  }

  menuAbout(person: Person): readonly MenuItem[] {
    return this.client === undefined ? [] : menuAbout(this.#context, person);
  }

  /** Lets somebody in again, or write again. */
  lift(kind: 'ban' | 'chatBan', user: string): void {
    this.#do(({ chat, user: users }) =>
      kind === 'ban' ? users.unban(user) : chat.ban(user, { seconds: 0 }),
    );
  }

  #detail(user: string, person = this.#state.people.get(user)): UserDetail {
    return person === undefined ? { user, name: user } : { user, name: person.name, person };
  }

  // Menus, toasts, announcements ----------------------------------------------------------------

  get #context(): MenuContext {
    const { client } = this;
    if (client === undefined) throw new Error('live-audio-room: there is no room to act on');
    return {
      state: client.state,
      client,
      texts: this.#texts,
      ask: (form) => {
        this.form = form;
        this.host.requestUpdate();
      },
      openPanel: (kind) => this.openPanel(kind),
    };
  }

  #openMenu(anchor: Element, title: string, items: readonly MenuItem[]): boolean {
    if (items.length === 0) return false;
    this.menu = { anchor, title, items };
    this.host.requestUpdate();
    return true;
  }

  closeMenu(): void {
    this.menu = undefined;
    this.host.requestUpdate();
  }

  pickItem(item: MenuItem): void {
    const anchor = this.menu?.anchor;
    this.closeMenu();
    if (item.opens !== undefined && anchor !== undefined) {
      if (!this.#openMenu(anchor, item.label, item.opens())) {
        this.toasts.say({ text: this.#texts.nothingToChoose, icon: 'seat' });
      }
      return;
    }
    this.#do(async () => {
      await item.run?.();
    });
  }

  submitForm(form: Form, given: Given): void {
    this.closeForm();
    this.#do(async () => {
      await form.run(given);
    });
  }

  closeForm(): void {
    this.form = undefined;
    this.host.requestUpdate();
  }

  speakingChanged(user: string, speaking: boolean): void {
    if (!speaking || user === this.#state.you?.user) return;
    const name = this.#state.people.get(user)?.name ?? user;
    this.announcer.speaks(user, this.#texts.isSpeaking(name));
  }

  /** For lists that are read from the server: says so where that fails, and gives nothing. */
  async read<A>(work: (client: RoomClient) => Promise<A>): Promise<A | undefined> {
    try {
      return this.client === undefined ? undefined : await work(this.client);
    } catch (refused) {
      this.toasts.say({ text: this.#texts.didNotWork, why: messageOf(refused) });
      return undefined;
    }
  }

  requested({ audience }: RoomEventDetails['seat.host.takingRequested']): void {
    this.announcer.say(
      this.#texts.waitsForAnswer(audience.name, Math.max(1, this.#state.requests.length)),
    );
  }

  /** Onto the clipboard; false where the browser does not let us. */
  async copy(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      this.toasts.say({ text: this.#texts.didNotWork, why: messageOf(refused) });
      return false;
    }
  }

  /** Does it, and says so when it could not be done. */
  #do(work: (client: RoomClient) => Promise<unknown>): void {
    if (this.client === undefined) return;
    const saidBefore = this.toasts.said;
    work(this.client).catch((refused: unknown) => {
      // A refusal that the contract has an event for was told already, with its cause.
      if (this.toasts.said !== saidBefore) return;
      if (codeOf(refused).startsWith('microphone.')) this.help = TROUBLES.has(this.#permission);
      else this.toasts.say({ text: this.#texts.didNotWork, why: messageOf(refused) });
      this.host.requestUpdate();
    });
  }

  get #permission(): string {
    return this.#state.microphone.permission;
  }
}

function codeOf(thrown: unknown): string {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : '';
  return String(code);
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
