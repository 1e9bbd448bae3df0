import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import {
  may,
  type Ban,
  type ModerationEntry,
  type ModerationKind,
  type RoomState,
} from '../../client/index.js';
import { avatar } from '../avatar.js';
import { FocusScope } from '../focus-scope.js';
import { icon } from '../icons.js';
import { Part } from '../part.js';
import { hosts } from '../roles.js';
import { moment, type Texts } from '../texts.js';
import { panel } from './panel.js';

const PAGE = 50;

/** Who is kept out, or what moderators did: read from the server page by page. */
export class LarRecords extends Part {
  static override properties = drawnFrom('kind', 'sheet', 'bans', 'entries', 'next', 'loaded');

  protected override readonly reads = [
    'bans',
    'chatBans',
    'people',
    'you',
  ] as const satisfies readonly (keyof RoomState)[];

  kind: 'bans' | 'log' = 'log';
  sheet = false;
  private bans: readonly Ban[] = [];
  private entries: readonly ModerationEntry[] = [];
  private next: string | undefined;
  private loaded = false;
  #asked = 0;

  protected readonly scope = new FocusScope(this, {
    active: () => this.sheet,
    escape: () => this.ui.closePanel(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.sheet) this.ui.closePanel();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('state') as RoomState | undefined;
    // Somebody was banned or let in again meanwhile, by whomever.
    const stale = before?.bans !== this.state.bans || before.chatBans !== this.state.chatBans;
    if (changed.has('kind') || (changed.has('state') && stale)) void this.#load();
  }

  override render(): TemplateResult {
    const { texts } = this;
    const log = hosts(this.state.you?.role) ? texts.moderationLog : texts.aboutMe;
    const name = this.kind === 'bans' ? texts.bannedPeople : log;
    return panel({
      ui: this.ui,
      sheet: this.sheet,
      name,
      title: name,
      close: texts.close,
      body: html`${this.kind === 'bans' ? this.#bans() : this.#log()}
      ${
        this.next === undefined
          ? nothing
          : html`<button
              class="button button--bare"
              type="button"
              @click=${() => void this.#load(this.next)}
            >
              ${texts.showMore}
            </button>`
      }`,
    });
  }

  async #load(after?: string): Promise<void> {
    const asked = ++this.#asked;
    const query = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const added = <T>(known: readonly T[], more: readonly T[]) =>
      after === undefined ? more : [...known, ...more];
    const page = await this.ui.read<{
      readonly bans?: readonly Ban[];
      readonly entries?: readonly ModerationEntry[];
      readonly next?: string;
    }>(({ user, room }) => (this.kind === 'bans' ? user.bans(query) : room.moderation(query)));
    if (asked !== this.#asked) return;
    this.loaded = true;
    this.bans = added(this.bans, page?.bans ?? []);
    this.entries = added(this.entries, page?.entries ?? []);
    this.next = page?.next;
  }

  #list(rows: readonly TemplateResult[], none: string): TemplateResult {
    return rows.length === 0
      ? html`<p class="panel__none" role="status">${this.loaded ? none : ''}</p>`
      : html`<div role="list">${rows}</div>`;
  }

  #bans(): TemplateResult {
    const { texts } = this;
    return this.#list(
      this.bans.map((ban) => {
        const by = ban.by === undefined ? [] : [texts.doneBy(this.#name(ban.by))];
        return this.#row(
          avatar(ban.user, ban.name, undefined),
          ban.name,
          [this.#until(ban.endsAt), ...by, ban.reason],
          may(this.state, 'user.unban')
            ? this.#lift(texts.unban, texts.unbanName(ban.name), 'ban', ban.user)
            : nothing,
        );
      }),
      texts.nobodyBanned,
    );
  }

  #log(): TemplateResult {
    const { texts } = this;
    const settled = new Set<string>();
    return this.#list(
      this.entries.map((entry) => {
        const { kind, user = '', endsAt } = entry;
        // Newest first: only the last word about somebody's chat can be taken back.
        const last = kind.startsWith('chat-') && !settled.has(user);
        if (kind.startsWith('chat-')) settled.add(user);
        const ends = kind === 'banned' || kind === 'chat-banned';
        const holds = (endsAt ?? Infinity) > this.ui.now();
        const name = this.#name(user);
        return this.#row(
          icon('shield'),
          this.#said(entry),
          [
            moment(entry.at, this.ui.now(), texts.locale),
            ...(ends ? [this.#until(endsAt)] : []),
            entry.reason,
          ],
          last && kind === 'chat-banned' && holds && may(this.state, 'chat.ban')
            ? this.#lift(texts.unmute, texts.unmuteName(name), 'chatBan', user)
            : nothing,
        );
      }),
      texts.nothingLogged,
    );
  }

  #said({ kind, by, user, detail }: ModerationEntry): string {
    const { texts } = this;
    const words: Record<string, string> = {
      by: by === undefined ? texts.theRoom : this.#name(by),
      user:
        user === this.state.you?.user
          ? texts.you.toLocaleLowerCase(texts.locale)
          : this.#name(user ?? ''),
      detail: detailed(kind, detail, texts),
    };
    return (texts.logged[kind] ?? kind).replace(
      /\{(\w+)\}/g,
      (_, word: string) => words[word] ?? '',
    );
  }

  #row(
    sign: TemplateResult,
    title: string,
    facts: readonly string[],
    way: TemplateResult | typeof nothing,
  ): TemplateResult {
    return html`<div class="row-member row-member--record" part="record" role="listitem">
      ${sign}
      <div class="row-member__text">
        <b dir="auto">${title}</b>
        <div class="row-member__meta" dir="auto">
          ${facts.filter((fact) => fact !== '').join(' · ')}
        </div>
      </div>
      ${way}
    </div>`;
  }

  #lift(text: string, name: string, kind: 'ban' | 'chatBan', user: string): TemplateResult {
    return html`<button
      class="button button--bare"
      type="button"
      aria-label=${name}
      @click=${() => this.ui.lift(kind, user)}
    >
      ${text}
    </button>`;
  }

  #until(endsAt: number | undefined): string {
    const { texts } = this;
    return endsAt === undefined
      ? texts.forEver
      : texts.until(moment(endsAt, this.ui.now(), texts.locale));
  }

  #name(user: string): string {
    const { you, people, bans, chatBans } = this.state;
    if (user === you?.user) return this.texts.you;
    // Of one who has left, a ban still knows the name.
    return (people.get(user) ?? bans.get(user) ?? chatBans.get(user))?.name ?? user;
  }
}

/** Seats are counted from 1 for people. */
function detailed(kind: ModerationKind, detail: string, texts: Texts): string {
  if (kind === 'role-changed') return texts.roles[detail] ?? detail;
  return /^\d+$/.test(detail) ? String(Number(detail) + 1) : detail;
}
