import { localError } from '../room-error.js';
import { askingForLostPackets } from './audio-nack.js';

/** How long `disconnected` may last before a new connection is made: it often heals by itself. */
const DISCONNECTED_LIMIT_MS = 3_000;

export interface MediaConnectionListener {
  connected(): void;
  /** It carries nothing any more and will not recover; once, and never after `close()`. */
  failed(): void;
}

/**
 * One PeerConnection for the whole stay: section 0 sends the microphone, the others are slots in
 * which the server puts whoever is speaking. The browser offers once, nothing is negotiated again.
 */
export class MediaConnection {
  readonly #connection: RTCPeerConnection;
  readonly #sender: RTCRtpSender;
  readonly #listener: MediaConnectionListener;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  constructor(slots: number, listener: MediaConnectionListener) {
    this.#listener = listener;
    this.#connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
    this.#sender = this.#connection.addTransceiver('audio', { direction: 'sendonly' }).sender;
    for (let slot = 0; slot < slots; slot++) {
      this.#connection.addTransceiver('audio', { direction: 'recvonly' });
    }
    this.#connection.onconnectionstatechange = () => this.#follow();
  }

  /** The tracks of the slots: there from the start, silent until somebody speaks. */
  slotTracks(): MediaStreamTrack[] {
    return this.#connection
      .getTransceivers()
      .slice(1)
      .map((slot) => slot.receiver.track);
  }

  /** Offers and takes the answer. No candidate is waited for: the server learns ours from checks. */
  async negotiate(answerTo: (offer: string) => Promise<string>): Promise<void> {
    const offer = await this.#offer();
    if (offer === undefined) throw localError('media.failed', 'the browser made no offer');
    const sdp = await answerTo(offer);
    if (this.#done) return;
    await this.#connection.setRemoteDescription({ type: 'answer', sdp });
  }

  async #offer(): Promise<string | undefined> {
    const { sdp = '' } = await this.#connection.createOffer();
    try {
      await this.#connection.setLocalDescription({ type: 'offer', sdp: askingForLostPackets(sdp) });
    } catch {
      // A browser that wants its offer untouched hears the same, but for what gets lost.
      await this.#connection.setLocalDescription();
    }
    return this.#connection.localDescription?.sdp;
  }

  /** Sends this track from now on; null sends nothing at all. */
  async send(track: MediaStreamTrack | null): Promise<void> {
    if (!this.#done && this.#sender.track !== track) await this.#sender.replaceTrack(track);
  }

  statistics(): Promise<RTCStatsReport> {
    return this.#connection.getStats();
  }

  /** Still carrying, or on the way to. */
  get alive(): boolean {
    const state = this.#connection.connectionState;
    return !this.#done && (state === 'connected' || state === 'connecting' || state === 'new');
  }

  close(): void {
    this.#done = true;
    clearTimeout(this.#patience);
    this.#connection.close();
  }

  #follow(): void {
    if (this.#done) return;
    clearTimeout(this.#patience);
    switch (this.#connection.connectionState) {
      case 'connected':
        this.#listener.connected();
        break;
      case 'disconnected':
        this.#patience = setTimeout(() => this.#fail(), DISCONNECTED_LIMIT_MS);
        break;
      case 'failed':
      case 'closed':
        this.#fail();
        break;
      case 'new':
      case 'connecting':
        break;
    }
  }

  #fail(): void {
    if (this.#done) return;
    this.close();
    this.#listener.failed();
  }
}
