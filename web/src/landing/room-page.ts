import { LiveAudioRoom } from '../element/index.js';
import { type Entry, shareLink, tokenFor } from './server.js';
import { themeNow } from './theme.js';

/** The whole page is the room. */
export function showRoom(entry: Entry): void {
  const room = new LiveAudioRoom();
  room.room = entry.room;
  room.theme = themeNow();
  room.shareLink = shareLink(entry.room);
  room.tokenProvider = () => tokenFor(entry);
  room.addEventListener('room-state-changed', () => {
    const title = room.client?.state.room?.title ?? '';
    if (title !== '') document.title = `${title} · Live Audio Room`;
  });
  const back = document.createElement('a');
  back.slot = 'ended-ways';
  back.className = 'way-back';
  back.href = location.pathname;
  back.textContent = 'Back to the start';
  room.append(back);
  document.body.className = 'is-room';
  const main = document.createElement('main');
  main.append(room);
  document.body.append(main);
}
