import { html, nothing, type TemplateResult } from 'lit';
import type { End } from '../client/index.js';
import { icon } from './icons.js';
import { FLOOR } from './stage/stage.js';
import { moment, type Texts } from './texts.js';

/** On the way in. */
export function enteringPage(texts: Texts): TemplateResult {
  return html`<div class="page ground" part="page" role="status">
    ${FLOOR}
    <div class="page__mark">
      ${icon('seat')}
      <svg class="page__turn" viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="48.6"></circle>
      </svg>
    </div>
    <h1>${texts.joining}</h1>
  </div>`;
}

/** Not inside: nobody asked to be, or it could not be. */
export function outsidePage(texts: Texts, problem: string, again: () => void): TemplateResult {
  if (problem === '') return html`<div class="page ground" part="page">${FLOOR}</div>`;
  return html`<div class="page ground" part="page" role="alert">
    ${FLOOR}
    <div class="page__mark">${icon('lock')}</div>
    <h1>${texts.joinFailed}</h1>
    <p>${problem}</p>
    ${wayBack(texts.tryAgain, again)}
  </div>`;
}

/** What a room leaves behind. */
export function endPage(
  texts: Texts,
  end: End | undefined,
  now: number,
  again: () => void,
): TemplateResult {
  const reason = end?.reason ?? 'ROOM_ENDED';
  const comeback = reason === 'LOCAL_LEAVE' || reason === 'CONNECTION_LOST';
  return html`<div class="page ground" part="page" role="status">
    ${FLOOR}
    <slot name="ended">
      <div class="page__mark">${icon(reason === 'CONNECTION_LOST' ? 'wave-off' : 'leave')}</div>
      <h1>${texts.endedTitle[reason]}</h1>
      <p>${end?.text ?? texts.endedText[reason]}</p>
      ${end?.banned === true ? html`<p>${banned(texts, end.banEndsAt, now)}</p>` : nothing}
      ${comeback ? wayBack(texts.joinAgain, again) : nothing}
      <slot name="ended-ways"></slot>
    </slot>
  </div>`;
}

function banned(texts: Texts, endsAt: number | undefined, now: number): string {
  return endsAt === undefined
    ? texts.bannedForEver
    : texts.bannedUntil(moment(endsAt, now, texts.locale));
}

function wayBack(text: string, press: () => void): TemplateResult {
  return html`<div class="page__ways">
    <button class="button button--main" type="button" @click=${press}>${text}</button>
  </div>`;
}
