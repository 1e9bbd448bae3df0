import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drawnFrom } from '../drawn-from.js';
import { classes } from '../classes.js';
import { repeat } from 'lit/directives/repeat.js';
import { may, type Person, type RoomState, type SeatRequest } from '../../client/index.js';
import { avatar } from '../avatar.js';
import { FocusScope } from '../focus-scope.js';
import { icon } from '../icons.js';
import { Part } from '../part.js';
import { roleMark } from '../roles.js';
import { Seconds } from '../seconds.js';
import { wait } from '../texts.js';
import { AudiencePages, audienceOf, matches } from './audience.js';
import { panel } from './panel.js';

/** Requests first, then the stage, then the audience: a panel beside the stage, or a sheet. */
export class LarMembers extends Part {
  static override properties = drawnFrom('sheet', 'search');

  protected override readonly reads = [
    'you',
    'seats',
    'people',
    'total',
    'requests',
    'invited',
    'room',
  ] as const satisfies readonly (keyof RoomState)[];

  /** From below, over the room, with the keyboard kept inside. */
  sheet = false;
  private search = '';

  readonly #pages = new AudiencePages(() => this.requestUpdate());
  protected readonly scope = new FocusScope(this, {
    active: () => this.sheet,
    escape: () => this.ui.closePanel(),
  });
  protected readonly seconds = new Seconds(this, () =>
    this.state.requests.length > 0 ? this.ui.now() : undefined,
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.sheet) this.ui.closePanel();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pages.clear();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('state') && !this.hasUpdated && this.#partial) this.#askPage();
  }

  /** The room is too large for everybody to be known here. */
  get #partial(): boolean {
    return this.state.total > this.state.people.size;
  }

  override render(): TemplateResult {
    const { texts } = this;
    const { total } = this.state;
    return panel({
      ui: this.ui,
      sheet: this.sheet,
      name: texts.membersCount(total),
      title: html`${texts.members}<span>${total.toLocaleString(texts.locale)}</span>`,
      close: texts.closeMembers,
      body: html`${this.#requests()}${this.#stage()}${this.#audience()}`,
    });
  }

  #requests(): TemplateResult | typeof nothing {
    const { texts } = this;
    const { requests } = this.state;
    if (requests.length === 0) return nothing;
    return html`<section class="panel__requests" part="requests">
      <h3 class="panel__label">
        <span>${texts.requests}</span><span>${texts.waiting(requests.length)}</span>
      </h3>
      <div role="list">
        ${repeat(
          requests,
          (request) => request.user,
          (request) => this.#request(request),
        )}
      </div>
    </section>`;
  }

  #request(request: SeatRequest): TemplateResult {
    const { texts, ui } = this;
    const person = this.state.people.get(request.user);
    const name = person?.name ?? request.user;
    const waited = wait(ui.now() - request.madeAt);
    const wanted = request.seat === undefined ? '' : ` · ${texts.wantsSeat(request.seat + 1)}`;
    return html`<div class="row-member" part="request" role="listitem">
      ${avatar(request.user, name, person?.avatar)}
      <div class="row-member__text" style="flex: 1">
        <div class="row-member__name"><span>${name}</span></div>
        <div class="row-member__meta">${texts.place(request.place)} · ${waited}${wanted}</div>
      </div>
      ${
        may(this.state, 'seat.request.reject')
          ? html`<button
              class="button button--bare"
              type="button"
              aria-label=${texts.declineName(name)}
              @click=${() => ui.decline(request)}
            >
              ${texts.decline}
            </button>`
          : nothing
      }
      ${
        may(this.state, 'seat.request.accept')
          ? html`<button
              class="button button--main"
              type="button"
              data-accept
              aria-label=${texts.acceptName(name)}
              @click=${() => ui.accept(request)}
            >
              ${texts.accept}
            </button>`
          : nothing
      }
    </div>`;
  }

  #stage(): TemplateResult {
    const { texts } = this;
    const { seats, people } = this.state;
    const seated = seats
      .map((seat) => (seat.user === undefined ? undefined : people.get(seat.user)))
      .filter((person) => person !== undefined);
    return html`<h3 class="panel__label">
        <span>${texts.onStage}</span><span>${texts.ofSeats(seated.length, seats.length)}</span>
      </h3>
      ${
        seated.length === 0
          ? html`<p class="panel__none">${texts.nobodyOnStage}</p>`
          : this.#list(seated, true)
      }`;
  }

  #audience(): TemplateResult {
    const { texts, search } = this;
    const known = audienceOf(this.state);
    const seated = this.state.seats.filter((seat) => seat.user !== undefined).length;
    const count = Math.max(known.length, this.state.total - seated);
    const seats = new Set(this.state.seats.map((seat) => seat.user));
    const people = this.#partial
      ? this.#pages.people.filter((person) => !seats.has(person.user))
      : known.filter((person) => matches(person, search));
    return html`<h3 class="panel__label">
        <span>${texts.audience}</span><span>${count.toLocaleString(texts.locale)}</span>
      </h3>
      ${
        count === 0
          ? html`<p class="panel__none">${texts.nobodyListens}</p>`
          : html`<label class="search" part="search">
                ${icon('search')}<input
                  type="search"
                  aria-label=${texts.searchAudience}
                  placeholder=${texts.searchAudience}
                  .value=${search}
                  @input=${(event: Event) => this.#searched(event)}
                />
              </label>
              ${
                people.length === 0 && search !== ''
                  ? html`<p class="panel__none" role="status">${texts.nobodyFound}</p>`
                  : this.#list(people, false)
              }
              ${
                this.#partial && this.#pages.next !== undefined
                  ? html`<button class="button button--bare" type="button" @click=${this.#more}>
                      ${texts.moreMembers}
                    </button>`
                  : nothing
              }`
      }`;
  }

  #list(people: readonly Person[], stage: boolean): TemplateResult {
    return html`<div role="list">
      ${repeat(
        people,
        (person) => person.user,
        (person) => this.#row(person, stage),
      )}
    </div>`;
  }

  #row(person: Person, stage: boolean): TemplateResult {
    const { texts, ui } = this;
    const me = person.user === this.state.you?.user;
    const on = person.microphone === 'on';
    const more = !me && ui.menuAbout(person).length > 0;
    const meta = this.state.invited.has(person.user)
      ? texts.invited
      : person.reconnecting === true
        ? texts.reconnecting
        : undefined;
    return html`<div
      class=${classes({ 'row-member': true, 'is-away': person.reconnecting === true })}
      part="member"
      role="listitem"
    >
      <button class="row-member__who" type="button" @click=${() => ui.memberPressed(person)}>
        ${avatar(person.user, person.name, person.avatar)}
        <span class="row-member__text">
          <span class="row-member__name"
            ><span>${me ? texts.nameIsYou(person.name) : person.name}</span>${roleMark(
              person.role,
            )}</span
          >
          ${meta === undefined ? nothing : html`<span class="row-member__meta">${meta}</span>`}
        </span>
      </button>
      ${
        stage
          ? html`${icon(on ? 'mic' : 'mic-off', `row-member__mic ${on ? 'is-on' : ''}`)}<span
                class="hush"
                >${on ? texts.microphoneIsOn : texts.microphoneIsOff}</span
              >`
          : nothing
      }
      ${
        more
          ? html`<button
              class="round round--bare"
              type="button"
              part="more"
              aria-label=${texts.moreAbout(person.name)}
              aria-haspopup="menu"
              @click=${(event: Event) => ui.pressMore(person, event.currentTarget as Element)}
            >
              ${icon('more')}
            </button>`
          : stage
            ? html`<span class="row-member__room"></span>`
            : nothing
      }
    </div>`;
  }

  #searched(event: Event): void {
    this.search = (event.target as HTMLInputElement).value;
    if (this.#partial) this.#askPage();
  }

  #askPage(): void {
    const { client } = this.ui;
    if (client !== undefined) this.#pages.search(client, this.search);
  }

  readonly #more = () => {
    const { client } = this.ui;
    if (client !== undefined) this.#pages.more(client);
  };
}
