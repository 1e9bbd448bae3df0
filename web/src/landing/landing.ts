import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { avatar } from '../element/avatar.js';
import { icon } from '../element/icons.js';
import { landingIcon } from './icons.js';
import { artwork } from './art.js';
import { createRoom, roomOf, ServerRefusal, titleOf } from './server.js';
import { turnTheme } from './theme.js';

const NAME_KEY = 'live-audio-room.name';

const MARK = svg`
  <circle cx="16" cy="16" r="5.5" fill="var(--lar-host)"></circle>
  <g stroke="var(--lar-text)" stroke-width="2" stroke-linecap="round">
    <path d="M7.2 10.5a10.4 10.4 0 0 0 0 11M24.8 10.5a10.4 10.4 0 0 1 0 11"></path>
    <path d="M3 7.5a15.5 15.5 0 0 0 0 17M29 7.5a15.5 15.5 0 0 1 0 17" opacity=".38"></path>
  </g>`;

interface Page {
  name: string;
  /** The room of the link that brought the visitor here; empty: none did. */
  room: string;
  title: string;
  /** He wants to type a link. */
  typing: boolean;
  link: string;
  busy: boolean;
  problem: string;
}

/** Create a room, or join one. With `room` only the name is asked for. */
export function showLanding(room: string): void {
  const page: Page = {
    name: localStorage.getItem(NAME_KEY) ?? '',
    room,
    title: '',
    typing: false,
    link: '',
    busy: false,
    problem: '',
  };
  const draw = (change: Partial<Page> = {}) => {
    Object.assign(page, change);
    render(view(page, draw), document.body);
  };
  draw();
  if (room !== '') void titleOf(room).then((title) => draw({ title }));
}

type Draw = (change?: Partial<Page>) => void;

function view(page: Page, draw: Draw): TemplateResult {
  return html`<main class="landing ground">
    <header class="landing__top">
      <a class="brand" href=${location.pathname}
        ><svg viewBox="0 0 32 32" fill="none" aria-hidden="true">${MARK}</svg>Live Audio Room</a
      >
      <button
        class="round round--bare"
        type="button"
        aria-label="Light or dark"
        @click=${() => turnTheme()}
      >
        ${landingIcon('moon')}
      </button>
    </header>
    <div class="landing__art">${unsafeHTML(artwork())}</div>
    <section class="landing__words">
      <h1>${page.room === '' ? 'Pull up a chair.' : 'A chair is kept for you.'}</h1>
      <p class="landing__line">
        ${
          page.room === ''
            ? `Live Audio Room is a voice room with seats: some people talk, everybody else listens,
             and anyone can raise a hand.`
            : `You are asked into ${page.title === '' ? 'a room' : `“${page.title}”`}. You come in
             listening, and nobody hears you before you say so.`
        }
      </p>
      ${entry(page, draw)}
    </section>
    <ul class="facts">
      <li>${icon('headphones')}Listening needs no account</li>
      <li>${icon('mic')}Your microphone opens only when you say so</li>
      <li>${landingIcon('server')}Open source, on your own server</li>
    </ul>
  </main>`;
}

function entry(page: Page, draw: Draw): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    void go(page, draw);
  };
  return html`<form class="entry" @submit=${submit} novalidate>
    <label
      >Your name
      <span class="field"
        >${avatar(page.name, page.name === '' ? '?' : page.name, undefined)}<input
          name="name"
          autocomplete="nickname"
          maxlength="40"
          placeholder="How people see you"
          .value=${page.name}
          @input=${(event: Event) =>
            draw({ name: (event.target as HTMLInputElement).value, problem: '' })} /></span
    ></label>
    ${page.typing ? linkField(page, draw) : nothing}
    <div class="entry__ways">${ways(page, draw)}</div>
    <p class="entry__problem" role="alert">${page.problem}</p>
  </form>`;
}

function linkField(page: Page, draw: Draw): TemplateResult {
  return html`<label
    >Link or name of the room
    <span class="field"
      >${landingIcon('link')}<input
        name="link"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        dir="ltr"
        .value=${page.link}
        @input=${(event: Event) =>
          draw({ link: (event.target as HTMLInputElement).value, problem: '' })} /></span
  ></label>`;
}

function ways(page: Page, draw: Draw): TemplateResult {
  if (page.room !== '') {
    return html`<button class="button button--main" ?disabled=${page.busy}>Join the room</button>`;
  }
  if (page.typing) {
    return html`<button class="button button--main" ?disabled=${page.busy}>Join</button>
      <button class="button" type="button" @click=${() => draw({ typing: false, problem: '' })}>
        Back
      </button>`;
  }
  const type = () => {
    draw({ typing: true, problem: '' });
    document.querySelector<HTMLInputElement>('input[name=link]')?.focus();
  };
  return html`<button class="button button--main" ?disabled=${page.busy}>Create a room</button>
    <button class="button" type="button" @click=${type}>
      ${landingIcon('link')}Join with a link
    </button>`;
}

async function go(page: Page, draw: Draw): Promise<void> {
  const name = page.name.trim();
  if (name === '') {
    draw({ problem: 'Say who you are first: people see this name.' });
    document.querySelector<HTMLInputElement>('input[name=name]')?.focus();
    return;
  }
  localStorage.setItem(NAME_KEY, name);
  const joins = page.typing ? roomOf(page.link) : page.room;
  if (page.typing && joins === '') {
    draw({ problem: 'There is no room in this link.' });
    return;
  }
  draw({ busy: true, problem: '' });
  try {
    if (joins !== '') enter(joins, name, 'audience');
    else enter(await createRoom(`${name}’s room`), name, 'host');
  } catch (refused) {
    const problem = refused instanceof ServerRefusal ? refused.message : String(refused);
    draw({ busy: false, problem });
  }
}

function enter(room: string, name: string, role: string): void {
  const address = new URL(location.pathname, location.href);
  for (const [key, value] of Object.entries({ room, name, role })) {
    address.searchParams.set(key, value);
  }
  location.assign(address);
}
