/** How times are written. */

/** `MM:SS`, from an hour on `H:MM:SS`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}

/** `M:SS`, for waits. */
export function wait(ms: number): string {
  return clock(ms).replace(/^0(?=\d:)/, '');
}

/** The time of day, with the date where it is another day than `now`. */
export function moment(at: number, now: number, locale: string): string {
  const [then, today] = [new Date(at), new Date(now)];
  const day = then.toDateString() === today.toDateString() ? undefined : 'medium';
  return new Intl.DateTimeFormat(locale, { dateStyle: day, timeStyle: 'short' }).format(then);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `10 minutes`, `1 hour`: in the largest unit that divides it. */
export function lasting(seconds: number, locale: string): string {
  const [unit, size] = UNITS.find(([, length]) => seconds % length === 0) ?? UNITS[3];
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, style).format(seconds / size);
}
