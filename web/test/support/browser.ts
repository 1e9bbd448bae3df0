import { vi } from 'vitest';
import { WebSocket } from 'ws';

/** What a browser has and Node has not, as far as the client touches it. */
export interface FakeBrowser {
  readonly connections: FakePeerConnection[];
  /** How the user answers the browser's question; a name makes `getUserMedia` fail with it. */
  microphone: 'granted' | 'NotAllowedError' | 'NotFoundError' | 'NotReadableError';
  readonly microphoneTracks: FakeTrack[];
  /** Loudness that the meter sees, as amplitude 0–1. */
  amplitude: number;
  autoplay: boolean;
  /** Names of what plays sound, the one in use first; names are empty without the microphone. */
  outputs: string[];
  /** Tells that a device came or went. */
  readonly devices: EventTarget;
  /** Refuses an offer that was changed before it became the local description. */
  wantsItsOfferUntouched: boolean;
  readonly document: EventTarget;
}

export class FakeTrack extends EventTarget {
  readonly kind = 'audio';
  stopped = false;
  onended: (() => void) | null = null;

  stop(): void {
    this.stopped = true;
  }
}

const OPUS = 'a=rtpmap:111 opus/48000/2\r\n';

export class FakePeerConnection {
  connectionState: RTCPeerConnectionState = 'new';
  onconnectionstatechange: (() => void) | null = null;
  localDescription: { readonly sdp: string } | null = null;
  remote: string | undefined;
  readonly directions: string[] = [];
  /** Every track that the microphone section was given, in order. */
  readonly sent: (FakeTrack | null)[] = [];
  wantsItsOfferUntouched = false;
  readonly #transceivers: object[] = [];

  addTransceiver(_: 'audio', { direction }: { direction: string }) {
    this.directions.push(direction);
    const sent = this.sent;
    const sender = {
      track: null as FakeTrack | null,
      replaceTrack(track: FakeTrack | null) {
        this.track = track;
        sent.push(track);
        return Promise.resolve();
      },
    };
    const transceiver = { sender, receiver: { track: new FakeTrack() } };
    this.#transceivers.push(transceiver);
    return transceiver;
  }

  getTransceivers() {
    return this.#transceivers;
  }

  createOffer() {
    return Promise.resolve({ type: 'offer', sdp: `offer ${this.directions.join(' ')}\r\n${OPUS}` });
  }

  async setLocalDescription(given?: { readonly sdp: string }) {
    if (given !== undefined && this.wantsItsOfferUntouched) {
      throw new DOMException('the offer was changed', 'InvalidModificationError');
    }
    this.localDescription = given ?? (await this.createOffer());
  }

  setRemoteDescription({ sdp }: { sdp: string }) {
    this.remote = sdp;
    this.become('connected');
    return Promise.resolve();
  }

  become(state: RTCPeerConnectionState): void {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }

  getStats() {
    return Promise.resolve(new Map());
  }

  close(): void {
    this.connectionState = 'closed';
  }
}

/** Puts the fakes in place; `vi.unstubAllGlobals()` takes them away. */
export function fakeBrowser(): FakeBrowser {
  const browser: FakeBrowser = {
    connections: [],
    microphone: 'granted',
    microphoneTracks: [],
    amplitude: 0,
    autoplay: true,
    outputs: [],
    devices: new EventTarget(),
    wantsItsOfferUntouched: false,
    document: new EventTarget(),
  };
  vi.stubGlobal('WebSocket', WebSocket);
  vi.stubGlobal('document', browser.document);
  vi.stubGlobal(
    'RTCPeerConnection',
    class extends FakePeerConnection {
      constructor() {
        super();
        this.wantsItsOfferUntouched = browser.wantsItsOfferUntouched;
        browser.connections.push(this);
      }
    },
  );
  vi.stubGlobal(
    'MediaStream',
    class {
      constructor(readonly tracks: unknown[]) {}
    },
  );
  vi.stubGlobal(
    'Audio',
    class {
      srcObject: unknown = null;
      play() {
        return browser.autoplay
          ? Promise.resolve()
          : Promise.reject(new DOMException('touch the page first', 'NotAllowedError'));
      }
      pause() {
        // Nothing plays here.
      }
    },
  );
  vi.stubGlobal(
    'AudioContext',
    class {
      readonly state = 'running';
      createAnalyser() {
        return {
          fftSize: 0,
          getFloatTimeDomainData: (samples: Float32Array) => samples.fill(browser.amplitude),
        };
      }
      createMediaStreamSource() {
        return { connect: () => undefined };
      }
      close() {
        return Promise.resolve();
      }
    },
  );
  vi.stubGlobal('navigator', {
    mediaDevices: Object.assign(browser.devices, {
      enumerateDevices: () =>
        Promise.resolve(
          browser.outputs.map((label, i) => ({
            kind: 'audiooutput',
            deviceId: i === 0 ? 'default' : label,
            label: browser.microphoneTracks.length === 0 ? '' : label,
          })),
        ),
      getUserMedia: () => {
        if (browser.microphone !== 'granted') {
          return Promise.reject(new DOMException('no', browser.microphone));
        }
        const track = new FakeTrack();
        browser.microphoneTracks.push(track);
        return Promise.resolve({ getAudioTracks: () => [track] });
      },
    }),
  });
  return browser;
}
