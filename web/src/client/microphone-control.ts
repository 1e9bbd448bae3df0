import type { Sound } from './media/sound.js';
import type { RoomClient } from './room-client.js';
import { asRoomError } from './room-error.js';
import { type MicrophoneState, type RoomState, seatOf } from './room-state.js';
import type { Do } from './seat-controls.js';
import { without } from './room-view.js';
import type { Store } from './store.js';

/**
 * Keeps the microphone in step with the room: open on a seat, let go off it, going out only while
 * the server says that it is on and the user has not turned it off here.
 */
export class MicrophoneControl {
  readonly #store: Store;
  readonly #run: Do;
  readonly #sound: Sound;
  #seated = false;
  /** Turned off here and not yet confirmed: nothing goes out, whatever the server says. */
  #silenced = false;

  constructor(store: Store, run: Do, sound: Sound) {
    this.#store = store;
    this.#run = run;
    this.#sound = sound;
  }

  readonly controls: RoomClient['microphone'] = {
    on: () => this.#pending(() => this.#turnOn()),
    off: () => this.#pending(() => this.#turnOff()),
    answer: (request, consent) => this.answer(request, consent),
  };

  /** Called after each change of the state. */
  follow(state: RoomState): void {
    const seated = state.phase !== 'ended' && seatOf(state, state.you?.user) >= 0;
    if (!state.microphone.on) this.#silenced = false;
    this.#sound.setSending(state.microphone.on && !this.#silenced);
    if (seated === this.#seated) return;
    this.#seated = seated;
    if (seated) void this.#open();
    else this.#sound.closeMicrophone();
  }

  /** Back in the room: says again what the server may have missed. */
  resume(): void {
    if (this.#silenced) this.#inBackground('microphone.off', this.#turnOff());
  }

  /** He took the seat himself, to speak. */
  taken(): void {
    this.#inBackground('microphone.on', this.controls.on());
  }

  /** The device is gone: another one may be there, else others should see that it is off. */
  lost(): void {
    if (this.#seated) void this.#open();
  }

  async answer(request: string, consent: boolean): Promise<void> {
    let refused: unknown;
    if (consent) {
      try {
        await this.#sound.openMicrophone();
      } catch (thrown) {
        refused = thrown;
      }
    }
    // Who says yes and has no microphone to give has said no to the one who waits.
    await this.#run('microphone.answer', { request, consent: consent && refused === undefined });
    if (this.#store.state.microphoneAsk?.request === request) {
      this.#store.set(without(this.#store.state, 'microphoneAsk'));
    }
    if (refused !== undefined) throw asRoomError(refused);
  }

  /** The seat asks for the permission, so that turning it on takes no time later. */
  async #open(): Promise<void> {
    try {
      await this.#sound.openMicrophone();
    } catch (thrown) {
      if (!this.#seated) return;
      this.#store.report('microphone.open', thrown);
      if (this.#store.state.microphone.on) {
        this.#inBackground('microphone.off', this.#turnOff());
      }
    }
  }

  async #turnOn(): Promise<void> {
    await this.#sound.openMicrophone();
    await this.#run('microphone.set', { on: true });
    this.#silenced = false;
    this.follow(this.#store.state);
  }

  async #turnOff(): Promise<void> {
    this.#silenced = true;
    this.#sound.setSending(false);
    await this.#run('microphone.set', { on: false });
  }

  async #pending(work: () => Promise<void>): Promise<void> {
    this.#change({ pending: true });
    try {
      await work();
    } finally {
      this.#change({ pending: false });
    }
  }

  #change(change: Partial<MicrophoneState>): void {
    const { microphone } = this.#store.state;
    this.#store.change({ microphone: { ...microphone, ...change } });
  }

  #inBackground(method: string, work: Promise<void>): void {
    work.catch((thrown: unknown) => {
      // A cut connection is told as such, and what is not seated any more has no microphone.
      const { code } = asRoomError(thrown);
      if (code !== 'connection.lost' && this.#seated) this.#store.report(method, thrown);
    });
  }
}
