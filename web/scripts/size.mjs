// `npm run size` prints how big the element is; `npm run size -- --write` keeps it for the test.
import { writeFileSync } from 'node:fs';
import { bundleGzipBytes } from './bundle.mjs';

const bytes = await bundleGzipBytes();
if (process.argv.includes('--write')) {
  const kept = `${JSON.stringify({ 'web.bundle_gzip_bytes': bytes }, null, 2)}\n`;
  writeFileSync(new URL('../bundle-size.json', import.meta.url), kept);
}
console.log(`web.bundle_gzip_bytes ${bytes} bytes`);
