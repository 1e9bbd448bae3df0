import { appended, notice } from './feed.js';
import type { ServerEvent } from './messages.js';
import { type Notice, type RoomState, seatOf } from './room-state.js';
import { defined } from './defined.js';

/** The rows of the chat that nobody wrote, for what an event made of `before`. */
export function withNotices(
  before: RoomState,
  after: RoomState,
  event: ServerEvent,
  now: number,
): RoomState {
  const rows: Notice[] = [];
  const nameOf = (user: string | undefined) =>
    (after.people.get(user ?? '') ?? before.people.get(user ?? ''))?.name;
  const add: Add = (what, user, { by, ...more } = {}) => {
    const [name, byName] = [nameOf(user), nameOf(by)];
    rows.push(
      notice(event.seq ?? 0, rows.length, now, what, {
        ...defined({ user, name, by, byName }),
        ...more,
      }),
    );
  };
  note(before, after, event, add);
  return rows.length === 0 ? after : { ...after, feed: appended(after.feed, rows) };
}

type About = Omit<Partial<Notice>, 'by'> & { readonly by?: string | undefined };
type Add = (what: Notice['what'], user?: string, more?: About) => void;

function note(before: RoomState, after: RoomState, event: ServerEvent, add: Add): void {
  switch (event.on) {
    case 'seats.closed':
    case 'seats.opened':
      add(event.on, undefined, { by: event.by });
      break;
    case 'requests.allowed':
      add(event.allowed ? 'requests.on' : 'requests.off', undefined, { by: event.by });
      break;
    case 'seat.changed':
      noteSeats(before, after, event, add);
      break;
    case 'people.entered':
      for (const { user } of event.people) if (!before.people.has(user)) add('entered', user);
      break;
    case 'people.left':
      for (const user of event.users) if (before.people.has(user)) add('left', user);
      break;
    case 'chat.changed': {
      const { on, slowSeconds } = event.chat;
      const was = before.room?.chat;
      if (was?.on !== on) add(on ? 'chat.on' : 'chat.off', undefined, { by: event.by });
      if (was?.slowSeconds !== slowSeconds) {
        add('chat.slow', undefined, { slowSeconds, by: event.by });
      }
      break;
    }
    case 'room.changed':
      if (event.title !== undefined && event.title !== before.room?.title) {
        add('room.titled', undefined, { title: event.title, by: event.by });
      }
      break;
    case 'role.changed':
      add('role.changed', event.user, { role: event.role, cause: event.cause, by: event.by });
      break;
    default:
  }
}

function noteSeats(
  before: RoomState,
  after: RoomState,
  event: ServerEvent<'seat.changed'>,
  add: Add,
): void {
  const byOther = (user: string) => (event.by === user ? undefined : event.by);
  for (const { user, seat } of before.seats) {
    if (user === undefined) continue;
    const now = seatOf(after, user);
    const by = byOther(user);
    if (now < 0) {
      add(event.cause === 'removed' ? 'seat.removed' : 'seat.left', user, { seat, by });
    } else if (now !== seat && by !== undefined) {
      add('seat.moved', user, { seat: now, by });
    }
  }
  for (const { user, seat } of after.seats) {
    if (user !== undefined && seatOf(before, user) < 0) add('seat.taken', user, { seat });
  }
}
