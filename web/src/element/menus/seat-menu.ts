import { seatOf, type Person, type Seat } from '../../client/index.js';
import type { MenuItem } from '../overlay/menu.js';
import { isHost, outranks } from '../roles.js';
import { mayAsk, mayTake } from '../stage/seat-view.js';
import { where, type MenuContext } from './context.js';

/** What I may do about a seat, whoever sits there. */
export function menuOfSeat(context: MenuContext, seat: Seat): readonly MenuItem[] {
  return [...sittingDown(context, seat), ...orderOf(context, seat)];
}

/** Keeping a seat free, or quiet: what the audience never sees. */
export function orderOf(context: MenuContext, seat: Seat): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { host } = client.seat;
  const { seat: number, user, locked, muted } = seat;
  const occupant = state.people.get(user ?? '');
  const mine = user === state.you?.user;
  const below = occupant === undefined || mine || outranks(state.you?.role, occupant.role);
  return [
    ...where(context, 'seat.move', user === undefined && movable(context).length > 0, {
      icon: 'move',
      group: 'seat',
      label: texts.moveHere,
      opens: () => peopleFor(context, number),
    }),
    ...where(context, 'seat.mute', below, {
      icon: muted ? 'mic' : 'mic-off',
      group: 'seat',
      label: muted ? texts.unmuteSeat : texts.muteSeat,
      run: () => host.muteSeat(number, !muted),
    }),
    ...where(context, 'seat.lock', true, {
      icon: locked ? 'unlock' : 'lock',
      group: 'seat',
      label: locked ? texts.unlockSeat : texts.lockSeat,
      run: () => host.lock(number, !locked),
    }),
  ];
}

function sittingDown(context: MenuContext, seat: Seat): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { seat: number, user, locked } = seat;
  const { you } = state;
  const host = isHost(you?.role);
  if (user === you?.user || (seat.host && !host)) return [];
  const occupant = state.people.get(user ?? '');
  const item = {
    icon: 'seat',
    label:
      occupant === undefined
        ? texts.takeSeat(number + 1)
        : texts.takeSeatFrom(number + 1, occupant.name),
  } as const;
  if (user === undefined && !locked) {
    return mayTake(state)
      ? [{ ...item, run: () => client.seat.take(number) }]
      : mayAsk(state)
        ? [
            {
              icon: 'hand',
              label: texts.askForSeat(number + 1),
              run: () => client.seat.audience.applyToTake(number),
            },
          ]
        : [];
  }
  const by = host && (occupant === undefined || outranks(you?.role, occupant.role));
  return where(context, 'seat.take', by, {
    ...item,
    group: 'seat',
    run: () => client.seat.take(number, { force: true }),
  });
}

/** Where somebody who sits can be put: free seats, and those of others to change with. */
export function seatsFor(context: MenuContext, person: Person): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { host } = client.seat;
  const now = state.seats[seatOf(state, person.user)];
  return state.seats.flatMap((seat): MenuItem[] => {
    const { seat: number, user } = seat;
    if (user === person.user || (seat.host && !isHost(person.role))) return [];
    if (user === undefined) {
      const label = texts.seat(number + 1);
      return [{ icon: 'seat', label, run: () => host.moveSpeaker(person.user, number) }];
    }
    const other = state.people.get(user);
    const fits = other !== undefined && (now?.host !== true || isHost(other.role));
    const mine = user === state.you?.user;
    // Where people are asked first, nobody loses a seat because another agrees.
    const byRight = mine || state.room?.settings.moveByConsent !== true;
    if (!fits || !byRight || !(mine || outranks(state.you?.role, other.role))) return [];
    return [
      {
        icon: 'move',
        label: texts.swapWith(number + 1, other.name),
        run: () => host.moveSpeaker(person.user, number, 'swap'),
      },
    ];
  });
}

function peopleFor(context: MenuContext, number: number): readonly MenuItem[] {
  const { host } = context.client.seat;
  const forHosts = context.state.seats[number]?.host === true;
  return movable(context)
    .filter((person) => !forHosts || isHost(person.role))
    .map(({ user, name }) => ({
      icon: 'seat',
      label: name,
      run: () => host.moveSpeaker(user, number),
    }));
}

/** Those on the stage whom I may place. */
function movable({ state }: MenuContext): readonly Person[] {
  return state.seats
    .map((seat) => state.people.get(seat.user ?? ''))
    .filter((person) => person !== undefined)
    .filter((person) => outranks(state.you?.role, person.role));
}
