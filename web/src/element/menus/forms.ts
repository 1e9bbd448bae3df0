import type { Person } from '../../client/index.js';
import type { Form } from '../overlay/form.js';
import type { MenuContext } from './context.js';

type Who = Pick<Person, 'user' | 'name'>;

/** As the protocol bounds them. */
const REASON_MAX = 256;
const TITLE_MAX = 128;

const given = (reason: string) => (reason === '' ? {} : { reason });

export function removeForm({ client, texts }: MenuContext, { user, name }: Who): Form {
  return {
    title: texts.removeTitle(name),
    text: texts.removeText,
    field: { label: texts.reason, max: REASON_MAX },
    act: texts.remove,
    grave: true,
    run: ({ text }) => client.user.remove(user, given(text)),
  };
}

export function banForm({ client, texts }: MenuContext, { user, name }: Who): Form {
  return {
    title: texts.banTitle(name),
    text: texts.banText,
    lasts: true,
    field: { label: texts.reason, max: REASON_MAX },
    act: texts.banNow,
    grave: true,
    run: ({ text, lasting }) => client.user.ban(user, { ...lasting, ...given(text) }),
  };
}

export function chatBanForm({ client, texts }: MenuContext, { user, name }: Who): Form {
  return {
    title: texts.chatBanTitle(name),
    text: texts.chatBanText,
    lasts: true,
    field: { label: texts.reason, max: REASON_MAX },
    act: texts.mute,
    grave: true,
    run: ({ text, lasting }) => client.chat.ban(user, { ...lasting, ...given(text) }),
  };
}

export function transferForm({ client, texts }: MenuContext, { user, name }: Who): Form {
  return {
    title: texts.transferTitle(name),
    text: texts.transferText,
    act: texts.handOver,
    run: () => client.user.transferHost(user),
  };
}

export function endForm({ client, texts }: MenuContext): Form {
  return {
    title: texts.endTitle,
    text: texts.endText,
    act: texts.endForAll,
    grave: true,
    run: () => client.room.end(),
  };
}

export function titleForm({ client, state, texts }: MenuContext): Form {
  return {
    title: texts.titleTitle,
    field: { label: texts.roomTitle, max: TITLE_MAX, value: state.room?.title ?? '' },
    act: texts.save,
    run: ({ text }) => client.room.update({ title: text }),
  };
}
