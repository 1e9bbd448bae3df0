import type { ChatMessage, FeedRow, Notice } from '../../client/index.js';
import type { IconName } from '../icons.js';
import { isHost } from '../roles.js';
import type { Texts } from '../texts.js';

/** A row as it is drawn: several people who came in a row are one line. */
export type DrawnRow =
  | ChatMessage
  | {
      readonly kind: 'notice';
      readonly key: string;
      readonly notice: Notice;
      readonly more: number;
    };

export function drawnRows(feed: readonly FeedRow[]): readonly DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (const row of feed) {
    const last = rows.at(-1);
    if (row.kind === 'message') {
      rows.push(row);
    } else if (
      row.what === 'entered' &&
      last?.kind === 'notice' &&
      last.notice.what === 'entered'
    ) {
      rows[rows.length - 1] = { ...last, more: last.more + 1 };
    } else {
      rows.push({ kind: 'notice', key: row.key, notice: row, more: 0 });
    }
  }
  return rows;
}

const ICONS: Readonly<Record<Notice['what'], IconName>> = {
  entered: 'enter',
  left: 'leave',
  'seat.taken': 'seat',
  'seat.left': 'seat-down',
  'seat.removed': 'shield',
  'seat.moved': 'move',
  'seats.closed': 'lock',
  'seats.opened': 'unlock',
  'requests.on': 'hand',
  'requests.off': 'hand',
  'chat.on': 'chat',
  'chat.off': 'chat',
  'chat.slow': 'chat',
  'room.titled': 'settings',
  'role.changed': 'star',
};

export function noticeIcon(notice: Notice): IconName {
  return ICONS[notice.what];
}

export function noticeText(
  notice: Notice,
  more: number,
  me: string | undefined,
  texts: Texts,
): string {
  const own = notice.user !== undefined && notice.user === me;
  const name = own ? texts.you : (notice.name ?? notice.user ?? '');
  const seat = (notice.seat ?? 0) + 1;
  switch (notice.what) {
    case 'entered':
      return own && more === 0 ? texts.youJoined : texts.joined(name, more);
    case 'left':
      return texts.left(name);
    case 'seat.taken':
      return own ? texts.youTookSeat(seat) : texts.tookSeat(name, seat);
    case 'seat.left':
      return own ? texts.youLeftSeat : texts.leftSeat(name);
    case 'seat.removed':
      return own ? texts.removedBy(notice.byName) : texts.removedFromSeat(name, notice.byName);
    case 'seat.moved':
      return own ? texts.movedBy(notice.byName, seat) : texts.movedTo(name, seat, notice.byName);
    case 'seats.closed':
      return texts.seatsClosed(notice.byName);
    case 'seats.opened':
      return texts.seatsOpened(notice.byName);
    case 'requests.on':
      return texts.requestsOn;
    case 'requests.off':
      return texts.requestsOff;
    case 'chat.on':
      return texts.chatTurnedOn(notice.byName);
    case 'chat.off':
      return texts.chatTurnedOff(notice.byName);
    case 'chat.slow':
      return texts.chatSlowed(notice.slowSeconds ?? 0);
    case 'room.titled':
      return texts.titled(notice.title ?? '');
    case 'role.changed':
      return roleText(notice, name, own, texts);
  }
}

function roleText(notice: Notice, name: string, own: boolean, texts: Texts): string {
  if (notice.cause === 'succeeded') return own ? texts.roleIsHost : texts.succeeded(name);
  if (isHost(notice.role)) return own ? texts.roleIsHost : texts.becameHost(name);
  if (notice.role === 'co-host') return own ? texts.roleIsCoHost : texts.becameCoHost(name);
  return own ? texts.roleIsAudience : texts.becameAudience(name);
}
