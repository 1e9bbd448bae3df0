import type { InvitationFailure, TakingFailure } from './events.js';
import type { CommandAnswer, CommandFields, CommandName } from './messages.js';
import type { RoomClient, Waiting } from './room-client.js';
import { type RoomError, asRoomError } from './room-error.js';
import { seatOf } from './room-state.js';
import { without } from './room-view.js';
import type { Store } from './store.js';
import { requestFailure, userDetail } from './told.js';

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

  async function take(seat: number): Promise<void> {
    const wasSeated = seatOf(store.state, me()) >= 0;
    store.change({ pendingSeat: seat });
    try {
      await run('seat.take', { seat });
    } catch (thrown) {
      const { code } = asRoomError(thrown);
      if (!NEVER_ARRIVED.has(code)) {
        const cause = TAKING_FAILURES[code] ?? 'OTHER';
        store.events.emit('seat.audience.takingFailed', { seat, cause, code });
      }
      throw thrown;
    } finally {
      if (store.state.pendingSeat === seat) store.set(without(store.state, 'pendingSeat'));
    }
    if (!wasSeated) taken();
  }

  async function applyToTake(seat?: number, waiting: Waiting = {}): Promise<void> {
    const wish = seat === undefined ? {} : { seat };
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
      await run('seat.invite', { user, ...(seat === undefined ? {} : { seat }), ...waiting });
    } catch (thrown) {
      const cause = invitationFailure(asRoomError(thrown));
      if (cause !== undefined) {
        const invitee = userDetail(store.state, user);
        store.events.emit('seat.host.takingInvitationFailed', { invitee, cause });
      }
      throw thrown;
    }
  }

  return {
    take,
    leave: () => only(run('seat.leave', {})),
    host: {
      acceptTakingRequest: (user, seat) =>
        only(run('seat.request.accept', { user, ...(seat === undefined ? {} : { seat }) })),
      rejectTakingRequest: (user) => only(run('seat.request.reject', { user })),
      inviteToTake,
      cancelTakingInvitation: (user) => only(run('seat.invite.cancel', { user })),
      removeSpeaker: (user) => only(run('seat.remove', { user })),
      open: () => only(run('seats.open', {})),
      close: () => only(run('seats.close', {})),
      allowRequests: (allowed) => only(run('requests.allow', { allowed })),
      mute: (user) => only(run('microphone.off', { user })),
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
};

/** It was not refused: nobody knows what came of it. */
const NEVER_ARRIVED: ReadonlySet<string> = new Set([
  'connection.lost',
  'answer.timeout',
  'session.none',
]);

/** Refusals that mean that a request has reached nobody. */
const UNDELIVERED: ReadonlySet<string> = new Set([
  'host.absent',
  'seat.noneFree',
  'seats.open',
  'requests.off',
  'connection.lost',
  'answer.timeout',
]);

function invitationFailure({ code }: RoomError): InvitationFailure | undefined {
  switch (code) {
    case 'user.unknown':
      return 'INVITEE_LEFT';
    case 'seat.noneFree':
      return 'NO_FREE_SEAT';
    case 'connection.lost':
    case 'answer.timeout':
      return 'NETWORK';
    default:
      return undefined;
  }
}
