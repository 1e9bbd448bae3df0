import type { ChatMessage } from '../../client/index.js';
import type { MenuItem } from '../overlay/menu.js';
import { outranks } from '../roles.js';
import { where, type MenuContext } from './context.js';
import { chatOrder } from './person-menu.js';

/** What I may do about a message: authors take back what they wrote, moderators what others did. */
export function menuOfMessage(context: MenuContext, row: ChatMessage): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { message } = row;
  if (message === undefined) return [];
  const author = state.people.get(row.user)?.role ?? 'audience';
  const below = outranks(state.you?.role, author);
  return [
    ...where(context, 'message.delete', row.own || below, {
      icon: 'bin',
      grave: true,
      label: texts.deleteMessage,
      run: () => client.message.delete(message),
    }),
    ...(below && !row.own ? chatOrder(context, row) : []),
  ];
}
