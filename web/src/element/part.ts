import { LitElement, type PropertyValues } from 'lit';
import { drawnFrom } from './drawn-from.js';
import { IDLE, type RoomState } from '../client/index.js';
import { ENGLISH, type Texts } from './texts.js';
import type { Ui } from './ui.js';

/**
 * A piece of the room page. The pieces share the one shadow root of `<live-audio-room>`: one style
 * sheet, `::part` without forwarding, ids that refer to each other. Being elements of their own,
 * they are rendered alone, and only for the parts of the state that they read.
 */
export abstract class Part extends LitElement {
  static override properties = drawnFrom('ui', 'texts', 'state');

  /** What it draws of the state. Changes of anything else pass it by. */
  protected abstract readonly reads: readonly (keyof RoomState)[];

  ui!: Ui;
  texts: Texts = ENGLISH;
  state: RoomState = IDLE;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.size !== 1 || !changed.has('state')) return true;
    const before = changed.get('state') as RoomState | undefined;
    return this.reads.some((slice) => before?.[slice] !== this.state[slice]);
  }
}
