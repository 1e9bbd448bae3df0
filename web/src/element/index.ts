/** `<live-audio-room>`: load this module, and the element works wherever it stands on the page. */
import { LiveRoomClient, type RoomDomEventMap } from '../client/index.js';
import { define } from './define.js';
import { LiveAudioRoom } from './live-audio-room.js';

export { LiveAudioRoom };
export type { ClientMaker, TokenProvider } from './live-audio-room.js';
export { ENGLISH, type Texts } from './texts.js';

declare global {
  interface HTMLElementTagNameMap {
    'live-audio-room': LiveAudioRoom;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- names the events for addEventListener
  interface LiveAudioRoomEventMap extends RoomDomEventMap {}
}

LiveAudioRoom.makeClient = (element) => new LiveRoomClient({ defaults: element.defaults });
define();
