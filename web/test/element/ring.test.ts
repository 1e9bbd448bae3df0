import { describe, expect, test } from 'vitest';
import { loudness, ringOf, smooth, stepOf } from '../../src/element/voice/ring.js';

describe('a level', () => {
  test.each([
    [127, 0],
    [55, 0],
    [35, 0.5],
    [15, 1],
    [0, 1],
  ])('of %d by RFC 6464 is %d', (rfc6464, level) => {
    expect(loudness(rfc6464)).toBe(level);
  });

  test('rises by 63 % in 45 ms and falls by 63 % in 340 ms', () => {
    expect(smooth(0, 1, 45)).toBeCloseTo(1 - 1 / Math.E, 5);
    expect(smooth(1, 0, 340)).toBeCloseTo(1 / Math.E, 5);
  });
});

describe('the ring', () => {
  // The table of the mock-ups: width at 64, 96 and 125 px, opacity of the halo.
  test.each([
    [0.2, [2, 2.3, 3], 0.21],
    [0.4, [2.1, 3.2, 4.1], 0.3],
    [0.6, [2.7, 4, 5.3], 0.4],
    [0.8, [3.3, 4.9, 6.4], 0.49],
    [1, [3.8, 5.8, 7.5], 0.58],
  ])('at %d is %j px wide, its halo %d', (level, widths, opacity) => {
    const ring = ringOf(level)!;
    const drawn = [64, 96, 125].map((avatar) => Math.max(2, avatar * ring.width));
    // The table is rounded to a tenth of a pixel.
    for (const [at, width] of drawn.entries()) {
      expect(Math.abs(width - widths[at]!)).toBeLessThan(0.06);
    }
    expect(Math.abs(ring.haloOpacity - opacity)).toBeLessThan(0.006);
  });

  test('is not there below the threshold', () => {
    expect(ringOf(0.05)).toBeUndefined();
  });

  test.each([
    [0.05, 0],
    [0.1, 0.2],
    [0.5, 0.6],
    [0.9, 1],
  ])('steps with reduced motion: %d is drawn as %d', (level, step) => {
    expect(stepOf(level)).toBe(step);
  });
});
