import { unsafeCSS, type CSSResult } from 'lit';
import bar from './styles/bar.css?inline';
import base from './styles/base.css?inline';
import chat from './styles/chat.css?inline';
import forms from './styles/forms.css?inline';
import layout from './styles/layout.css?inline';
import members from './styles/members.css?inline';
import mini from './styles/mini.css?inline';
import overlays from './styles/overlays.css?inline';
import pages from './styles/pages.css?inline';
import stage from './styles/stage.css?inline';
import tokens from './styles/tokens.css?inline';

/** One sheet for the one shadow root. The files are ours: nothing in them comes from outside. */
export const STYLES: CSSResult = unsafeCSS(
  [tokens, base, layout, stage, chat, bar, members, overlays, forms, pages, mini].join('\n'),
);
