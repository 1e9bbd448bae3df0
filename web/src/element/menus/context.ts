import { may, type RoomClient, type RoomState } from '../../client/index.js';
import type { Form } from '../overlay/form.js';
import type { MenuItem } from '../overlay/menu.js';
import type { Texts } from '../texts.js';

/** What stands beside the stage: who is here, who is kept out, what moderators did. */
export type PanelKind = 'members' | 'bans' | 'log';

/** What a menu is made from, and what its items may open. */
export interface MenuContext {
  readonly state: RoomState;
  readonly client: RoomClient;
  readonly texts: Texts;
  readonly ask: (form: Form) => void;
  readonly openPanel: (kind: PanelKind) => void;
}

/** The item where the local user may use the command now and it makes sense here. */
export function where(
  { state }: MenuContext,
  command: string,
  sensible: boolean,
  item: MenuItem,
): readonly MenuItem[] {
  return sensible && may(state, command) ? [item] : [];
}
