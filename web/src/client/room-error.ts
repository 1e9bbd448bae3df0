import type { ErrorCode } from '../wire.js';

/** The codes that arise in the client; all others come from the server. */
export type LocalCode =
  | 'connection.lost'
  | 'connection.failed'
  | 'answer.timeout'
  | 'session.none'
  | 'session.running'
  | 'join.cancelled'
  | 'user.removed'
  | 'media.failed'
  | 'microphone.denied'
  | 'microphone.missing'
  | 'microphone.busy'
  | 'microphone.insecure'
  | 'listener.failed';

export type RoomErrorCode = ErrorCode | LocalCode;

/**
 * Something that was asked for and did not happen. `code` is of the public catalogue: the server's
 * codes as they come, and those that arise here, see `LocalCode`.
 */
export class RoomError extends Error {
  override readonly name = 'RoomError';

  constructor(
    readonly code: RoomErrorCode,
    message: string,
    /** What else the server said: `seat`, `limit`, `retryAfterMs` … */
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export function localError(code: RoomErrorCode, message: string, cause?: unknown): RoomError {
  return new RoomError(code, message, {}, cause === undefined ? undefined : { cause });
}

/** Whatever was thrown, as a `RoomError`. */
export function asRoomError(thrown: unknown): RoomError {
  if (thrown instanceof RoomError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return localError('internal', message, thrown);
}
