// `npm run size` prints how big the element is; `npm run size -- --write` keeps it for the test.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

// What a page downloads to show `<live-audio-room>`: everything, Lit too, as one module.
const results = await build({ mode: 'library', logLevel: 'error', build: { write: false } });
const chunks = [results].flat().flatMap((result) => result.output);
const code = chunks.filter((chunk) => chunk.type === 'chunk').map((chunk) => chunk.code);
const bytes = gzipSync(code.join(''), { level: 9 }).length;

if (process.argv.includes('--write')) {
  const kept = `${JSON.stringify({ 'web.bundle_gzip_bytes': bytes }, null, 2)}\n`;
  writeFileSync(new URL('../bundle-size.json', import.meta.url), kept);
}
console.log(`web.bundle_gzip_bytes ${bytes} bytes`);
