import { svg, type TemplateResult } from 'lit';
import { drawn } from '../element/icons.js';

// Drawn on the same grid as those of the element, which does not carry them.
const SHAPES = {
  link: svg`<path d="M10 14.2a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 9.8a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,
  server: svg`<rect x="4" y="4.5" width="16" height="6.5" rx="2.2"/><rect x="4" y="13" width="16" height="6.5" rx="2.2"/><path d="M7.6 7.8h.01M7.6 16.2h.01M11 7.8h5M11 16.2h5"/>`,
  moon: svg`<path d="M19.5 14.3A8 8 0 0 1 9.7 4.5a8 8 0 1 0 9.8 9.8z"/>`,
};

export function landingIcon(name: keyof typeof SHAPES): TemplateResult {
  return drawn(SHAPES[name]);
}
