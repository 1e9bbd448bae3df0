import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { classes } from '../classes.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatMessage, FeedRow, Person, RoomState } from '../../client/index.js';
import { avatar } from '../avatar.js';
import { icon } from '../icons.js';
import { Part } from '../part.js';
import { isHost, roleMark } from '../roles.js';
import { LongPress } from './long-press.js';
import { walkRows } from './walk.js';
import { drawnRows, noticeIcon, noticeText, type DrawnRow } from './notice.js';

/** Longer than this, or more lines, and a text is folded until somebody wants to read it. */
const FOLD_CHARACTERS = 320;
const FOLD_LINES = 6;
/** So close to the end still counts as reading the newest. */
const END_PX = 24;

/** What people write. The newest is at the bottom; who scrolls up keeps the place. */
export class LarChat extends Part {
  static override properties = drawnFrom('unread', 'unfolded', 'talking');

  protected override readonly reads = [
    'feed',
    'people',
    'you',
  ] as const satisfies readonly (keyof RoomState)[];

  private unread = 0;
  private unfolded: ReadonlySet<string> = new Set();
  /** Screen readers hear of what comes, not of what was there before. */
  private talking = false;

  #following = true;
  #top = 0;
  #seen: readonly FeedRow[] = [];
  #rows: readonly DrawnRow[] = [];
  readonly #sizes = new ResizeObserver(() => this.#follow());
  readonly #press = new LongPress((key, by) => this.#pressed(key, by));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('state') || this.#seen === this.state.feed) return;
    // The place as it is now: the browser tells of scrolling only with the next frame.
    this.#scrolled();
    const last = this.#seen.at(-1)?.key;
    const at = this.state.feed.findLastIndex((row) => row.key === last);
    const fresh = this.#seen.length === 0 ? [] : this.state.feed.slice(at + 1);
    this.#seen = this.state.feed;
    this.#rows = drawnRows(this.state.feed);
    if (fresh.some((row) => row.kind === 'message' && row.own)) this.#following = true;
    if (!this.#following) this.unread += fresh.filter((row) => row.kind === 'message').length;
  }

  protected override firstUpdated(): void {
    const scroll = this.#scroll();
    const rows = this.querySelector('.chat__rows');
    if (scroll !== null && rows !== null) {
      this.#sizes.observe(scroll);
      this.#sizes.observe(rows);
    }
    setTimeout(() => (this.talking = true), 1000);
  }

