/** The headless client: everything the element does goes through what is exported here. */
export * from './events.js';
export { LiveRoomClient } from './live-room-client.js';
export * from './room-client.js';
export { type LocalCode, RoomError, type RoomErrorCode } from './room-error.js';
export * from './room-events.js';
export * from './room-state.js';
export type {
  Ban,
  ChatState,
  ErrorCode,
  Invitation,
  MicrophoneAsk,
  ModerationEntry,
  ModerationKind,
  MoveAsk,
  OnTaken,
  Person,
  PostedMessage,
  Role,
  RoleCause,
  RoomInfo,
  RoomSettings,
  Seat,
  SeatRequest,
  You,
} from '../wire.js';
