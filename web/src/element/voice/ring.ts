/** How a ring follows a voice. Pure: the frame loop brings time and levels. */

const ATTACK_MS = 45;
const RELEASE_MS = 340;
/** Below this nobody speaks and no ring is drawn. */
export const THRESHOLD = 0.06;

/** 0–1 from an RFC 6464 level (0 is the loudest, 127 is silence). */
export function loudness(rfc6464: number): number {
  return Math.min(1, Math.max(0, (55 - rfc6464) / 40));
}

/** Moves `from` towards `to`: fast when rising, soft when falling. */
export function smooth(from: number, to: number, elapsedMs: number): number {
  const tau = to > from ? ATTACK_MS : RELEASE_MS;
  return from + (to - from) * (1 - Math.exp(-elapsedMs / tau));
}

export interface Ring {
  /** As a share of the avatar; drawn at least 2 px wide. */
  readonly width: number;
  readonly haloOpacity: number;
  readonly haloScale: number;
}

/** What is drawn for a smoothed level, or undefined for no ring. */
export function ringOf(level: number): Ring | undefined {
  if (level < THRESHOLD) return undefined;
  return {
    width: 0.015 + 0.045 * level,
    haloOpacity: 0.12 + 0.46 * level,
    haloScale: 0.94 + 0.1 * level,
  };
}

/** With reduced motion there are three widths, each held for at least this long. */
export const STEP_HOLD_MS = 600;

export function stepOf(level: number): number {
  if (level < THRESHOLD) return 0;
  return level < 0.4 ? 0.2 : level < 0.8 ? 0.6 : 1;
}
