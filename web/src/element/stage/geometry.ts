/** A seat's place in its row. */
export interface Place {
  readonly seat: number;
  /** How far it is lifted, as a share of the avatar. */
  readonly lift: number;
}

const LIFT = 0.27;
/** More than this in a row are put on several: on a narrow stage, and on any. */
const NARROW_ROW = 5;
const WIDE_ROW = 8;

/** The rows as they are drawn: shallow arcs, long ones wrapped evenly. Seats count from 0. */
export function arrange(rows: readonly number[], narrow: boolean): readonly (readonly Place[])[] {
  const most = narrow ? NARROW_ROW : WIDE_ROW;
  let next = 0;
  return rows
    .filter((count) => count > 0)
    .flatMap((count) => evenly(count, Math.ceil(count / most)))
    .map((count) => {
      const lifts = liftsOf(count);
      return lifts.map((lift) => ({ seat: next++, lift }));
    });
}

/** Splits `count` into `parts` that differ by one at most, the longer ones first. */
function evenly(count: number, parts: number): number[] {
  const [least, longer] = [Math.floor(count / parts), count % parts];
  return Array.from({ length: parts }, (_, part) => least + (part < longer ? 1 : 0));
}

/** `0.27 × (d/m)²`, less that of the innermost seat: the middle of a row lies on the line. */
export function liftsOf(count: number): readonly number[] {
  const outermost = (count - 1) / 2;
  if (outermost <= 0) return [0];
  const raw = Array.from({ length: count }, (_, place) => {
    return LIFT * ((place - outermost) / outermost) ** 2;
  });
  const innermost = Math.min(...raw);
  return raw.map((lift) => Math.round((lift - innermost) * 1e4) / 1e4);
}
