import type { Levels } from '../../client/index.js';
import { eachFrame } from './frame-loop.js';
import { loudness, ringOf, smooth, STEP_HOLD_MS, stepOf, THRESHOLD } from './ring.js';

/** What draws a voice: a seat, the mini window. */
export interface VoiceView {
  readonly user: string | undefined;
  readonly ring: HTMLElement | null;
  readonly halo: HTMLElement | null;
  /** Called when the person starts and stops speaking: a few times a minute, never per level. */
  readonly speakingChanged: (speaking: boolean) => void;
}

/** A pause shorter than this is still the same speech. */
const PAUSE_MS = 800;
const NOT_DRAWN = -1;

interface Drawn {
  level: number;
  step: number;
  stepSince: number;
  loudAt: number;
  speaking: boolean;
  drawnWidth: number;
}

/**
 * Moves the rings of one room. It writes three styles of two elements that nothing else lays
 * claim to, so no template is rendered and no layout is made, however many people speak.
 */
export class Voices {
  readonly #views = new Map<VoiceView, Drawn>();
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #leave: (() => void) | undefined;
  #last = 0;

  constructor(private readonly levels: () => Levels | undefined) {}

  show(view: VoiceView): () => void {
    this.#views.set(view, {
      level: 0,
      step: 0,
      stepSince: 0,
      loudAt: -Infinity,
      speaking: false,
      drawnWidth: NOT_DRAWN,
    });
    this.#leave ??= eachFrame((now) => this.#frame(now));
    return () => {
      this.#views.delete(view);
      view.ring?.style.setProperty('opacity', '0');
      view.halo?.style.setProperty('opacity', '0');
      if (this.#views.size === 0) this.stop();
    };
  }

  stop(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #frame(now: number): boolean {
    // After a rest or a hidden page the first step must not leap.
    const elapsedMs = Math.min(100, now - this.#last);
    this.#last = now;
    const levels = this.levels();
    let lively = false;
    for (const [view, drawn] of this.#views) {
      const target = view.user === undefined ? 0 : loudness(levels?.get(view.user) ?? 127);
      drawn.level = smooth(drawn.level, target, elapsedMs);
      this.#tellSpeaking(view, drawn, target, now);
      draw(view, drawn, this.#reduced.matches ? heldStep(drawn, now) : drawn.level);
      lively ||= target >= THRESHOLD || drawn.level >= THRESHOLD / 2 || drawn.speaking;
    }
    return lively;
  }

  #tellSpeaking(view: VoiceView, drawn: Drawn, target: number, now: number): void {
    if (target >= THRESHOLD) drawn.loudAt = now;
    const speaking = now - drawn.loudAt < PAUSE_MS;
    if (speaking === drawn.speaking) return;
    drawn.speaking = speaking;
    view.speakingChanged(speaking);
  }
}

function heldStep(drawn: Drawn, now: number): number {
  const step = stepOf(drawn.level);
  if (step !== drawn.step && now - drawn.stepSince >= STEP_HOLD_MS) {
    drawn.step = step;
    drawn.stepSince = now;
  }
  return drawn.step;
}

function draw(view: VoiceView, drawn: Drawn, level: number): void {
  const ring = ringOf(level);
  // A thousandth of an avatar is a tenth of a pixel: less than that is not worth a paint.
  const width = ring === undefined ? 0 : Math.round(ring.width * 1000) / 1000;
  if (width === drawn.drawnWidth || view.ring === null || view.halo === null) return;
  drawn.drawnWidth = width;
  view.ring.style.opacity = ring === undefined ? '0' : '1';
  view.ring.style.outlineWidth = `max(2px, calc(var(--disc) * ${width}))`;
  view.halo.style.opacity = ring === undefined ? '0' : ring.haloOpacity.toFixed(2);
  view.halo.style.scale = (ring?.haloScale ?? 0.94).toFixed(3);
}
