import type { Person, RoomEvent, RoomEventDetails, RoomEventName } from '../client/index.js';
import type { IconName } from './icons.js';
import type { Texts } from './texts.js';

/** What is said to the local user, before it gets its place on the screen. */
export interface Said {
  readonly text: string;
  readonly why?: string | undefined;
  readonly by?: Person | undefined;
  readonly icon?: IconName;
  /** Where it stands for how things are: the newest about the same makes the earlier ones go. */
  readonly about?: 'my seat';
}

type Sayings = {
  readonly [N in RoomEventName]?: (
    detail: RoomEventDetails[N],
    texts: Texts,
    me: string | undefined,
  ) => Said | undefined;
};

const SAYINGS: Sayings = {
  'seat.audience.takingRequestRejected': ({ by }, texts) => ({
    text: texts.requestRejected(by?.name),
    by: by?.person,
    icon: 'hand',
  }),
  'seat.audience.takingRequestFailed': ({ cause }, texts) => ({
    text: texts.requestFailed,
    why: texts.requestCause[cause],
    icon: 'hand',
  }),
  'seat.audience.takingFailed': ({ seat, cause }, texts) => ({
    text: seat === undefined ? texts.noSeatForYou : texts.takingFailed(seat + 1),
    why: texts.takingCause[cause],
    icon: 'seat',
    about: 'my seat',
  }),
  'seat.host.takingInvitationRejected': ({ invitee }, texts) => ({
    text: texts.invitationRejected(invitee.name),
    by: invitee.person,
    icon: 'seat',
  }),
  'seat.host.takingInvitationFailed': ({ invitee, cause }, texts) => ({
    text: texts.invitationFailed(invitee.name),
    why: texts.invitationCause[cause],
    by: invitee.person,
    icon: 'seat',
  }),
  'seat.host.moveDeclined': ({ user, cause }, texts) => ({
    text: texts.moveDeclined(user.name),
    why: texts.moveCause[cause],
    by: user.person,
    icon: 'seat',
  }),
  'inRoomMessage.deleted': ({ author, by, message }, texts, me) =>
    author.user === me && by?.user !== me
      ? {
          text: texts.messageDeleted(by?.name),
          why: message?.text,
          by: by?.person,
          icon: 'bin',
        }
      : undefined,
};

/**
 * What happened to me and why, in words. Nothing for what I just did and can see, and nothing for
 * what happened to others: the chat says that.
 */
export function saidOf(event: RoomEvent, texts: Texts, me?: string): Said | undefined {
  const saying = SAYINGS[event.name] as
    ((detail: unknown, texts: Texts, me: string | undefined) => Said | undefined) | undefined;
  return saying?.(event.detail, texts, me);
}
