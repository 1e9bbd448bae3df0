import { CLOSE_CODES } from '../../wire.js';
import type { RoomErrorCode } from '../room-error.js';
import type { End } from '../room-state.js';

/** About the first minute and a half. */
const HOPEFUL_ATTEMPTS = 60;

/** The wait before the next try, `attempt` counting from 0: 0.3 s at first, 5 s at last. */
export function delayMs(attempt: number, random: () => number = Math.random): number {
  // A server that was restarted is back soon, and nobody should sit there in silence then.
  const longest = attempt < HOPEFUL_ATTEMPTS ? 2_000 : 5_000;
  const full = Math.min(longest, 500 * 1.6 ** attempt);
  // Everybody is cut off at once when a server goes: the spread keeps them from coming back so.
  return full * (0.6 + 0.4 * random());
}

/** What a closed connection means: the end of the room, a new token, or coming back. */
export type AfterClose = End | 'renew' | 'return';

export function afterClose(code: number): AfterClose {
  switch (code) {
    case CLOSE_CODES.LEFT.code:
      return { reason: 'LOCAL_LEAVE' };
    case CLOSE_CODES.ROOM_ENDED.code:
      return { reason: 'ROOM_ENDED' };
    case CLOSE_CODES.REMOVED.code:
    case CLOSE_CODES.REPLACED.code:
      return { reason: 'KICK_OUT' };
    case CLOSE_CODES.TOKEN_ENDED.code:
      return 'renew';
    default: {
      const known = Object.values(CLOSE_CODES).find((close) => close.code === code);
      // A code that is none of ours: the connection was cut.
      return known?.worthComingBack === false ? { reason: 'CONNECTION_LOST' } : 'return';
    }
  }
}

/** A close code of the protocol as a code of the catalogue. */
export function codeOfClose(code: number): RoomErrorCode {
  switch (code) {
    case CLOSE_CODES.ROOM_ENDED.code:
      return 'room.ended';
    case CLOSE_CODES.REMOVED.code:
      return 'user.removed';
    case CLOSE_CODES.REPLACED.code:
      return 'user.elsewhere';
    case CLOSE_CODES.TOKEN_ENDED.code:
      return 'token.expired';
    default:
      return 'connection.lost';
  }
}

/** What a refused `session.join` means; `first` is the join that the app waits for. */
export function afterRefusal(code: RoomErrorCode, first: boolean): AfterClose {
  switch (code) {
    case 'token.expired':
      return 'renew';
    case 'token.invalid':
    case 'token.missing':
    case 'token.otherRoom':
    case 'token.otherUser':
      return { reason: 'TOKEN_EXPIRED' };
    case 'room.ended':
    case 'room.unknown':
      return { reason: 'ROOM_ENDED' };
    case 'user.banned':
    case 'user.elsewhere':
      return { reason: 'KICK_OUT' };
    case 'connection.lost':
    case 'answer.timeout':
    case 'server.busy':
    case 'server.leaving':
    case 'rate.limited':
      return 'return';
    default:
      // A full room may have a place a moment later for one who had it before.
      return first ? { reason: 'CONNECTION_LOST' } : 'return';
  }
}
