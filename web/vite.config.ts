import { defineConfig } from 'vitest/config';

// Two builds of the same sources. `vite build` makes the page that the server shows (dist/page);
// `vite build --mode library` makes the modules that other pages import (dist/lib).
export default defineConfig(({ mode }) => ({
  base: './',
  build:
    mode === 'library'
      ? {
          target: 'es2022',
          outDir: 'dist/lib',
          sourcemap: true,
          copyPublicDir: false,
          lib: {
            entry: {
              'live-audio-room': 'src/element/index.ts',
              client: 'src/client/index.ts',
            },
            formats: ['es' as const],
          },
        }
      : { target: 'es2022', outDir: 'dist/page', sourcemap: false },
  server: { proxy: { '/v1': { target: 'http://localhost:8080', ws: true } } },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
}));
