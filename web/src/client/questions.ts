import type { Defaults, RoomClient } from './room-client.js';
import type {
  ReceivedInvitation,
  ReceivedMicrophoneAsk,
  ReceivedMoveAsk,
  RoomState,
} from './room-state.js';
import type { Store } from './store.js';
import { userDetail } from './told.js';
import { defined } from './defined.js';

interface Parts {
  readonly store: Store;
  readonly defaults: Defaults;
  readonly answerMicrophone: RoomClient['microphone']['answer'];
  readonly answerMove: RoomClient['seat']['answerMove'];
}

/** The events that want an answer of the local user, each once. */
export class Questions {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Puts what was not there before. */
  put(before: RoomState): void {
    const { invitation, microphoneAsk, moveAsk } = this.#parts.store.state;
    if (invitation !== undefined && !sameInvitation(before.invitation, invitation)) {
      this.#invite(invitation);
    }
    if (microphoneAsk !== undefined && before.microphoneAsk?.request !== microphoneAsk.request) {
      void this.#askMicrophone(microphoneAsk);
    }
    if (moveAsk !== undefined && before.moveAsk?.request !== moveAsk.request) {
      void this.#askMove(moveAsk);
    }
  }

  #invite(invitation: ReceivedInvitation): void {
    const { store, defaults } = this.#parts;
    const detail = {
      inviter: this.#who(invitation),
      invitation,
      ...defined({ seat: invitation.seat }),
      defaultAction: () => defaults.invitationReceived?.(detail),
    };
    const event = store.events.emit('seat.audience.takingInvitationReceived', detail);
    if (!event.defaultPrevented) detail.defaultAction();
  }

  async #askMicrophone(ask: ReceivedMicrophoneAsk): Promise<void> {
    const { store, defaults, answerMicrophone } = this.#parts;
    const { request, endsAt } = ask;
    const consent = await store.events.ask(
      'audioVideo.microphoneTurnOnByOthersConfirmation',
      { by: this.#who(ask), request, endsAt },
      (event) => defaults.confirmMicrophone?.(event.detail) ?? false,
    );
    if (store.state.microphoneAsk?.request !== request) return;
    await this.#answered('microphone.answer', answerMicrophone(request, consent));
  }

  async #askMove(ask: ReceivedMoveAsk): Promise<void> {
    const { store, defaults, answerMove } = this.#parts;
    const { request, endsAt, seat } = ask;
    const consent = await store.events.ask(
      'seat.moveAsked',
      { by: this.#who(ask), seat, request, endsAt },
      (event) => defaults.confirmMove?.(event.detail) ?? false,
    );
    if (store.state.moveAsk?.request !== request) return;
    await this.#answered('seat.answerMove', answerMove(request, consent));
  }

  async #answered(method: string, answer: Promise<void>): Promise<void> {
    try {
      await answer;
    } catch (thrown) {
      this.#parts.store.report(method, thrown);
    }
  }

  #who({ by, byName }: { readonly by: string; readonly byName: string }) {
    return { ...userDetail(this.#parts.store.state, by), name: byName };
  }
}

function sameInvitation(one: ReceivedInvitation | undefined, other: ReceivedInvitation): boolean {
  return one?.by === other.by && one.endsAt === other.endsAt && one.seat === other.seat;
}
