import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The modules for other pages: the element as one file, and the headless client as one file. */
const LIBRARIES: Record<string, Record<string, string>> = {
  library: { 'live-audio-room': 'src/element/index.ts' },
  client: { client: 'src/client/index.ts' },
};

// The first browsers with `light-dark()`: taking it apart for older ones would double the colours.
const CSS_TARGET = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * Templates are written with indentation that nobody sees on the page. Line breaks stay, so that
 * the lines of the source maps do.
 */
const flatTemplates: Plugin = {
  name: 'flat-templates',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/element\/.*\.ts$/ },
    handler: (code) => ({ code: code.replace(/\n +/g, '\n'), map: null }),
  },
};

// `vite build` makes the page that the server shows (dist/page); with `--mode library` or
// `--mode client` it makes what npm publishes (dist/lib).
export default defineConfig(({ mode }) => {
  const entry = LIBRARIES[mode];
  const target = 'es2022';
  return {
    base: './',
    plugins: [flatTemplates],
    build:
      entry === undefined
        ? { target, cssTarget: CSS_TARGET, outDir: 'dist/page' }
        : {
            target,
            cssTarget: CSS_TARGET,
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
