type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without what is undefined: an absent fact has no key. */
export function defined<T extends object>(facts: T): Defined<T> {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known) as Defined<T>;
}
