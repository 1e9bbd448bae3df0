import type { TakingFailure } from './events.js';
import type { CommandAnswer, CommandFields, CommandName } from './messages.js';
import { invitationFailure, requestFailure } from './outcomes.js';
import type { RoomClient, Waiting } from './room-client.js';
import { type RoomErrorCode, asRoomError } from './room-error.js';
import { seatOf } from './room-state.js';
import { without } from './room-view.js';
import type { Store } from './store.js';
import { userDetail } from './told.js';
import { defined } from './defined.js';

export type Do = <C extends CommandName>(
  name: C,
  fields: CommandFields<C>,
) => Promise<CommandAnswer<C>>;

interface Parts {
  readonly store: Store;
  readonly run: Do;
  readonly now: () => number;
  /** The local user sat down by his own hand. */
  readonly taken: () => void;
}

/** Everything about seats that one can call, and the events that come of a refusal. */
export function seatControls({ store, run, now, taken }: Parts): RoomClient['seat'] {
  const only = async (answer: Promise<unknown>): Promise<void> => {
    await answer;
  };
  const me = () => store.state.you?.user ?? '';

  async function take(seat?: number, { force = false } = {}): Promise<number> {
    const wasSeated = seatOf(store.state, me()) >= 0;
    const wish = defined({ seat });
    if (seat !== undefined) store.change({ pendingSeat: seat });
    let given: number;
    try {
      given = (await run('seat.take', { ...wish, ...(force && { force }) })).seat;
    } catch (thrown) {
      const { code } = asRoomError(thrown);
      if (!neverArrived(code)) {
        const cause = TAKING_FAILURES[code] ?? 'OTHER';
        store.events.emit('seat.audience.takingFailed', { ...wish, cause, code });
      }
      throw thrown;
    } finally {
      if (seat !== undefined && store.state.pendingSeat === seat) {
        store.set(without(store.state, 'pendingSeat'));
      }
    }
    if (!wasSeated) taken();
    return given;
  }

  async function applyToTake(seat?: number, waiting: Waiting = {}): Promise<void> {
    const wish = defined({ seat });
    try {
      const { place, endsAt } = await run('seat.request', { ...wish, ...waiting });
      if (seatOf(store.state, me()) < 0) {
        const request = { user: me(), ...wish, place, madeAt: now(), endsAt };
        store.change({ request: { ...request, ...store.state.request } });
      }
    } catch (thrown) {
      const { code } = asRoomError(thrown);
      if (UNDELIVERED.has(code)) {
        store.events.emit('seat.audience.takingRequestFailed', { cause: requestFailure(code) });
      }
      throw thrown;
    }
  }

  async function inviteToTake(user: string, seat?: number, waiting: Waiting = {}): Promise<void> {
    try {
      await run('seat.invite', { user, ...defined({ seat }), ...waiting });
    } catch (thrown) {
      const { code } = asRoomError(thrown);
      const cause = invitationFailure(code);
      // What the caller may not do, or need not, is no failed invitation.
      if (cause !== undefined && cause !== 'NOT_ALLOWED' && cause !== 'INVITEE_SEATED') {
        const invitee = userDetail(store.state, user);
        store.events.emit('seat.host.takingInvitationFailed', { invitee, cause });
      }
      throw thrown;
    }
  }

  return {
    take,
    leave: () => only(run('seat.leave', {})),
    answerMove: async (request, consent) => {
      await run('seat.move.answer', { request, consent });
      if (store.state.moveAsk?.request === request) store.set(without(store.state, 'moveAsk'));
    },
    host: {
      acceptTakingRequest: (user, seat) =>
        only(run('seat.request.accept', { user, ...defined({ seat }) })),
      rejectTakingRequest: (user) => only(run('seat.request.reject', { user })),
      inviteToTake,
      cancelTakingInvitation: (user) => only(run('seat.invite.cancel', { user })),
      removeSpeaker: (user) => only(run('seat.remove', { user })),
      moveSpeaker: (user, seat, onTaken) =>
        run('seat.move', { user, seat, ...defined({ onTaken }) }),
      lock: (seat, locked) => only(run('seat.lock', { seat, locked })),
      muteSeat: (seat, muted) => only(run('seat.mute', { seat, muted })),
      open: () => only(run('seats.open', {})),
      close: () => only(run('seats.close', {})),
      allowRequests: (allowed) => only(run('requests.allow', { allowed })),
      mute: (user) => only(run('microphone.off', { user })),
      muteAll: (except) =>
        only(run('microphone.offAll', except === undefined ? {} : { except: [...except] })),
      lockMicrophone: (user, locked) => only(run('microphone.lock', { user, locked })),
      askToTurnMicrophoneOn: (user) => only(run('microphone.ask', { user })),
    },
    audience: {
      applyToTake,
      cancelTakingRequest: async () => {
        await run('seat.request.cancel', {});
        store.set(without(store.state, 'request'));
      },
      acceptTakingInvitation: async () => {
        await run('seat.invite.accept', {});
        store.set(without(store.state, 'invitation'));
      },
      rejectTakingInvitation: async () => {
        await run('seat.invite.reject', {});
        store.set(without(store.state, 'invitation'));
      },
    },
  };
}

const TAKING_FAILURES: Readonly<Record<string, TakingFailure | undefined>> = {
  'seat.taken': 'SEAT_TAKEN',
  'seats.closed': 'SEATS_CLOSED',
  'seat.locked': 'SEAT_LOCKED',
  'seat.host': 'HOST_SEAT',
  'user.banned': 'BANNED',
  'seat.noneFree': 'NO_FREE_SEAT',
};

/** It was not refused: nobody knows what came of it. */
export function neverArrived(code: RoomErrorCode): boolean {
  return ['connection.lost', 'answer.timeout', 'session.none'].includes(code);
}

/** Refusals that mean that a request has reached nobody. */
const UNDELIVERED: ReadonlySet<string> = new Set([
  'host.absent',
  'seat.noneFree',
  'seats.open',
  'requests.off',
  'connection.lost',
  'answer.timeout',
]);
