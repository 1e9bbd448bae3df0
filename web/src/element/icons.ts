import { html, svg, type TemplateResult } from 'lit';

// Drawn by us on a 24 grid in one line weight with round caps; the stroke comes from the style sheet.
// The 35 of them weigh 2 KB gzipped. A library would bring its own line weight and still miss the
// seat, the crown and the broken waves.
const BUBBLE = svg`<path d="M12 4.5c4.7 0 8.5 3.1 8.5 7s-3.8 7-8.5 7c-1 0-2-.1-2.9-.4L4.5 19.5l1.2-3.6c-1.4-1.2-2.2-2.7-2.2-4.4 0-3.9 3.8-7 8.5-7z"/>`;
const SHAPES = {
  mic: svg`<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>`,
  'mic-off': svg`<path d="M9 9.2V6a3 3 0 0 1 6 0v4.8M14.6 13.1A3 3 0 0 1 9 11.6M5.5 11.5a6.5 6.5 0 0 0 10.6 5M18.5 11.5a6.4 6.4 0 0 1-.7 2.9M12 18v3M4 3.5l16 17"/>`,
  hand: svg`<path d="M8 12.6V6.2a1.45 1.45 0 0 1 2.9 0v4.6M10.9 10.6V4.5a1.45 1.45 0 0 1 2.9 0v6.2M13.8 10.9V6a1.45 1.45 0 0 1 2.9 0v8.2c0 4-2.4 6.8-6 6.8-2.7 0-4.3-1.2-5.5-3.6l-1.9-3.7a1.5 1.5 0 0 1 2.5-1.6L8 14.4"/>`,
  people: svg`<circle cx="9" cy="8.2" r="3.4"/><path d="M2.8 19.5c.3-3.4 2.8-5.3 6.2-5.3s5.9 1.9 6.2 5.3M15.6 5.2a3.2 3.2 0 0 1 0 6M17.6 14.6c2.2.7 3.5 2.4 3.7 4.9"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2.6"/><path d="M8.2 10.5V7.6a3.8 3.8 0 0 1 7.6 0v2.9M12 14.4v1.8"/>`,
  unlock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2.6"/><path d="M8.2 10.5V7.4a3.8 3.8 0 0 1 7.3-1.5M12 14.4v1.8"/>`,
  more: svg`<path d="M5.5 12h.01M12 12h.01M18.5 12h.01" stroke-width="2.6"/>`,
  leave: svg`<path d="M10 4H7.2A2.2 2.2 0 0 0 5 6.2v11.6A2.2 2.2 0 0 0 7.2 20H10M14.5 8l4 4-4 4M18.2 12H10"/>`,
  minimise: svg`<rect x="3.5" y="5" width="17" height="14" rx="3"/><rect x="11.5" y="12" width="6" height="4" rx="1.6"/>`,
  expand: svg`<path d="M14 4h6v6M20 4l-6.5 6.5M10 20H4v-6M4 20l6.5-6.5"/>`,
  plus: svg`<path d="M12 5.5v13M5.5 12h13"/>`,
  crown: svg`<path d="M4.6 17.5 3.6 8l4.9 3.7L12 5.6l3.5 6.1L20.4 8l-1 9.5z"/>`,
  star: svg`<path d="m12 4 2.4 5.1 5.6.7-4.1 3.9 1.1 5.6-5-2.8-5 2.8 1.1-5.6L4 9.8l5.6-.7z"/>`,
  send: svg`<path d="M12 19V5.5M6 11.2l6-6 6 6"/>`,
  search: svg`<circle cx="10.8" cy="10.8" r="6.3"/><path d="m15.6 15.6 4.4 4.4"/>`,
  check: svg`<path d="m5 12.6 4.6 4.6L19 7.5"/>`,
  x: svg`<path d="m6.5 6.5 11 11M17.5 6.5l-11 11"/>`,
  down: svg`<path d="m6 9.5 6 6 6-6"/>`,
  'wave-off': svg`<path d="M4 9.5c1.4-1.3 2.9-2.2 4.6-2.7M12.5 6.3c2.8.2 5.4 1.3 7.5 3.2M7.2 13c.8-.7 1.7-1.2 2.7-1.5M15.2 12.2c.6.3 1.1.6 1.6 1.1M12 17.5h.01M4 3.5l16 17"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2.6"/><path d="M15.5 5.5A2 2 0 0 0 13.6 4H6.2A2.2 2.2 0 0 0 4 6.2v7.4a2 2 0 0 0 1.5 1.9"/>`,
  shield: svg`<path d="M12 3.5 5 6v5.6c0 4.2 2.8 7.3 7 8.9 4.2-1.6 7-4.7 7-8.9V6z"/>`,
  enter: svg`<path d="M14 4h2.8A2.2 2.2 0 0 1 19 6.2v11.6a2.2 2.2 0 0 1-2.2 2.2H14M10 8l4 4-4 4M13.8 12H4.5"/>`,
  seat: svg`<path d="M7 11.5V6.6A2.6 2.6 0 0 1 9.6 4h4.8A2.6 2.6 0 0 1 17 6.6v4.9M5 12.5a2 2 0 0 1 4 0v1.7h6v-1.7a2 2 0 0 1 4 0v4.2H5zM7 16.7V20M17 16.7V20"/>`,
  'seat-down': svg`<path d="M5 13a2 2 0 0 1 4 0v1.6h6V13a2 2 0 0 1 4 0v4.2H5zM7 17.2V20M17 17.2V20M12 10.8V3.5M8.9 6.4 12 3.5l3.1 2.9"/>`,
  retry: svg`<path d="M19 12a7 7 0 1 1-2.2-5.1M17.5 3.5v3.8h-3.8"/>`,
  settings: svg`<path d="M4 8h8M18 8h2M4 16h2M12 16h8"/><circle cx="15" cy="8" r="2.6"/><circle cx="9" cy="16" r="2.6"/>`,
  headphones: svg`<path d="M4.5 15.5V12a7.5 7.5 0 0 1 15 0v3.5"/><rect x="3.8" y="13.5" width="4.2" height="6.5" rx="2"/><rect x="16" y="13.5" width="4.2" height="6.5" rx="2"/>`,
  chat: svg`${BUBBLE}`,
  'chat-off': svg`${BUBBLE}<path d="M4 3.5l16 17"/>`,
  move: svg`<path d="M4 8.5h13.5M14 5l3.5 3.5L14 12M20 15.5H6.5M10 12l-3.5 3.5L10 19"/>`,
  bin: svg`<path d="M4.5 7h15M9.5 7V5.2A1.2 1.2 0 0 1 10.7 4h2.6a1.2 1.2 0 0 1 1.2 1.2V7M6.5 7l.8 11.2A2 2 0 0 0 9.3 20h5.4a2 2 0 0 0 2-1.8L17.5 7M10.2 11v5M13.8 11v5"/>`,
  smile: svg`<circle cx="12" cy="12" r="8.4"/><path d="M8.6 14.2c1.8 2.5 5 2.5 6.8 0M9.2 9.6h.01M14.8 9.6h.01"/>`,
};

export type IconName = keyof typeof SHAPES;

/** Icons that point along the reading direction: they turn around where people read from the right. */
const TURNING: ReadonlySet<IconName> = new Set(['leave', 'enter']);
const FILLED: ReadonlySet<IconName> = new Set(['crown', 'star']);

/** A picture beside words: it is hidden from screen readers, the control it stands in has the name. */
export function icon(name: IconName, style = ''): TemplateResult {
  const turn = TURNING.has(name) ? 'icon--turn' : '';
  const fill = FILLED.has(name) ? 'icon--fill' : '';
  return drawn(SHAPES[name], `${turn} ${fill} ${style}`);
}

/** Any shape on the same grid. */
export function drawn(shape: unknown, style = ''): TemplateResult {
  return html`<svg class="icon ${style}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}
