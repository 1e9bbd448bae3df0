import { seatOf, type Person, type RoomState } from '../../client/index.js';
import type { MenuItem } from '../overlay/menu.js';
import { hosts, outranks } from '../roles.js';
import { where, type MenuContext } from './context.js';
import { endForm, titleForm, transferForm } from './forms.js';

const SLOW_SECONDS = [0, 5, 30, 120];

/** Whether one takes a seat or asks for it, and whether asking is allowed. */
export function modeMenu(context: MenuContext): readonly MenuItem[] {
  const { state, client, texts } = context;
  const open = state.room?.open === true;
  const allowed = state.room?.requestsAllowed === true;
  const { host } = client.seat;
  return [
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
    ...where(context, 'requests.allow', !open, {
      icon: 'hand',
      label: texts.allowRequests,
      group: 'requests',
      checked: { on: allowed, separate: true },
      run: () => host.allowRequests(!allowed),
    }),
  ];
}

/** Everything else that one does about the room as a whole. */
export function moreMenu(context: MenuContext): readonly MenuItem[] {
  const { client, texts } = context;
  const all = hosts(context.state.you?.role);
  return [
    ...where(context, 'microphone.offAll', true, {
      icon: 'mic-off',
      label: texts.muteAll,
      run: () => client.seat.host.muteAll(),
    }),
    ...chatItems(context),
    ...where(context, 'room.set', true, {
      icon: 'settings',
      group: 'room',
      label: texts.changeTitle,
      run: () => context.ask(titleForm(context)),
    }),
    ...where(context, 'host.transfer', heirs(context.state).length > 0, {
      icon: 'crown',
      group: 'room',
      label: texts.transfer,
      opens: () =>
        heirs(context.state).map((person) => ({
          label: person.name,
          run: () => context.ask(transferForm(context, person)),
        })),
    }),
    ...where(context, 'bans.page', true, {
      icon: 'x',
      group: 'records',
      label: texts.bannedPeople,
      run: () => context.openPanel('bans'),
    }),
    ...where(context, 'moderation.page', true, {
      icon: 'shield',
      group: 'records',
      label: all ? texts.moderationLog : texts.aboutMe,
      run: () => context.openPanel('log'),
    }),
    ...where(context, 'room.end', true, {
      icon: 'leave',
      grave: true,
      label: texts.endForAll,
      run: () => context.ask(endForm(context)),
    }),
  ];
}

function chatItems(context: MenuContext): readonly MenuItem[] {
  const { client, state, texts } = context;
  const { on, slowSeconds } = state.room?.chat ?? { on: true, slowSeconds: 0 };
  const lasting = (seconds: number) => (seconds === 0 ? texts.slowOff : texts.duration(seconds));
  return [
    ...where(context, 'chat.set', true, {
      icon: 'chat',
      group: 'chat',
      label: texts.chatForAll,
      checked: { on, separate: true },
      run: () => client.chat.set({ on: !on }),
    }),
    ...where(context, 'chat.set', true, {
      icon: 'retry',
      group: 'chat',
      label: texts.slowMode,
      hint: lasting(slowSeconds),
      opens: () =>
        SLOW_SECONDS.map((seconds) => ({
          label: lasting(seconds),
          checked: { on: seconds === slowSeconds },
          run: () => client.chat.set({ slowSeconds: seconds }),
        })),
    }),
  ];
}

/** To whom the room can be handed: those on the stage and those who moderate already. */
function heirs(state: RoomState): readonly Person[] {
  return [...state.people.values()].filter(
    (person) =>
      outranks(state.you?.role, person.role) &&
      (person.role !== 'audience' || seatOf(state, person.user) >= 0),
  );
}

/** What one does on one's own seat. */
export function ownMenu({ state, client, texts }: MenuContext): readonly MenuItem[] {
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
export function askedMenu({ client, texts }: MenuContext): readonly MenuItem[] {
  const { audience } = client.seat;
  return [{ icon: 'hand', label: texts.lowerHand, run: () => audience.cancelTakingRequest() }];
}

/** A small set to choose from. */
export function reactionMenu({ client, texts }: MenuContext): readonly MenuItem[] {
  return Object.entries(texts.reactions).map(([emoji, label]) => ({
    emoji,
    label,
    run: () => client.reaction.send(emoji),
  }));
}
