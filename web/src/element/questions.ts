import { IDLE, type RoomClient, type RoomState } from '../client/index.js';
import type { DialogKind } from './overlay/dialogs.js';

/** What hosts ask of the local user, and where it waits in the state. */
const ASKED = { microphone: 'microphoneAsk', move: 'moveAsk' } as const;
export type Asked = keyof typeof ASKED;

type Do = (work: (client: RoomClient) => Promise<unknown>) => void;

/** The questions that wait for an answer of the local user: which is open, and who answers. */
export class Questions {
  #leaving: ((leaves: boolean) => void) | undefined;
  readonly #waiting = new Map<Asked, (consents: boolean) => void>();
  /** Answered, or in the hands of the app: the state forgets them a moment later. */
  readonly #handled = new Map<Asked | 'invitation', unknown>();

  constructor(
    private readonly client: () => RoomClient | undefined,
    private readonly run: Do,
    private readonly changed: () => void,
  ) {}

  get #state(): RoomState {
    return this.client()?.state ?? IDLE;
  }

  /** The most pressing one. */
  get open(): DialogKind | undefined {
    const { invitation } = this.#state;
    if (this.#leaving !== undefined) return 'leave';
    if (invitation !== undefined && invitation !== this.#handled.get('invitation')) {
      return 'invitation';
    }
    return (['microphone', 'move'] as const).find((kind) => {
      const ask = this.#state[ASKED[kind]];
      return ask !== undefined && ask.request !== this.#handled.get(kind);
    });
  }

  /** The built-in dialog of S1. */
  askLeave(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#leaving?.(false);
      this.#leaving = resolve;
      this.changed();
    });
  }

  answerLeave(leaves: boolean): void {
    this.#leaving?.(leaves);
    this.#leaving = undefined;
    this.changed();
  }

  /** The room ends for all instead, and with it for the one who asked. */
  endForAll(): void {
    this.answerLeave(false);
    this.run((client) => client.room.end());
  }

  /** Shows the question of a host and gives the answer; silence is no. */
  ask(kind: Asked): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.set(kind, resolve);
      this.changed();
    });
  }

  answer(kind: Asked, consents: boolean): void {
    const request = this.#state[ASKED[kind]]?.request;
    this.#handled.set(kind, request);
    const waiting = this.#waiting.get(kind);
    this.#waiting.delete(kind);
    if (waiting !== undefined) waiting(consents);
    else if (request !== undefined) {
      this.run(({ microphone, seat }) =>
        kind === 'move' ? seat.answerMove(request, consents) : microphone.answer(request, consents),
      );
    }
    this.changed();
  }

  answerInvitation(accepts: boolean): void {
    this.#handled.set('invitation', this.#state.invitation);
    this.run(({ seat: { audience } }) =>
      accepts ? audience.acceptTakingInvitation() : audience.rejectTakingInvitation(),
    );
    this.changed();
  }

  /** The app shows this one itself. */
  handled(kind: Asked | 'invitation', what: unknown): void {
    this.#handled.set(kind, what);
  }
}
