import { html, nothing, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { classes } from '../classes.js';
import { hosts } from '../roles.js';
import type { RoomState } from '../../client/index.js';
import { icon, type IconName } from '../icons.js';
import { Part } from '../part.js';
import type { MenuItem } from '../overlay/menu.js';
import { dockOf, folded, type DockItem } from './dock.js';

interface Round {
  readonly icon: IconName;
  /** The accessible name. */
  readonly name: string;
  readonly label: string;
  readonly press: (anchor: Element) => void;
  readonly style?: string;
  readonly badge?: number;
  readonly expanded?: boolean;
  readonly menu?: boolean;
}

/** With more than this in the dock, a phone has no place for a button with words. */
const WIDE_BESIDE = 2;

/** The message box and, by role, what one can do here. */
export class LarBar extends Part {
  static override properties = drawnFrom('panel', 'narrow', 'writing', 'entered');

  protected override readonly reads = [
    'you',
    'seats',
    'room',
    'requests',
    'request',
    'microphone',
    'total',
  ] as const satisfies readonly (keyof RoomState)[];

  panel = false;
  narrow = false;
  /** There is text in the box. While it is being written, a phone gives it the place of the dock. */
  private writing = false;
  /** The keyboard is in the box: where it is only a button, it opens. */
  private entered = false;
  /** What found no place and is in "More". */
  #hidden: readonly DockItem[] = [];

  override render(): TemplateResult {
    const { shown: items, hidden } = folded(
      dockOf(this.state).filter((item) => item !== 'more' || this.ui.hasMore),
      this.narrow,
    );
    this.#hidden = hidden;
    return html`<footer
      class=${classes({ bar: true, 'is-writing': this.writing && this.entered, 'is-entered': this.entered })}
      part="bar"
      @focusout=${(event: FocusEvent) => this.#left(event)}
    >
      ${this.#say()}
      <div class=${classes({ dock: true, 'is-full': items.length > WIDE_BESIDE })} part="dock">
        <slot name="dock-start"></slot>
        ${items.map((item) => this.#item(item))}
        <slot name="dock-end"></slot>
      </div>
    </footer>`;
  }

  #say(): TemplateResult {
    const { texts } = this;
    const silent = this.#silence();
    return html`<form class="say" part="message-box" @submit=${(event: Event) => this.#send(event)}>
      ${icon('chat', 'say__open')}
      <input
        part="message-input"
        name="message"
        autocomplete="off"
        enterkeyhint="send"
        maxlength="2000"
        placeholder=${silent ?? texts.message}
        ?disabled=${silent !== undefined}
        aria-label=${texts.message}
        @focus=${() => (this.entered = true)}
        @input=${() => {
          this.entered = true;
          this.#written();
        }}
        @keydown=${(event: KeyboardEvent) => {
          // Enter that ends a word of an input method is not meant for us.
          if (event.key === 'Enter' && event.isComposing) event.preventDefault();
        }}
      />
      <button
        class="round round--bare"
        part="send"
        type="submit"
        aria-label=${texts.send}
        ?disabled=${silent !== undefined}
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${icon('send')}
      </button>
    </form>`;
  }

  /** Why I may not write now. */
  #silence(): string | undefined {
    const { texts, ui } = this;
    const { you, room } = this.state;
    const ban = you?.chatBan;
    if (ban !== undefined && (ban.endsAt ?? Infinity) > ui.now()) return texts.mayNotWrite;
    return room?.chat.on === false && !hosts(you?.role) ? texts.chatIsOff : undefined;
  }

  #send(event: Event): void {
    event.preventDefault();
    const input = this.querySelector('input');
    const text = input?.value.trim() ?? '';
    if (input === null || text === '') return;
    this.ui.sendMessage(text);
    input.value = '';
    input.focus();
    // What else one can do here is back at once, and the next letter opens the box again.
    this.#written();
    this.entered = false;
  }

  #written(): void {
    this.writing = this.querySelector('input')?.value !== '';
  }

  #left(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (this.querySelector('.say')?.contains(next) !== true) this.entered = false;
  }

  #item(item: DockItem): TemplateResult {
    const { texts, ui, state } = this;
    switch (item) {
      case 'microphone':
        return this.#microphone();
      case 'raise-hand':
        return this.#wide('hand', texts.raiseHand, () => ui.raiseHand(), false);
      case 'lower-hand':
        return this.#wide('hand', texts.lowerHand, () => ui.lowerHand(), true);
      case 'take-seat':
        return this.#wide('seat', texts.takeASeat, () => ui.takeAnySeat(), false);
      case 'requests': {
        const count = state.requests.length;
        return this.#round({
          icon: 'hand',
          name: count === 0 ? texts.requests : texts.requestsWaiting(count),
          label: texts.requests,
          badge: count,
          press: () => ui.openRequests(),
        });
      }
      case 'members':
        return this.#round({
          icon: 'people',
          name: texts.membersCount(state.total),
          label: texts.members,
          expanded: this.panel,
          press: () => ui.togglePanel(),
        });
      case 'mode':
        return this.#round({
          icon: state.room?.open === true ? 'unlock' : 'lock',
          name: texts.roomMode,
          label: texts.roomMode,
          menu: true,
          press: (anchor) => ui.openModeMenu(anchor),
        });
      case 'leave-seat':
        return this.#round({
          icon: 'seat-down',
          name: texts.leaveSeat,
          label: texts.leaveSeat,
          style: 'needs-line',
          press: () => ui.leaveSeat(),
        });
      case 'reactions':
        return this.#round({
          icon: 'smile',
          name: texts.react,
          label: texts.react,
          menu: true,
          press: (anchor) => ui.openReactions(anchor),
        });
      case 'more':
        return this.#round({
          icon: 'more',
          name: texts.more,
          label: texts.more,
          menu: true,
          press: (anchor) => ui.openMoreMenu(anchor, this.#foldedItems()),
        });
    }
  }

  /** What is folded, as items of the menu: the same words, the same presses. */
  #foldedItems(): readonly MenuItem[] {
    const { texts, ui } = this;
    return this.#hidden.map((item) =>
      item === 'reactions'
        ? { icon: 'smile', label: texts.react, opens: () => ui.reactions() }
        : { icon: 'seat-down', label: texts.leaveSeat, run: () => ui.leaveSeat() },
    );
  }

  #microphone(): TemplateResult {
    const { texts, ui } = this;
    const { on, pending } = this.state.microphone;
    return this.#round({
      icon: on ? 'mic' : 'mic-off',
      name: on ? texts.turnMicrophoneOff : texts.turnMicrophoneOn,
      label: on ? texts.micOn : texts.micOff,
      style: `needs-line ${on ? 'round--me' : ''} ${pending ? 'is-pending' : ''}`,
      press: () => ui.toggleMicrophone(),
    });
  }

  #round(item: Round): TemplateResult {
    const microphone = item.icon === 'mic' || item.icon === 'mic-off';
    return html`<div class=${classes({ dock__item: true, 'is-microphone': microphone })}>
      <button
        class="round ${item.style ?? ''}"
        part="control ${item.icon}"
        type="button"
        aria-label=${item.name}
        aria-expanded=${item.expanded ?? nothing}
        aria-haspopup=${item.menu === true ? 'menu' : nothing}
        @click=${(event: Event) => item.press(event.currentTarget as Element)}
      >
        ${item.icon === 'mic' ? html`<span class="meter"></span>` : nothing}${icon(item.icon)}
        ${(item.badge ?? 0) > 0 ? html`<span class="badge">${item.badge}</span>` : nothing}
      </button>
      <span class="dock__label" aria-hidden="true">${item.label}</span>
    </div>`;
  }

  #wide(name: IconName, text: string, press: () => void, quiet: boolean): TemplateResult {
    return html`<div class="dock__item">
      <button
        class=${classes({ dock__wide: true, 'dock__wide--quiet': quiet, 'needs-line': true })}
        part="control hand"
        type="button"
        @click=${press}
      >
        ${icon(name)}<span>${text}</span>
      </button>
    </div>`;
  }
}
