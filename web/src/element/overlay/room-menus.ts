import type { RoomClient, RoomState } from '../../client/index.js';
import { may } from '../../client/index.js';
import type { Texts } from '../texts.js';
import type { MenuItem } from './menu.js';

/** Whether one takes a seat or asks for it, and whether asking is allowed. */
export function modeMenu(state: RoomState, client: RoomClient, texts: Texts): readonly MenuItem[] {
  const open = state.room?.open === true;
  const allowed = state.room?.requestsAllowed === true;
  const { host } = client.seat;
  const items: (MenuItem | false)[] = [
    {
      icon: 'unlock',
      label: texts.modeOpen,
      hint: texts.modeOpenHint,
      checked: { on: open },
      run: () => host.open(),
    },
    {
      icon: 'lock',
      label: texts.modeRequest,
      hint: texts.modeRequestHint,
      checked: { on: !open },
      run: () => host.close(),
    },
    !open &&
      may(state, 'requests.allow') && {
        icon: 'hand',
        label: texts.allowRequests,
        checked: { on: allowed, separate: true },
        run: () => host.allowRequests(!allowed),
      },
  ];
  return items.filter((item) => item !== false);
}

/** What one does on one's own seat. */
export function ownMenu(state: RoomState, client: RoomClient, texts: Texts): readonly MenuItem[] {
  const { on } = state.microphone;
  const { microphone, seat } = client;
  return [
    {
      icon: on ? 'mic-off' : 'mic',
      label: on ? texts.turnMicrophoneOff : texts.turnMicrophoneOn,
      run: () => (on ? microphone.off() : microphone.on()),
    },
    { icon: 'seat-down', label: texts.leaveSeat, run: () => seat.leave() },
  ];
}

/** What one does about a seat that one has asked for. */
export function askedMenu(client: RoomClient, texts: Texts): readonly MenuItem[] {
  const { audience } = client.seat;
  return [{ icon: 'hand', label: texts.lowerHand, run: () => audience.cancelTakingRequest() }];
}
