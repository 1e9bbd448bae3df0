import { seatOf, type Person } from '../../client/index.js';
import type { MenuItem } from '../overlay/menu.js';
import { isHost, outranks } from '../roles.js';
import { where, type MenuContext } from './context.js';
import { banForm, chatBanForm, removeForm, transferForm } from './forms.js';
import { seatsFor } from './seat-menu.js';

/**
 * What I may do about somebody, by my permissions, by our standing and by where they are now. The
 * same for a seat and for a row of the members list.
 */
export function menuAbout(context: MenuContext, person: Person): readonly MenuItem[] {
  const { state } = context;
  if (person.user === state.you?.user) return [];
  const below = outranks(state.you?.role, person.role);
  return [
    ...comingUp(context, person),
    ...(below ? onStage(context, person) : []),
    ...(below ? ofRole(context, person) : []),
    ...(below ? keepingOrder(context, person) : []),
  ];
}

/** How they come to a seat. */
function comingUp(context: MenuContext, { user }: Person): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { host } = client.seat;
  const asks = state.requests.find((request) => request.user === user);
  const invited = state.invited.has(user);
  const away = seatOf(state, user) < 0;
  return [
    ...where(context, 'seat.request.accept', asks !== undefined, {
      icon: 'seat',
      label: texts.accept,
      run: () => host.acceptTakingRequest(user, asks?.seat),
    }),
    ...where(context, 'seat.invite', away && asks === undefined && !invited, {
      icon: 'seat',
      label: texts.inviteToSeat,
      run: () => host.inviteToTake(user),
    }),
    ...where(context, 'seat.invite.cancel', invited, {
      icon: 'x',
      label: texts.cancelInvitation,
      run: () => host.cancelTakingInvitation(user),
    }),
  ];
}

function onStage(context: MenuContext, person: Person): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { host } = client.seat;
  const { user, microphoneLocked: locked = false } = person;
  const seated = seatOf(state, user) >= 0;
  const on = person.microphone === 'on';
  return [
    ...where(context, 'microphone.off', seated && on, {
      icon: 'mic-off',
      label: texts.mute,
      run: () => host.mute(user),
    }),
    ...where(context, 'microphone.ask', seated && !on && !locked, {
      icon: 'mic',
      label: texts.askMicrophoneOn,
      run: () => host.askToTurnMicrophoneOn(user),
    }),
    ...where(context, 'microphone.lock', seated || locked, {
      icon: locked ? 'unlock' : 'lock',
      label: locked ? texts.unlockMicrophone : texts.lockMicrophone,
      run: () => host.lockMicrophone(user, !locked),
    }),
    ...where(context, 'seat.move', seated, {
      icon: 'move',
      label: texts.moveToSeat,
      opens: () => seatsFor(context, person),
    }),
    ...where(context, 'seat.remove', seated, {
      icon: 'seat-down',
      label: texts.removeFromSeat,
      run: () => host.removeSpeaker(user),
    }),
  ];
}

function ofRole(context: MenuContext, person: Person): readonly MenuItem[] {
  const { state, client, texts } = context;
  const { user, role } = person;
  const set = (to: 'host' | 'co-host' | 'audience') => () => client.user.setRole(user, to);
  const mine = state.you?.role;
  return [
    ...where(context, 'role.set', role !== 'co-host' && outranks(mine, 'co-host'), {
      icon: 'star',
      group: 'role',
      label: texts.makeCoHost,
      run: set('co-host'),
    }),
    // Hosts are made by whoever stands above them.
    ...where(context, 'role.set', !isHost(role) && outranks(mine, 'host'), {
      icon: 'crown',
      group: 'role',
      label: texts.makeHost,
      run: set('host'),
    }),
    ...where(context, 'role.set', role !== 'audience', {
      icon: 'people',
      group: 'role',
      label: role === 'co-host' ? texts.makeAudience : texts.noLongerHost,
      run: set('audience'),
    }),
    ...where(context, 'host.transfer', true, {
      icon: 'move',
      group: 'role',
      label: texts.transfer,
      run: () => context.ask(transferForm(context, person)),
    }),
  ];
}

/** Chat and room, for whoever disturbs them. */
export function keepingOrder(context: MenuContext, person: Person): readonly MenuItem[] {
  const { texts } = context;
  return [
    ...chatOrder(context, person),
    ...where(context, 'user.remove', true, {
      icon: 'leave',
      grave: true,
      label: texts.removeFromRoom,
      run: () => context.ask(removeForm(context, person)),
    }),
    ...where(context, 'user.ban', true, {
      icon: 'x',
      grave: true,
      label: texts.ban,
      run: () => context.ask(banForm(context, person)),
    }),
  ];
}

export function chatOrder(
  context: MenuContext,
  person: Pick<Person, 'user' | 'name'>,
): readonly MenuItem[] {
  const { state, client, texts } = context;
  const ban = state.chatBans.get(person.user);
  const muted = ban !== undefined && (ban.endsAt ?? Infinity) > client.serverNow();
  return where(context, 'chat.ban', true, {
    icon: muted ? 'chat' : 'chat-off',
    grave: true,
    label: muted ? texts.unmuteInChat : texts.muteInChat,
    run: () =>
      muted
        ? client.chat.ban(person.user, { seconds: 0 })
        : context.ask(chatBanForm(context, person)),
  });
}
