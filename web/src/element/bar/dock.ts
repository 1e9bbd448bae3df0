import { may, seatOf, type RoomState } from '../../client/index.js';
import { hosts, isHost } from '../roles.js';
import { mayAsk, mayTake } from '../stage/seat-view.js';

export type DockItem =
  | 'microphone'
  | 'requests'
  | 'raise-hand'
  | 'lower-hand'
  | 'take-seat'
  | 'members'
  | 'mode'
  | 'leave-seat';

/** What stands in the bar, by where one stands: on a seat, in the audience, in charge. */
export function dockOf(state: RoomState): readonly DockItem[] {
  const seated = seatOf(state, state.you?.user) >= 0;
  const inCharge = hosts(state.you?.role);
  const items: (DockItem | false)[] = [
    seated && 'microphone',
    !seated && handOf(state),
    inCharge && may(state, 'seat.request.accept') && 'requests',
    'members',
    inCharge && (may(state, 'seats.close') || may(state, 'seats.open')) && 'mode',
    seated && 'leave-seat',
  ];
  return items.filter((item) => item !== false);
}

function handOf(state: RoomState): DockItem | false {
  if (state.request !== undefined) return 'lower-hand';
  if (mayTake(state)) return 'take-seat';
  return mayAsk(state) && 'raise-hand';
}

/** The first seat that one could sit down on, or -1: hosts on theirs first. */
export function firstFreeSeat(state: RoomState): number {
  const mine = isHost(state.you?.role);
  const free = state.seats.filter(
    (seat) => seat.user === undefined && !seat.locked && (mine || !seat.host),
  );
  return (free.find((seat) => mine && seat.host) ?? free[0])?.seat ?? -1;
}
