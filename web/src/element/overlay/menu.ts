import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { classes } from '../classes.js';
import { FocusScope } from '../focus-scope.js';
import { icon, type IconName } from '../icons.js';

export interface MenuItem {
  readonly icon?: IconName;
  /** Shown instead of the label, which is read out all the same. */
  readonly emoji?: string;
  readonly label: string;
  readonly hint?: string;
  /** Leads out or away: drawn in the colour of danger. */
  readonly grave?: boolean;
  /** A line is drawn between groups. */
  readonly group?: string;
  /** One of several: which is on. `separate`: on or off by itself. */
  readonly checked?: { readonly on: boolean; readonly separate?: boolean };
  readonly run?: () => unknown;
  /** Leads on to another menu. */
  readonly opens?: () => readonly MenuItem[];
}

export interface OpenMenu {
  readonly title: string;
  readonly anchor: Element;
  readonly items: readonly MenuItem[];
}

const GAP = 8;

/** A menu beside what opened it; on a phone a sheet from below. */
export class LarMenu extends LitElement {
  static override properties = drawnFrom('menu', 'close', 'pick');

  menu!: OpenMenu;
  close: () => void = () => undefined;
  pick: (item: MenuItem) => void = () => undefined;

  protected readonly scope = new FocusScope(this, {
    active: () => true,
    escape: () => this.close(),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#key);
    // The press that opened it is over by then.
    setTimeout(() => document.addEventListener('pointerdown', this.#outside, true));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#key);
    document.removeEventListener('pointerdown', this.#outside, true);
  }

  override render(): TemplateResult {
    const { menu } = this;
    const row = menu.items.every((item) => item.emoji !== undefined);
    return html`<div
      class=${classes({ menu: true, 'menu--row': row })}
      part="menu"
      role="menu"
      aria-label=${menu.title}
    >
      <p class="menu__title" aria-hidden="true">${menu.title}</p>
      ${menu.items.map((item, index) => this.#item(item, index))}
    </div>`;
  }

  #item(item: MenuItem, index: number): TemplateResult {
    const { checked } = item;
    const role =
      checked === undefined
        ? 'menuitem'
        : checked.separate === true
          ? 'menuitemcheckbox'
          : 'menuitemradio';
    const before = this.menu.items[index - 1];
    const apart =
      before !== undefined && (before.grave !== item.grave || before.group !== item.group);
    return html`${apart ? html`<hr role="separator" />` : nothing}
      <button
        type="button"
        role=${role}
        part="menu-item"
        tabindex="-1"
        aria-haspopup=${item.opens === undefined ? nothing : 'menu'}
        aria-label=${item.emoji === undefined ? nothing : item.label}
        aria-checked=${checked === undefined ? nothing : checked.on ? 'true' : 'false'}
        class=${classes({ 'is-grave': item.grave === true })}
        @click=${() => this.pick(item)}
      >
        ${item.icon === undefined ? nothing : icon(item.icon)}
        <span
          >${item.emoji ?? item.label}${item.hint === undefined ? nothing : html`<small>${item.hint}</small>`}</span
        >
        ${checked?.on === true ? icon('check', 'menu__check') : nothing}
      </button>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('menu')) this.#place();
  }

  /** Below the anchor, or above it where there is more room; inside the element in any case. */
  #place(): void {
    const menu = this.querySelector<HTMLElement>('.menu');
    const frame = menu?.offsetParent?.getBoundingClientRect();
    if (menu === null || frame === undefined) return;
    const anchor = this.menu.anchor.getBoundingClientRect();
    const [width, height] = [menu.offsetWidth, menu.offsetHeight];
    const below = anchor.bottom + GAP + height <= frame.bottom;
    const top = below ? anchor.bottom + GAP : anchor.top - GAP - height;
    const middle = anchor.left + anchor.width / 2;
    const side = (middle - frame.left) / frame.width;
    const left =
      side > 0.75 ? anchor.right - width : side < 0.25 ? anchor.left : middle - width / 2;
    const within = (value: number, room: number) => Math.max(GAP, Math.min(value, room - GAP));
    menu.style.top = `${within(top - frame.top, frame.height - height)}px`;
    menu.style.left = `${within(left - frame.left, frame.width - width)}px`;
  }

  readonly #key = (event: KeyboardEvent) => {
    const items = [...this.querySelectorAll<HTMLElement>('[role^=menuitem]')];
    const now = items.findIndex((item) => item.matches(':focus'));
    const last = items.length - 1;
    const after = now === last ? 0 : now + 1;
    const before = now <= 0 ? last : now - 1;
    const next =
      {
        ArrowDown: after,
        ArrowUp: before,
        ...(this.querySelector('.menu--row') === null ? {} : sideways(this, before, after)),
        Home: 0,
        End: last,
      }[event.key] ?? startingWith(items, event.key, now);
    if (event.key === 'Tab') {
      event.preventDefault();
      this.close();
    } else if (next !== undefined) {
      event.preventDefault();
      items[next]?.focus();
    }
  };

  readonly #outside = (event: Event) => {
    if (event.composedPath().includes(this)) return;
    // A press on what opened it is its own affair: it would only open it again.
    if (event.composedPath().includes(this.menu.anchor)) {
      this.menu.anchor.addEventListener('click', (click) => click.stopPropagation(), {
        capture: true,
        once: true,
      });
    }
    this.close();
  };
}

/** In a row, the keys that point along it. */
function sideways(menu: Element, before: number, after: number): Record<string, number> {
  const rtl = getComputedStyle(menu).direction === 'rtl';
  return rtl ? { ArrowLeft: after, ArrowRight: before } : { ArrowLeft: before, ArrowRight: after };
}

/** The next item whose word begins with the letter that was typed. */
function startingWith(items: readonly HTMLElement[], key: string, now: number): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const letter = key.toLocaleLowerCase();
  const order = items.map((_, step) => (now + 1 + step) % items.length);
  return order.find((index) =>
    items[index]?.textContent.trim().toLocaleLowerCase().startsWith(letter),
  );
}
