import type { PropertyDeclarations } from 'lit';

/**
 * The properties of a piece that make it draw itself anew; none of them is an attribute. A list
 * and no decorators: those would cost every page half a kilobyte.
 */
export function drawnFrom(...names: readonly string[]): PropertyDeclarations {
  return Object.fromEntries(names.map((name) => [name, { attribute: false }]));
}
