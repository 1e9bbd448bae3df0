import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const GOAL_BYTES = 60 * 1024;

it('is not more than 5 % bigger than the size that was agreed on, and below the goal', () => {
  const file = readFileSync(`${WEB}/bundle-size.json`, 'utf8');
  const kept = (JSON.parse(file) as Record<string, number>)['web.bundle_gzip_bytes']!;
  // In a process of its own: in one that tests, Lit would be built with its checks for developers.
  const line = execFileSync(process.execPath, ['scripts/size.mjs'], {
    cwd: WEB,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  const bytes = Number(/web\.bundle_gzip_bytes (\d+) bytes/.exec(line)?.[1]);
  // Bigger for a reason? `npm run size -- --write`, and say the reason in the commit.
  expect(bytes).toBeLessThanOrEqual(kept * 1.05);
  expect(bytes).toBeLessThanOrEqual(GOAL_BYTES);
}, 60_000);
