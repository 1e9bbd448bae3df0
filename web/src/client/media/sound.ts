import { type RoomError, asRoomError, localError } from '../room-error.js';
import type { MicrophonePermission, Quality, SoundState } from '../room-state.js';
import { AudioOutput, type Output } from './audio-output.js';
import { MediaConnection } from './media-connection.js';
import { Microphone, type MicrophoneProcessing } from './microphone.js';
import { Playback } from './playback.js';
import { type Sample, qualityOf, sampleOf } from './quality.js';

const QUALITY_EVERY_MS = 3_000;
const RETRY_FIRST_MS = 500;
const RETRY_LAST_MS = 8_000;

export interface SoundListener {
  state(sound: SoundState): void;
  blocked(blocked: boolean): void;
  permission(permission: MicrophonePermission): void;
  microphoneLost(): void;
  quality(quality: Quality): void;
  output(output: Output): void;
  problem(method: string, error: RoomError): void;
}

/** Offers to the server and gives its answer; both are SDP. */
export type Negotiation = (offer: string) => Promise<string>;

/** All that is heard and said: one connection after another, as long as the room lasts. */
export class Sound {
  readonly #listener: SoundListener;
  readonly #microphone: Microphone;
  readonly #playback: Playback;
  readonly #output: AudioOutput;
  #connection: MediaConnection | undefined;
  #negotiation: Negotiation | undefined;
  #slots = 0;
  #sending = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #measure: ReturnType<typeof setInterval> | undefined;
  #sample: Sample | undefined;

  constructor(processing: MicrophoneProcessing, listener: SoundListener) {
    this.#listener = listener;
    this.#playback = new Playback((blocked) => listener.blocked(blocked));
    this.#output = new AudioOutput((output) => listener.output(output));
    this.#microphone = new Microphone(processing, {
      permission: (permission) => listener.permission(permission),
      lost: () => {
        this.#send();
        listener.microphoneLost();
      },
    });
  }

  /** Makes a connection unless the present one still carries and may be kept. */
  connect(slots: number, negotiation: Negotiation, keep: boolean): void {
    this.#slots = slots;
    this.#negotiation = negotiation;
    if (keep && this.#connection?.alive === true) return;
    this.#failures = 0;
    this.#output.start();
    this.#listener.state('connecting');
    void this.#connect();
  }

  /** The way to the server is gone: what fails now is tried again after `connect`. */
  pause(): void {
    this.#negotiation = undefined;
    clearTimeout(this.#retry);
  }

  stop(): void {
    this.pause();
    clearInterval(this.#measure);
    this.#connection?.close();
    this.#connection = undefined;
    this.#sending = false;
    this.#microphone.close();
    this.#playback.stop();
    this.#output.stop();
    this.#listener.state('none');
  }

  /** Asks the browser for the microphone; sends nothing yet. */
  async openMicrophone(): Promise<void> {
    await this.#microphone.open();
    void this.#output.look();
    this.#send();
  }

  closeMicrophone(): void {
    this.#microphone.close();
    this.#send();
  }

  /** True: the microphone goes out. False: nothing goes out, at once. */
  setSending(sending: boolean): void {
    if (this.#sending === sending) return;
    this.#sending = sending;
    this.#send();
  }

  /** RFC 6464, of the local microphone. */
  level(): number {
    return this.#microphone.level();
  }

  unblock(): Promise<void> {
    return this.#playback.unblock();
  }

  async #connect(): Promise<void> {
    const negotiation = this.#negotiation;
    if (negotiation === undefined) return;
    if (typeof RTCPeerConnection === 'undefined') {
      this.#listener.problem('media', localError('media.failed', 'this browser has no WebRTC'));
      return;
    }
    this.#connection?.close();
    const connection = new MediaConnection(this.#slots, {
      connected: () => {
        this.#failures = 0;
        this.#listener.state('connected');
      },
      failed: () => this.#failed(connection),
    });
    this.#connection = connection;
    this.#playback.play(connection.slotTracks());
    this.#measureQuality();
    this.#send();
    try {
      await connection.negotiate(negotiation);
    } catch (thrown) {
      if (this.#connection !== connection) return;
      const error = asRoomError(thrown);
      // Without the way to the server there is nothing to report: the room says so already.
      if (error.code !== 'connection.lost' && this.#failures === 0) {
        this.#listener.problem('media.offer', error);
      }
      connection.close();
      this.#failed(connection);
    }
  }

  #failed(connection: MediaConnection): void {
    if (this.#connection !== connection) return;
    this.#listener.state('lost');
    // At once the first time: mostly the way has changed and a new connection finds it.
    const delay =
      this.#failures === 0 ? 0 : Math.min(RETRY_LAST_MS, RETRY_FIRST_MS * 2 ** this.#failures);
    this.#failures++;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), delay);
  }

  #send(): void {
    const connection = this.#connection;
    const track = this.#sending ? this.#microphone.track : null;
    connection?.send(track).catch((thrown: unknown) => {
      if (this.#connection === connection)
        this.#listener.problem('microphone', asRoomError(thrown));
    });
  }

  #measureQuality(): void {
    clearInterval(this.#measure);
    this.#sample = undefined;
    this.#measure = setInterval(() => void this.#measureOnce(), QUALITY_EVERY_MS);
  }

  async #measureOnce(): Promise<void> {
    const connection = this.#connection;
    if (connection?.alive !== true) return;
    const sample = sampleOf(await connection.statistics());
    if (this.#connection !== connection) return;
    if (this.#sample !== undefined) this.#listener.quality(qualityOf(this.#sample, sample));
    this.#sample = sample;
  }
}
