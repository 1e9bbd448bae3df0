import { may, seatOf, type Person, type RoomClient, type RoomState } from '../../client/index.js';
import type { MenuItem } from '../overlay/menu.js';
import { isHost, outranks } from '../roles.js';
import type { Texts } from '../texts.js';

/**
 * What I may do about somebody, by my permissions and by where they are now. The same for a seat
 * and for a row of the members list.
 */
export function menuAbout(
  state: RoomState,
  person: Person,
  client: RoomClient,
  texts: Texts,
): readonly MenuItem[] {
  if (person.user === state.you?.user) return [];
  const { user } = person;
  const { host } = client.seat;
  const seated = seatOf(state, user) >= 0;
  const asks = state.requests.find((request) => request.user === user);
  const invited = state.invited.has(user);
  const on = person.microphone === 'on';
  const below = outranks(state.you?.role, person.role);
  const items: (MenuItem | false)[] = [
    asks !== undefined &&
      may(state, 'seat.request.accept') && {
        icon: 'seat',
        label: texts.accept,
        run: () => host.acceptTakingRequest(user, asks.seat),
      },
    !seated &&
      asks === undefined &&
      !invited &&
      may(state, 'seat.invite') && {
        icon: 'seat',
        label: texts.inviteToSeat,
        run: () => host.inviteToTake(user),
      },
    invited &&
      may(state, 'seat.invite.cancel') && {
        icon: 'x',
        label: texts.cancelInvitation,
        run: () => host.cancelTakingInvitation(user),
      },
    seated &&
      on &&
      below &&
      may(state, 'microphone.off') && {
        icon: 'mic-off',
        label: texts.mute,
        run: () => host.mute(user),
      },
    seated &&
      !on &&
      below &&
      may(state, 'microphone.ask') && {
        icon: 'mic',
        label: texts.askMicrophoneOn,
        run: () => host.askToTurnMicrophoneOn(user),
      },
    seated &&
      below &&
      may(state, 'seat.remove') && {
        icon: 'seat-down',
        label: texts.removeFromSeat,
        run: () => host.removeSpeaker(user),
      },
    below &&
      !isHost(person.role) &&
      may(state, 'role.set') && {
        icon: 'star',
        label: person.role === 'co-host' ? texts.makeAudience : texts.makeCoHost,
        run: () => client.user.setRole(user, person.role === 'co-host' ? 'audience' : 'co-host'),
      },
  ];
  return items.filter((item) => item !== false);
}