  protected override updated(): void {
    this.#follow();
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<section class="chat" part="chat" aria-label=${texts.chat}>
      <div
        class="chat__scroll"
        part="chat-scroll"
        tabindex="0"
        role="log"
        aria-label=${texts.chat}
        aria-live=${this.talking ? 'polite' : 'off'}
        @scroll=${() => this.#scrolled()}
        @keydown=${walkRows}
        @click=${this.#press.click}
        @contextmenu=${this.#press.contextmenu}
        @pointerdown=${this.#press.pointerdown}
        @pointerup=${this.#press.end}
        @pointercancel=${this.#press.end}
        @pointermove=${this.#press.end}
      >
        <slot name="chat-start"></slot>
        <div class="chat__rows">
          ${repeat(
            this.#rows,
            (row) => row.key,
            (row) => this.#row(row),
          )}
        </div>
      </div>
      ${
        this.unread === 0
          ? nothing
          : html`<button class="chat__new" part="new-messages" type="button" @click=${this.#toEnd}>
              ${texts.newMessages(this.unread)}${icon('down')}
            </button>`
      }
    </section>`;
  }

  #row(row: DrawnRow): unknown {
    const { texts } = this;
    const me = this.state.you?.user;
    if (row.kind === 'notice') {
      return guard(
        [row.notice, row.more, me, texts],
        () =>
          html`<div class="row-sys" part="notice">
            ${icon(noticeIcon(row.notice))}<span
              >${noticeText(row.notice, row.more, me, texts)}</span
            >
          </div>`,
      );
    }
    const person = this.state.people.get(row.user);
    const open = this.unfolded.has(row.key);
    const acts = this.ui.mayActOn(row);
    return guard([row, person?.role, person?.avatar, person?.name, open, acts, texts], () =>
      this.#message(row, person, open, acts),
    );
  }

  #message(
    row: ChatMessage,
    person: Person | undefined,
    open: boolean,
    acts: boolean,
  ): TemplateResult {
    const role = person?.role;
    const { texts } = this;
    const long = row.text.length > FOLD_CHARACTERS || row.text.split('\n').length > FOLD_LINES;
    return html`<div
      class=${classes({
        'row-msg': true,
        'is-own': row.own,
        'is-sending': row.state === 'sending',
        'is-failed': row.state === 'failed',
        'is-folded': long && !open,
      })}
      part="message"
      data-key=${row.key}
    >
      ${avatar(row.user, person?.name ?? row.name, person?.avatar)}
      <div>
        <p class=${classes({ 'row-msg__who': true, 'is-host': isHost(role) })}>
          ${roleMark(role)}${row.own ? texts.you : row.name}
        </p>
        <p class="row-msg__text" dir="auto">${row.text}</p>
        ${
          long
            ? html`<button
                class="row-msg__more"
                type="button"
                aria-expanded=${open}
                @click=${(event: Event) => this.#fold(event, row.key)}
              >
                ${open ? texts.showLess : texts.showMore}
              </button>`
            : nothing
        }
        ${row.state === 'failed' ? this.#failed(row) : nothing}
      </div>
      ${acts ? this.#more(row) : nothing}
    </div>`;
  }

  #failed(row: ChatMessage): TemplateResult {
    const retry = (event: Event) => {
      event.stopPropagation();
      this.ui.retryMessage(row);
    };
    return html`<p class="row-msg__fail">
      ${this.texts.notSent} <button type="button" @click=${retry}>${this.texts.tryAgain}</button>
    </p>`;
  }

  #fold(event: Event, key: string): void {
    event.stopPropagation();
    const unfolded = new Set(this.unfolded);
    if (!unfolded.delete(key)) unfolded.add(key);
    this.unfolded = unfolded;
  }

  #pressed(key: string, by: 'click' | 'longPress'): boolean {
    const row = this.state.feed.find((one) => one.key === key);
    if (row?.kind !== 'message') return false;
    this.ui.messagePressed(row, by);
    const place = this.querySelector(`[data-key='${CSS.escape(key)}']`);
    return by === 'longPress' && place !== null && this.ui.openMessageMenu(row, place);
  }

  /** Kept out of the way of Tab: the arrows walk from row to row. */
  #more(row: ChatMessage): TemplateResult {
    const open = (event: Event) => {
      event.stopPropagation();
      this.ui.openMessageMenu(row, event.currentTarget as Element);
    };
    return html`<button
      class="round round--bare row-msg__menu"
      part="message-more"
      type="button"
      tabindex="-1"
      aria-label=${this.texts.moreAboutMessage(row.name)}
      aria-haspopup="menu"
      @click=${open}
    >
      ${icon('more')}
    </button>`;
  }

  #scroll(): HTMLElement | null {
    return this.querySelector('.chat__scroll');
  }

  #scrolled(): void {
    const scroll = this.#scroll();
    if (scroll === null) return;
    // Rows that grow or a window that shrinks move the end away: only a hand moves the place up.
    const movedUp = scroll.scrollTop < this.#top - 1;
    this.#top = scroll.scrollTop;
    if (scroll.scrollHeight - scroll.clientHeight - scroll.scrollTop < END_PX) {
      this.#following = true;
      this.unread = 0;
    } else if (movedUp) {
      this.#following = false;
    }
  }

  #follow(): void {
    const scroll = this.#scroll();
    if (scroll !== null && this.#following) scroll.scrollTop = scroll.scrollHeight;
  }

  readonly #toEnd = () => {
    this.#following = true;
    this.unread = 0;
    this.#follow();
    this.#scroll()?.focus({ preventScroll: true });
  };
}
