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
import { menuAbout } from './members/row-menu.js';
import type { MenuItem, OpenMenu } from './overlay/menu.js';
import type { Toast } from './overlay/notes.js';
import { askedMenu, modeMenu, ownMenu } from './overlay/room-menus.js';
import { saidOfChange } from './own-changes.js';
import { viewOf } from './stage/seat-view.js';
import type { Texts } from './texts.js';
import type { Said } from './toasts.js';
import { Voices } from './voice/voices.js';

/** The element, as far as this needs it. */
export interface UiHost {
  readonly client: RoomClient | undefined;
  readonly words: Texts;
  minimized: boolean;
  requestUpdate(): void;
}

const TOASTS_MAX = 3;
const TOAST_MS = 7_000;
/** A seat that is taken away turns the microphone off just before. */
const MUTED_MS = 250;
const TROUBLES: ReadonlySet<string> = new Set(['denied', 'missing', 'busy', 'insecure']);

/**
 * What is open on the page and what pressing something does: it turns presses into calls of the
 * controller, and asks the app's listeners first where an event says so. Past 400 lines on purpose:
 * whoever asks what a press does finds the answer here, in a method of a few lines.
 */
export class Ui {
  readonly voices = new Voices(() => this.client?.levels);
  readonly announcer = new Announcer(() => this.host.requestUpdate());
  panel = false;
  menu: OpenMenu | undefined;
  toasts: readonly Toast[] = [];
  /** The microphone could not be opened, and how to change that is shown. */
  help = false;
  #leaveAsked: ((leaves: boolean) => void) | undefined;
  #microphoneAsked: ((consents: boolean) => void) | undefined;
  #invitationHandled: unknown;
  #askHandled: unknown;
  #toastKey = 0;

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
    if (seatOf(before, me) !== seatOf(after, me)) this.#forget('my seat');
    for (const said of saidOfChange(before, after, this.#texts)) this.say(said);
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
    const texts = this.#texts;
    switch (view.kind) {
      case 'free':
        this.#take(number);
        break;
      case 'ask':
        this.#do((client) => client.seat.audience.applyToTake(number));
        break;
      case 'locked':
        this.say({
          text: view.why === 'host' ? texts.seatIsForHosts : texts.seatIsLocked,
          icon: 'lock',
        });
        break;
      case 'taken':
        if (view.me) this.#openMenu(anchor, texts.you, ownMenu(this.#state, this.client, texts));
        else this.#openMenu(anchor, view.person.name, this.menuAbout(view.person));
        break;
      case 'pending':
        if (view.why === 'ask') this.#openMenu(anchor, texts.asking, askedMenu(this.client, texts));
        break;
      case 'idle':
        break;
    }
  }

  takeAnySeat(): void {
    const seat = firstFreeSeat(this.#state);
    if (seat >= 0) this.#take(seat);
    else this.say({ text: this.#texts.didNotWork, why: this.#texts.requestCause.NO_FREE_SEAT });
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
    if (this.client === undefined) return;
    this.#openMenu(anchor, this.#texts.roomMode, modeMenu(this.#state, this.client, this.#texts));
  }

  #take(seat: number): void {
    this.#do((client) => client.seat.take(seat));
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
      const why = this.#state.microphone.locked ? undefined : this.#texts.mutedHint;
      this.say({
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

  /** Shows the question of S23 and gives the answer; silence is no. */
  askMicrophone(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#microphoneAsked = resolve;
      this.host.requestUpdate();
    });
  }

  answerMicrophone(consents: boolean): void {
    const ask = this.#state.microphoneAsk;
    this.#askHandled = ask?.request;
    if (this.#microphoneAsked !== undefined) this.#microphoneAsked(consents);
    else if (ask !== undefined)
      this.#do(({ microphone }) => microphone.answer(ask.request, consents));
    this.#microphoneAsked = undefined;
    this.host.requestUpdate();
  }

  get microphoneQuestion(): boolean {
    const ask = this.#state.microphoneAsk;
    return ask !== undefined && ask.request !== this.#askHandled;
  }

  /** The app answers this one itself. */
  microphoneHandled(request: string): void {
    this.#askHandled = request;
  }

  // Invitation ----------------------------------------------------------------------------------

  get invitationQuestion(): boolean {
    const { invitation } = this.#state;
    return invitation !== undefined && invitation !== this.#invitationHandled;
  }

  answerInvitation(accepts: boolean): void {
    this.#invitationHandled = this.#state.invitation;
    this.#do(({ seat: { audience } }) =>
      accepts ? audience.acceptTakingInvitation() : audience.rejectTakingInvitation(),
    );
    this.host.requestUpdate();
  }

  /** The app shows this one itself. */
  invitationHandled(invitation: unknown): void {
    this.#invitationHandled = invitation;
  }

  // Leaving, and the mini window ----------------------------------------------------------------

  get leaveQuestion(): boolean {
    return this.#leaveAsked !== undefined;
  }

  leave(): void {
    this.#do((client) => client.leave());
  }

  /** The built-in dialog of S1. */
  askLeave(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#leaveAsked?.(false);
      this.#leaveAsked = resolve;
      this.host.requestUpdate();
    });
  }

  answerLeave(leaves: boolean): void {
    this.#leaveAsked?.(leaves);
    this.#leaveAsked = undefined;
    this.host.requestUpdate();
  }

  minimise(): void {
    this.host.minimized = true;
  }

  restore(): void {
    this.host.minimized = false;
  }

  #closeAll(): void {
    this.answerLeave(false);
    this.menu = undefined;
    this.panel = false;
    this.help = false;
    this.toasts = [];
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

  // Members -------------------------------------------------------------------------------------

  togglePanel(): void {
    this.panel = !this.panel;
    this.host.requestUpdate();
  }

  closePanel(): void {
    this.panel = false;
    this.host.requestUpdate();
  }

  openRequests(): void {
    this.panel = true;
    this.host.requestUpdate();
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
    return this.client === undefined
      ? []
      : menuAbout(this.#state, person, this.client, this.#texts);
  }

  #detail(user: string, person = this.#state.people.get(user)): UserDetail {
    return person === undefined ? { user, name: user } : { user, name: person.name, person };
  }

  // Menus, toasts, announcements ----------------------------------------------------------------

  #openMenu(anchor: Element, title: string, items: readonly MenuItem[]): void {
    if (items.length === 0) return;
    this.menu = { anchor, title, items };
    this.host.requestUpdate();
  }

  closeMenu(): void {
    this.menu = undefined;
    this.host.requestUpdate();
  }

  pickItem(item: MenuItem): void {
    this.closeMenu();
    this.#do(async () => {
      await item.run();
    });
  }

  say(said: Said): void {
    const key = ++this.#toastKey;
    this.#forget(said.about);
    this.toasts = [...this.toasts, { ...said, key }].slice(-TOASTS_MAX);
    setTimeout(() => this.dropToast(key), TOAST_MS);
    this.announcer.say(said.why === undefined ? said.text : `${said.text}. ${said.why}`);
  }

  /** What was said about this is not so any more. */
  #forget(about: Said['about']): void {
    if (about === undefined) return;
    this.toasts = this.toasts.filter((toast) => toast.about !== about);
    this.host.requestUpdate();
  }

  dropToast(key: number): void {
    this.toasts = this.toasts.filter((toast) => toast.key !== key);
    this.host.requestUpdate();
  }

  speakingChanged(user: string, speaking: boolean): void {
    if (!speaking || user === this.#state.you?.user) return;
    const name = this.#state.people.get(user)?.name ?? user;
    this.announcer.speaks(user, this.#texts.isSpeaking(name));
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
      this.say({ text: this.#texts.didNotWork, why: messageOf(refused) });
      return false;
    }
  }

  /** Does it, and says so when it could not be done. */
  #do(work: (client: RoomClient) => Promise<unknown>): void {
    if (this.client === undefined) return;
    const eventsBefore = this.#toastKey;
    work(this.client).catch((refused: unknown) => {
      // A refusal that the contract has an event for was told already, with its cause.
      if (this.#toastKey !== eventsBefore) return;
      if (codeOf(refused).startsWith('microphone.')) this.help = TROUBLES.has(this.#permission);
      else this.say({ text: this.#texts.didNotWork, why: messageOf(refused) });
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
