import type { Quality } from '../room-state.js';

/** Counters of one moment; the difference of two is what happened in between. */
export interface Sample {
  readonly roundTripMs: number;
  readonly jitterMs: number;
  readonly received: number;
  readonly lost: number;
}

export function sampleOf(report: RTCStatsReport): Sample {
  const sample = { roundTripMs: 0, jitterMs: 0, received: 0, lost: 0 };
  for (const one of (report as ReadonlyMap<string, Statistics>).values()) {
    if (one.type === 'candidate-pair' && one.nominated === true && one.state === 'succeeded') {
      sample.roundTripMs = (one.currentRoundTripTime ?? 0) * 1000;
    } else if (one.type === 'inbound-rtp') {
      sample.jitterMs = Math.max(sample.jitterMs, (one.jitter ?? 0) * 1000);
      sample.received += one.packetsReceived ?? 0;
      sample.lost += one.packetsLost ?? 0;
    }
  }
  return sample;
}

/** How good the line was between two samples. */
export function qualityOf(before: Sample, after: Sample): Quality {
  const received = Math.max(0, after.received - before.received);
  const lost = Math.max(0, after.lost - before.lost);
  const loss = received + lost === 0 ? 0 : lost / (received + lost);
  const roundTripMs = Math.round(after.roundTripMs);
  // The shape of ITU-T G.107: delay hurts little below 160 ms one way, loss from the start.
  const delay = roundTripMs / 2 + 2 * after.jitterMs + 20;
  const rating = 93 - (delay < 160 ? delay / 40 : (delay - 120) / 10) - 250 * loss;
  const score = rating >= 85 ? 5 : rating >= 70 ? 4 : rating >= 55 ? 3 : rating >= 40 ? 2 : 1;
  return { roundTripMs, loss: Math.round(loss * 1000) / 1000, score };
}

/** The members that are read here, of any kind of statistics. */
interface Statistics {
  readonly type: string;
  readonly state?: string;
  readonly nominated?: boolean;
  readonly currentRoundTripTime?: number;
  readonly jitter?: number;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
}
