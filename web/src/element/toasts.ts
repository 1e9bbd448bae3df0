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

/**
 * What happened to me and why, in words. Nothing for what I just did and can see, and nothing for
 * what happened to others: the chat says that.
 */
export function saidOf(event: RoomEvent, texts: Texts, me?: string): Said | undefined {
  const of = <N extends RoomEventName>(name: N): RoomEventDetails[N] | undefined =>
    event.name === name ? (event.detail as RoomEventDetails[N]) : undefined;

  const rejected = of('seat.audience.takingRequestRejected');
  if (rejected !== undefined) {
    const { by } = rejected;
    return { text: texts.requestRejected(by?.name), by: by?.person, icon: 'hand' };
  }
  const failed = of('seat.audience.takingRequestFailed');
  if (failed !== undefined) {
    return { text: texts.requestFailed, why: texts.requestCause[failed.cause], icon: 'hand' };
  }
  const notTaken = of('seat.audience.takingFailed');
  if (notTaken !== undefined) {
    const why = texts.takingCause[notTaken.cause];
    return {
      text:
        notTaken.seat === undefined ? texts.noSeatForYou : texts.takingFailed(notTaken.seat + 1),
      why,
      icon: 'seat',
      about: 'my seat',
    };
  }
  const declined = of('seat.host.takingInvitationRejected');
  if (declined !== undefined) {
    const { invitee } = declined;
    return { text: texts.invitationRejected(invitee.name), by: invitee.person, icon: 'seat' };
  }
  const undelivered = of('seat.host.takingInvitationFailed');
  if (undelivered !== undefined) {
    const { invitee, cause } = undelivered;
    const why = texts.invitationCause[cause];
    return { text: texts.invitationFailed(invitee.name), why, by: invitee.person, icon: 'seat' };
  }
  const stays = of('seat.host.moveDeclined');
  if (stays !== undefined) {
    const { user, cause } = stays;
    const why = texts.moveCause[cause];
    return { text: texts.moveDeclined(user.name), why, by: user.person, icon: 'seat' };
  }
  const deleted = of('inRoomMessage.deleted');
  if (deleted?.author.user === me && deleted?.by?.user !== me) {
    const by = deleted?.by;
    return {
      text: texts.messageDeleted(by?.name),
      why: deleted?.message?.text,
      by: by?.person,
      icon: 'bin',
    };
  }
  return undefined;
}
