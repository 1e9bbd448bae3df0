import type { AudioRoute } from '../events.js';

export interface Output {
  readonly route: AudioRoute;
  /** The name of the device, as the system gives it. */
  readonly device: string;
}

/**
 * Watches where the sound comes out. Browsers tell the names of devices only to pages that may use
 * the microphone, and some tell no outputs at all: then nothing is known and nothing is told.
 */
export class AudioOutput {
  readonly #changed: (output: Output) => void;
  #devices: MediaDevices | undefined;
  #device: string | undefined;

  constructor(changed: (output: Output) => void) {
    this.#changed = changed;
  }

  /** Also when it has been started before. */
  start(): void {
    // Left out where the page came over plain http.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    devices?.addEventListener('devicechange', this.#onChange);
    this.#devices = devices;
    void this.look();
  }

  stop(): void {
    this.#devices?.removeEventListener('devicechange', this.#onChange);
    this.#devices = undefined;
    this.#device = undefined;
  }

  /** Learns which device is in use, without telling: nothing has changed but what we may know. */
  async look(): Promise<void> {
    this.#device = (await this.#current()) ?? this.#device;
  }

  readonly #onChange = (): void => void this.#compare();

  async #compare(): Promise<void> {
    const before = this.#device;
    const device = await this.#current();
    if (device === undefined || device === before) return;
    this.#device = device;
    if (before !== undefined) this.#changed({ route: routeOf(device), device });
  }

  async #current(): Promise<string | undefined> {
    const devices = (await this.#devices?.enumerateDevices()) ?? [];
    const outputs = devices.filter(({ kind, label }) => kind === 'audiooutput' && label !== '');
    const used = outputs.find(({ deviceId }) => deviceId === 'default') ?? outputs[0];
    // Chromium puts this before the name of whatever is the default now.
    return used?.label.replace(/^Default - /, '');
  }
}

/** Browsers have no word for the kind of a device, so its name has to do. */
const ROUTES: readonly (readonly [AudioRoute, RegExp])[] = [
  ['AIRPLAY', /airplay/i],
  ['BLUETOOTH', /bluetooth|airpods|buds|hands-?free|\bbt\b/i],
  ['EXTERNAL_USB', /\busb\b/i],
  ['HEADPHONE', /headphone|headset|earphone|earbud/i],
  ['RECEIVER', /earpiece|receiver/i],
];

export function routeOf(device: string): AudioRoute {
  return ROUTES.find(([, names]) => names.test(device))?.[0] ?? 'SPEAKER';
}
