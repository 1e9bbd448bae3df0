import { seatOf, type Notice, type RoomState } from '../client/index.js';
import { isHost } from './roles.js';
import { moment, type Texts } from './texts.js';
import type { Said } from './toasts.js';

/**
 * What others did to me between two states: off the stage, onto it, elsewhere on it; another role;
 * what I may say, and whether I may write.
 */
export function saidOfChange(before: RoomState, after: RoomState, texts: Texts): Said[] {
  const me = after.you?.user;
  if (before.phase !== 'joined' || after.phase !== 'joined' || me === undefined) return [];
  return [
    ...ofSeat(before, after, me, texts),
    ...ofMicrophone(before, after, texts),
    ...ofRole(before, after, me, texts),
    ...ofChat(before, after, texts),
  ];
}

function ofSeat(before: RoomState, after: RoomState, me: string, texts: Texts): Said[] {
  const said: Said[] = [];
  const [from, to] = [seatOf(before, me), seatOf(after, me)];
  if (from >= 0 && to < 0) {
    const notice = newNotices(before, after).find(
      (one) => one.what === 'seat.removed' && one.user === me,
    );
    if (notice !== undefined) {
      const by = after.people.get(notice.by ?? '');
      said.push({
        text: texts.removedBy(notice.byName),
        why: texts.removedHint,
        by,
        icon: 'shield',
        about: 'my seat',
      });
    }
  }
  if (from >= 0 && to >= 0 && from !== to) {
    const notice = newNotices(before, after).find(
      (one) => one.what === 'seat.moved' && one.user === me,
    );
    if (notice !== undefined) {
      const by = after.people.get(notice.by ?? '');
      said.push({ text: texts.movedBy(notice.byName, to + 1), by, icon: 'move', about: 'my seat' });
    }
  }
  if (from < 0 && to >= 0 && before.request !== undefined) {
    const text = texts.acceptedTo(to + 1);
    said.push({ text, why: texts.acceptedHint, icon: 'seat', about: 'my seat' });
  }
  return said;
}

/** Only while I sit: elsewhere there is nothing to keep off. */
function ofMicrophone(before: RoomState, after: RoomState, texts: Texts): Said[] {
  const [was, is] = [before.microphone, after.microphone];
  const seat = after.seats[seatOf(after, after.you?.user)];
  // That it went off is said with the name of whoever did it.
  if (was.locked === is.locked || was.on || seat === undefined) return [];
  const about = 'my seat';
  if (!is.locked) return [{ text: texts.microphoneFree, icon: 'mic', about }];
  const text = seat.muted ? texts.mySeatMuted : texts.microphoneLocked;
  return [{ text, why: texts.lockedHint, icon: 'lock', about }];
}

function ofRole(before: RoomState, after: RoomState, me: string, texts: Texts): Said[] {
  const role = after.you?.role;
  if (before.you === undefined || before.you.role === role) return [];
  const notice = newNotices(before, after).find(
    (one) => one.what === 'role.changed' && one.user === me,
  );
  if (notice?.by === me) return [];
  const text = isHost(role)
    ? texts.roleIsHost
    : role === 'co-host'
      ? texts.roleIsCoHost
      : texts.roleIsAudience;
  const why =
    notice?.cause === 'succeeded'
      ? texts.becauseHostLeft
      : notice?.cause === 'transferred'
        ? texts.becauseHandedOver(notice.byName)
        : undefined;
  return [{ text, why, icon: isHost(role) ? 'crown' : 'star' }];
}

function ofChat(before: RoomState, after: RoomState, texts: Texts): Said[] {
  const [was, is] = [before.you?.chatBan, after.you?.chatBan];
  if (is === undefined)
    return was === undefined ? [] : [{ text: texts.mayWriteAgain, icon: 'chat' }];
  if (was?.at === is.at) return [];
  const until =
    is.endsAt === undefined ? texts.forEver : texts.until(moment(is.endsAt, is.at, texts.locale));
  const by = after.people.get(is.by ?? '');
  const why = [until, is.reason].filter((part) => part !== '').join(' · ');
  return [{ text: texts.chatBanned(by?.name), why, by, icon: 'chat-off' }];
}

function newNotices(before: RoomState, after: RoomState): readonly Notice[] {
  const last = before.feed.at(-1)?.key;
  const at = after.feed.findLastIndex((row) => row.key === last);
  return after.feed.slice(at + 1).filter((row) => row.kind === 'notice');
}
