import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Room } from './room.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds wrong, as short lines. */
export async function faults(room: Room): Promise<string[]> {
  // Contrast is judged at rest: what is still fading in has less of it.
  await room.page.waitForTimeout(600);
  await room.page.addScriptTag({ path: AXE });
  // On a seat the eye reads "You" and initials; the ear gets the name that the table of names says.
  const rules = { 'label-content-name-mismatch': { enabled: false } };
  const { violations } = await room.page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ rules })})`,
  );
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
