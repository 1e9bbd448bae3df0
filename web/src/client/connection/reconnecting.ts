import type { End } from '../room-state.js';

/** The wait before the next try, `attempt` counting from 0: 0.3 s at first, 5 s at last. */
export function delayMs(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(5_000, 500 * 1.6 ** attempt);
  // Everybody is cut off at once when a server goes: the spread keeps them from coming back so.
  return full * (0.6 + 0.4 * random());
}

/** What a closed connection means: the end of the room, a new token, or coming back. */
export type AfterClose = End | 'renew' | 'return';

export function afterClose(code: number): AfterClose {
  switch (code) {
    case 4000:
      return { reason: 'ROOM_ENDED' };
    case 4001:
    case 4002:
      return { reason: 'KICK_OUT' };
    case 4005:
      return 'renew';
    default:
      return 'return';
  }
}

/** A close code of the protocol as a code of the catalogue. */
export function codeOfClose(code: number): string {
  switch (code) {
    case 4000:
      return 'room.ended';
    case 4001:
      return 'user.removed';
    case 4002:
      return 'user.elsewhere';
    case 4005:
      return 'token.expired';
    default:
      return 'connection.lost';
  }
}

/** What a refused `session.join` means; `first` is the join that the app waits for. */
export function afterRefusal(code: string, first: boolean): AfterClose {
  switch (code) {
    case 'token.expired':
      return 'renew';
    case 'room.ended':
    case 'room.unknown':
      return { reason: 'ROOM_ENDED' };
    case 'user.banned':
    case 'user.elsewhere':
      return { reason: 'KICK_OUT' };
    case 'token.invalid':
      return { reason: 'TOKEN_EXPIRED' };
    case 'connection.lost':
    case 'answer.timeout':
      return 'return';
    default:
      // A full room or a busy server may have a place a moment later for one who had it before.
      return first ? { reason: 'CONNECTION_LOST' } : 'return';
  }
}
