import { html, type TemplateResult } from 'lit';

const COLOURS = 12;

/** The same person has the same colour everywhere: 1–12, FNV-1a over the user id. */
export function colourOf(user: string): number {
  let hash = 0x811c9dc5;
  for (const character of user) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash >>> 0) % COLOURS) + 1;
}

const LETTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letters of the first and the last word, or the first two of a lone word in another script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first, last] = [lettersOf(words[0] ?? ''), lettersOf(words.at(-1) ?? '')];
  const letters =
    words.length > 1 ? [first[0], last[0]] : first.slice(0, first.every(isLatin) ? 1 : 2);
  return letters.join('').toLocaleUpperCase();
}

function lettersOf(word: string): string[] {
  return Array.from(LETTERS.segment(word), ({ segment }) => segment);
}

function isLatin(letter: string): boolean {
  return (letter.codePointAt(0) ?? 0) < 0x250;
}

/** A face: the picture, else initials on the person's colour. Hidden from screen readers. */
export function avatar(user: string, name: string, picture: string | undefined): TemplateResult {
  if (picture !== undefined && isPicture(picture)) {
    return html`<span class="avatar" part="avatar" aria-hidden="true"
      ><img src=${picture} alt="" draggable="false" decoding="async" referrerpolicy="no-referrer"
    /></span>`;
  }
  return html`<span
    class="avatar avatar--initials"
    part="avatar"
    style="--hue: var(--lar-avatar-${colourOf(user)})"
    aria-hidden="true"
    >${initialsOf(name)}</span
  >`;
}

// The address comes from another user's token: only what an <img> may load anyway.
function isPicture(picture: string): boolean {
  return /^(https?:|data:image\/|blob:|\/|\.\/)/i.test(picture);
}
