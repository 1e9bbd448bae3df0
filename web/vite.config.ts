import { defineConfig } from 'vitest/config';

/** The modules for other pages: the element as one file, and the headless client as one file. */
const LIBRARIES: Record<string, Record<string, string>> = {
  library: { 'live-audio-room': 'src/element/index.ts' },
  client: { client: 'src/client/index.ts' },
};

// `vite build` makes the page that the server shows (dist/page); with `--mode library` or
// `--mode client` it makes what npm publishes (dist/lib).
export default defineConfig(({ mode }) => {
  const entry = LIBRARIES[mode];
  return {
    base: './',
    build:
      entry === undefined
        ? { target: 'es2022', outDir: 'dist/page' }
        : {
            target: 'es2022',
            outDir: 'dist/lib',
            emptyOutDir: false,
            copyPublicDir: false,
            sourcemap: true,
            lib: { entry, formats: ['es' as const] },
            // Vite leaves the spaces in libraries for bundlers; this file is for pages as it is.
            rolldownOptions: { output: { minify: true } },
          },
    server: { proxy: { '/v1': { target: 'http://localhost:8080', ws: true } } },
    test: { environment: 'node', include: ['test/**/*.test.ts'] },
  };
});
