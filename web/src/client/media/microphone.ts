import type { MicrophonePermission } from '../room-state.js';
import { type LocalCode, type RoomError, localError } from '../room-error.js';
import { LevelMeter } from './level-meter.js';

/** What the browser does to the sound of the microphone before it is sent; all on by default. */
export interface MicrophoneProcessing {
  readonly echoCancellation?: boolean;
  readonly noiseSuppression?: boolean;
  readonly autoGainControl?: boolean;
}

export interface MicrophoneListener {
  permission(permission: MicrophonePermission): void;
  /** The device went away, or the browser took the permission back. */
  lost(): void;
}

/** The local microphone: open from the seat on, so that turning it on takes no time. */
export class Microphone {
  readonly #processing: MicrophoneProcessing;
  readonly #listener: MicrophoneListener;
  #opening: Promise<MediaStreamTrack> | undefined;
  #track: MediaStreamTrack | undefined;
  #meter: LevelMeter | undefined;
  #watchesPermission = false;
  #wanted = false;

  constructor(processing: MicrophoneProcessing, listener: MicrophoneListener) {
    this.#processing = processing;
    this.#listener = listener;
  }

  get track(): MediaStreamTrack | null {
    return this.#track ?? null;
  }

  /** Opens it, asking the user if needed. Rejected with a `microphone.…` code. */
  open(): Promise<MediaStreamTrack> {
    if (this.#track !== undefined) return Promise.resolve(this.#track);
    this.#opening ??= this.#open().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  /** Lets the device go; the browser's sign that it is in use goes out. */
  close(): void {
    this.#wanted = false;
    this.#release();
  }

  /** RFC 6464: 127 is silence, also while it is closed. */
  level(): number {
    return this.#meter?.level() ?? 127;
  }

  #stillWanted(): boolean {
    return this.#wanted;
  }

  async #open(): Promise<MediaStreamTrack> {
    this.#wanted = true;
    void this.#watchPermission();
    // Browsers leave `mediaDevices` out where the page came over plain http.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (devices === undefined) throw this.#refused('insecure', 'microphone.insecure');
    this.#listener.permission('prompt');
    let stream: MediaStream;
    try {
      const {
        echoCancellation = true,
        noiseSuppression = true,
        autoGainControl = true,
      } = this.#processing;
      stream = await devices.getUserMedia({
        audio: { echoCancellation, noiseSuppression, autoGainControl },
      });
    } catch (thrown) {
      throw this.#refusal(thrown);
    }
    const [track] = stream.getAudioTracks();
    if (track === undefined) throw this.#refused('missing', 'microphone.missing');
    this.#listener.permission('granted');
    if (!this.#stillWanted()) {
      // The seat was left while the question stood open.
      track.stop();
      throw localError('microphone.denied', 'the microphone is not wanted any more');
    }
    track.onended = () => {
      this.#release();
      this.#listener.lost();
    };
    this.#track = track;
    this.#meter = new LevelMeter(stream);
    return track;
  }

  #release(): void {
    this.#meter?.close();
    this.#meter = undefined;
    if (this.#track !== undefined) {
      this.#track.onended = null;
      this.#track.stop();
      this.#track = undefined;
    }
  }

  #refusal(thrown: unknown): RoomError {
    switch (thrown instanceof DOMException ? thrown.name : '') {
      case 'NotFoundError':
      case 'OverconstrainedError':
        return this.#refused('missing', 'microphone.missing', thrown);
      case 'NotReadableError':
      case 'AbortError':
        return this.#refused('busy', 'microphone.busy', thrown);
      default:
        return this.#refused('denied', 'microphone.denied', thrown);
    }
  }

  #refused(permission: MicrophonePermission, code: LocalCode, cause?: unknown): RoomError {
    this.#listener.permission(permission);
    return localError(code, REFUSALS[code] ?? code, cause);
  }

  /** Notices when the user changes the permission in the browser's own settings. */
  async #watchPermission(): Promise<void> {
    if (this.#watchesPermission) return;
    this.#watchesPermission = true;
    try {
      const status = await navigator.permissions.query({ name: 'microphone' });
      status.onchange = () => {
        if (status.state === 'denied') this.#listener.permission('denied');
        else if (this.#track === undefined) this.#listener.permission('unknown');
      };
    } catch {
      // Some browsers do not tell: then the next try to open it shows.
    }
  }
}

const REFUSALS: Partial<Record<LocalCode, string>> = {
  'microphone.denied': 'the browser was told not to give the microphone to this page',
  'microphone.missing': 'no microphone was found',
  'microphone.busy': 'the microphone could not be opened: another program may be using it',
  'microphone.insecure': 'browsers give a microphone only to https pages and to localhost',
};
