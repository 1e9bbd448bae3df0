import type { InvitationFailure, MoveRefusal, RequestFailure, UserDetail } from './events.js';
import type { ServerEvent } from './messages.js';
import type { Told } from './told.js';

/** S12, S13 to the asker. */
export function ownRequestEnded(
  event: ServerEvent<'request.ended'>,
  who: (user: string) => UserDetail,
): Told[] {
  switch (event.outcome) {
    case 'rejected':
      return [
        [
          'seat.audience.takingRequestRejected',
          { by: event.by === undefined ? null : who(event.by) },
        ],
      ];
    case 'timeout':
      return [['seat.audience.takingRequestFailed', { cause: 'TIMEOUT' }]];
    case 'failed':
      // Who came to a seat by another way has what he asked for.
      return event.cause === 'user.seated'
        ? []
        : [['seat.audience.takingRequestFailed', { cause: requestFailure(event.cause) }]];
    case 'accepted':
    case 'cancelled':
    case 'left':
      return [];
  }
}

/** S10, S11 to the inviter. */
export function ownInvitationEnded(
  event: ServerEvent<'invite.ended'>,
  invitee: UserDetail,
): Told[] {
  const failed = (cause: InvitationFailure): Told[] => [
    ['seat.host.takingInvitationFailed', { invitee, cause }],
  ];
  switch (event.outcome) {
    case 'rejected':
      return [['seat.host.takingInvitationRejected', { invitee }]];
    case 'timeout':
      return failed('TIMEOUT');
    case 'left':
      return failed('INVITEE_LEFT');
    case 'failed':
      return failed(invitationFailure(event.cause) ?? 'NO_FREE_SEAT');
    case 'accepted':
    case 'cancelled':
      return [];
  }
}

/** Why a request could not be: from the server's cause, or the code of a refusal. */
export function requestFailure(cause: string | undefined): RequestFailure {
  switch (cause) {
    case 'host.absent':
      return 'NO_HOST';
    case 'seats.open':
      return 'SEATS_OPEN';
    case 'requests.off':
      return 'REQUESTS_OFF';
    case 'connection.lost':
    case 'answer.timeout':
      return 'NETWORK';
    default:
      return 'NO_FREE_SEAT';
  }
}

/** Why an invitation could not be: from the server's cause, or the code of a refusal. */
export function invitationFailure(cause: string | undefined): InvitationFailure | undefined {
  switch (cause) {
    case 'user.unknown':
      return 'INVITEE_LEFT';
    case 'user.seated':
      return 'INVITEE_SEATED';
    case 'not.allowed':
      return 'NOT_ALLOWED';
    case 'seat.noneFree':
      return 'NO_FREE_SEAT';
    case 'connection.lost':
    case 'answer.timeout':
      return 'NETWORK';
    default:
      return undefined;
  }
}

/** To whoever asked somebody to move: nothing where he agreed, for the seats show it. */
export function moveEnded(event: ServerEvent<'move.ended'>, user: UserDetail): Told[] {
  const causes = { answered: 'DECLINED', timeout: 'TIMEOUT', left: 'USER_LEFT' } as const;
  const cause: MoveRefusal = causes[event.cause];
  return event.consent ? [] : [['seat.host.moveDeclined', { user, cause }]];
}
