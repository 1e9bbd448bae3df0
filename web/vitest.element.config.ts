import { defineConfig } from 'vitest/config';

// The element in a real Chromium, with rooms that need no server: `npm run test:element`.
export default defineConfig({
  test: {
    include: ['test/element/**/*.spec.ts'],
    globalSetup: 'test/element/support/browser.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // One browser serves all files: two cores gain nothing by more.
    fileParallelism: false,
  },
});
