import { describe, expect, test } from 'vitest';
import { arrange, liftsOf } from '../../src/element/stage/geometry.js';

describe('the arc of a row', () => {
  test.each([
    [1, [0]],
    [2, [0, 0]],
    [3, [0.27, 0, 0.27]],
    [4, [0.24, 0, 0, 0.24]],
    [5, [0.27, 0.0675, 0, 0.0675, 0.27]],
  ])('%d seats are lifted by %j of an avatar', (count, lifts) => {
    expect(liftsOf(count)).toEqual(lifts);
  });
});

describe('the rows', () => {
  const sizes = (rows: readonly number[], narrow: boolean) =>
    arrange(rows, narrow).map((row) => row.length);

  test.each([
    [[1, 4, 4], true, [1, 4, 4]],
    [[5, 5], true, [5, 5]],
    [[6], true, [3, 3]],
    [[8, 12], true, [4, 4, 4, 4, 4]],
    [[7], true, [4, 3]],
    [[8, 12], false, [8, 6, 6]],
    [[20], false, [7, 7, 6]],
    [[0, 3], false, [3]],
  ])('%j, narrow %s, are drawn as %j', (rows, narrow, drawn) => {
    expect(sizes(rows, narrow)).toEqual(drawn);
  });

  test('number the seats through, whatever is wrapped', () => {
    const seats = arrange([2, 8, 6], true).flatMap((row) => row.map((place) => place.seat));
    expect(seats).toEqual(Array.from({ length: 16 }, (_, seat) => seat));
  });
});
