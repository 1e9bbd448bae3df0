import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** What a page downloads to show `<live-audio-room>`: everything, Lit too, as one module. */
export async function bundleGzipBytes() {
  const results = await build({ mode: 'library', logLevel: 'error', build: { write: false } });
  const chunks = [results].flat().flatMap((result) => result.output);
  const code = chunks.filter((chunk) => chunk.type === 'chunk').map((chunk) => chunk.code);
  return gzipSync(code.join(''), { level: 9 }).length;
}
