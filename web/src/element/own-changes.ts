import { seatOf, type Notice, type RoomState } from '../client/index.js';
import { isHost } from './roles.js';
import type { Texts } from './texts.js';
import type { Said } from './toasts.js';

/** What others did to me between two states: taken off the stage, let onto it, another role. */
export function saidOfChange(before: RoomState, after: RoomState, texts: Texts): Said[] {
  const me = after.you?.user;
  if (before.phase !== 'joined' || after.phase !== 'joined' || me === undefined) return [];
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
  if (from < 0 && to >= 0 && before.request !== undefined) {
    const text = texts.acceptedTo(to + 1);
    said.push({ text, why: texts.acceptedHint, icon: 'seat', about: 'my seat' });
  }
  const role = after.you?.role;
  if (before.you !== undefined && before.you.role !== role) {
    const text = isHost(role)
      ? texts.roleIsHost
      : role === 'co-host'
        ? texts.roleIsCoHost
        : texts.roleIsAudience;
    said.push({ text, icon: isHost(role) ? 'crown' : 'star' });
  }
  return said;
}

function newNotices(before: RoomState, after: RoomState): readonly Notice[] {
  const last = before.feed.at(-1)?.key;
  const at = after.feed.findLastIndex((row) => row.key === last);
  return after.feed.slice(at + 1).filter((row) => row.kind === 'notice');
}
