/** The loudness of a local stream, measured when asked: it costs nothing while nobody looks. */
export class LevelMeter {
  readonly #context: AudioContext;
  readonly #analyser: AnalyserNode;
  readonly #samples: Float32Array<ArrayBuffer>;

  constructor(stream: MediaStream) {
    this.#context = new AudioContext();
    this.#analyser = this.#context.createAnalyser();
    this.#analyser.fftSize = 1024;
    this.#samples = new Float32Array(this.#analyser.fftSize);
    // Not connected to the speakers: nobody wants to hear himself.
    this.#context.createMediaStreamSource(stream).connect(this.#analyser);
  }

  level(): number {
    if (this.#context.state === 'suspended') void this.#context.resume();
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return levelOf(this.#samples);
  }

  close(): void {
    void this.#context.close();
  }
}

/** RFC 6464 §3: the level is minus the RMS in dBov, 0 the loudest, 127 digital silence. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  if (sum === 0) return 127;
  const dbov = 10 * Math.log10(sum / samples.length);
  return Math.max(0, Math.min(127, Math.round(-dbov)));
}
