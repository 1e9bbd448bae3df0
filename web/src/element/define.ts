import { LarBar } from './bar/bar.js';
import { LarChat } from './chat/chat.js';
import { LarFirstMinute } from './first-minute.js';
import { LarHead } from './head.js';
import { LiveAudioRoom } from './live-audio-room.js';
import { LarMembers } from './members/members.js';
import { LarRecords } from './members/records.js';
import { LarMini } from './mini/mini.js';
import { LarDialogs } from './overlay/dialogs.js';
import { LarForm } from './overlay/form.js';
import { LarMenu } from './overlay/menu.js';
import { LarNotes } from './overlay/notes.js';
import { LarSeat } from './stage/seat.js';
import { LarStage } from './stage/stage.js';

/** Registers `<live-audio-room>` and its pieces. Loading it twice does no harm. */
export function define(): void {
  const elements: Readonly<Record<string, CustomElementConstructor>> = {
    'lar-bar': LarBar,
    'lar-chat': LarChat,
    'lar-dialogs': LarDialogs,
    'lar-first-minute': LarFirstMinute,
    'lar-form': LarForm,
    'lar-head': LarHead,
    'lar-members': LarMembers,
    'lar-menu': LarMenu,
    'lar-mini': LarMini,
    'lar-notes': LarNotes,
    'lar-records': LarRecords,
    'lar-seat': LarSeat,
    'lar-stage': LarStage,
    'live-audio-room': LiveAudioRoom,
  };
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
