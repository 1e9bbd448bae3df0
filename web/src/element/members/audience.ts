import type { PeoplePage, Person, RoomClient, RoomState } from '../../client/index.js';

const PAGE = 50;
const TYPING_MS = 250;

/** Those who are here and sit nowhere, as the local list knows them. */
export function audienceOf(state: RoomState): readonly Person[] {
  const seated = new Set(state.seats.map((seat) => seat.user));
  return [...state.people.values()].filter((person) => !seated.has(person.user));
}

export function matches(person: Person, search: string): boolean {
  const simple = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return simple(person.name).includes(simple(search.trim()));
}

/**
 * The audience of a room that is too large to be known whole: asked for page by page, and searched
 * on the server.
 */
export class AudiencePages {
  people: readonly Person[] = [];
  /** There are more: `more()` gets them. */
  next: string | undefined;
  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(private readonly changed: () => void) {}

  search(client: RoomClient, search: string): void {
    this.#search = search;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(client, undefined), TYPING_MS);
  }

  more(client: RoomClient): void {
    if (this.next !== undefined) void this.#ask(client, this.next);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    this.people = [];
    this.next = undefined;
  }

  async #ask(client: RoomClient, after: string | undefined): Promise<void> {
    const asked = ++this.#asked;
    const from = after === undefined ? {} : { after };
    let page: PeoplePage;
    try {
      page = await client.user.page({ ...from, search: this.#search.trim(), limit: PAGE });
    } catch {
      // The list shows whom it knows; the connection bar says what is wrong.
      return;
    }
    if (asked !== this.#asked) return; // Overtaken by the next letter.
    this.people = after === undefined ? page.people : [...this.people, ...page.people];
    this.next = page.next;
    this.changed();
  }
}
