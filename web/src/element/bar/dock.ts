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
  | 'leave-seat'
  | 'reactions'
  | 'more';

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
    may(state, 'reaction.send') && 'reactions',
    'more',
  ];
  return items.filter((item) => item !== false);
}

/** On a phone there is place for this many. */
const NARROW_MAX = 5;
const FOLDABLE: readonly DockItem[] = ['leave-seat', 'reactions'];

/** What stands in the bar and what is folded into "More", where there are too many. */
export function folded(
  items: readonly DockItem[],
  narrow: boolean,
): { readonly shown: readonly DockItem[]; readonly hidden: readonly DockItem[] } {
  if (!narrow || items.length <= NARROW_MAX || !items.includes('more')) {
    return { shown: items, hidden: [] };
  }
  const over = FOLDABLE.filter((item) => items.includes(item));
  const hidden = items.length - NARROW_MAX === 1 ? over.slice(-1) : over;
  return { shown: items.filter((item) => !hidden.includes(item)), hidden };
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
