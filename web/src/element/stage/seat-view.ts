import { may, seatOf, type Person, type RoomState, type Seat } from '../../client/index.js';
import { hosts, isHost } from '../roles.js';
import type { Texts } from '../texts.js';

/** What a seat shows and what pressing it does. */
export type SeatView =
  | { readonly kind: 'taken'; readonly person: Person; readonly me: boolean }
  | { readonly kind: 'free' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'locked'; readonly why: 'lock' | 'host' }
  /** Free, but neither to take nor to ask for: one sits already, or nobody may ask. */
  | { readonly kind: 'idle' }
  /** Pressed and not answered yet: the server decides who sits here. */
  | { readonly kind: 'pending'; readonly why: 'take' | 'ask' };

export function viewOf(state: RoomState, seat: Seat): SeatView {
  if (seat.user !== undefined) {
    const person = state.people.get(seat.user) ?? unknownPerson(seat.user);
    const me = seat.user === state.you?.user;
    // Others are told this of me by the server, and I am the one whom it cannot tell.
    const away = me && state.phase === 'reconnecting';
    return { kind: 'taken', person: away ? { ...person, reconnecting: true } : person, me };
  }
  if (state.pendingSeat === seat.seat) return { kind: 'pending', why: 'take' };
  if (state.request?.seat === seat.seat) return { kind: 'pending', why: 'ask' };
  if (seat.locked) return { kind: 'locked', why: 'lock' };
  if (seat.host && !isHost(state.you?.role)) return { kind: 'locked', why: 'host' };
  if (mayTake(state)) return { kind: 'free' };
  return { kind: mayAsk(state) ? 'ask' : 'idle' };
}

/** While seats are on request, hosts sit down as they like and whoever sits may move. */
export function mayTake(state: RoomState): boolean {
  const { room, you } = state;
  const free = room?.open === true || hosts(you?.role) || seatOf(state, you?.user) >= 0;
  return free && may(state, 'seat.take');
}

/** One hand each, and only for whoever does not sit yet. */
export function mayAsk(state: RoomState): boolean {
  const { room, you, request } = state;
  const idle = request === undefined && seatOf(state, you?.user) < 0;
  return idle && room?.requestsAllowed === true && may(state, 'seat.request');
}

// A seat may be told a moment before the person on it.
function unknownPerson(user: string): Person {
  return { user, name: user, role: 'audience', voice: 0, microphone: 'off', joinedAt: 0 };
}

/** What a screen reader says; also what tests press. `seat` counts from 0. */
export function labelOf(view: SeatView, seat: number, speaking: boolean, texts: Texts): string {
  const number = seat + 1;
  switch (view.kind) {
    case 'taken':
      return takenLabel(view.person, number, speaking, texts);
    case 'free':
      return texts.takeSeat(number);
    case 'ask':
      return texts.askForSeat(number);
    case 'locked':
      return texts.seatLocked(number);
    case 'idle':
      return texts.seatFree(number);
    case 'pending':
      return view.why === 'ask' ? texts.seatAsked(number) : texts.seatPending(number);
  }
}

function takenLabel(person: Person, number: number, speaking: boolean, texts: Texts): string {
  const role = isHost(person.role) ? [texts.host] : person.role === 'co-host' ? [texts.coHost] : [];
  const microphone = person.microphone === 'on' ? texts.microphoneIsOn : texts.microphoneIsOff;
  const state =
    person.reconnecting === true ? [texts.reconnecting] : speaking ? [texts.speaking] : [];
  const seat = texts.seat(number).toLocaleLowerCase(texts.locale);
  return [person.name, ...role, seat, microphone, ...state].join(', ');
}

/** The words under the disc. */
export function captionOf(view: SeatView, seat: number, texts: Texts): string {
  switch (view.kind) {
    case 'taken':
      return view.me ? texts.you : view.person.name;
    case 'free':
    case 'idle':
      return texts.seat(seat + 1);
    case 'ask':
      return texts.ask;
    case 'locked':
      return texts.locked;
    case 'pending':
      return view.why === 'ask' ? texts.asking : texts.sittingDown;
  }
}
