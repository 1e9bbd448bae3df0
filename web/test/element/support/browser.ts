import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: string;
    readonly address: string;
  }
}

/** Starts the page's server and one Chromium for all files; gives back what ends them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await createServer({
    root: new URL('../../..', import.meta.url).pathname,
    logLevel: 'error',
    // Port 0 and no watching: tests change nothing, and several may run at once.
    server: { port: 0, watch: null },
  });
  await server.listen();
  const browser = await chromium.launchServer({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  project.provide('browser', browser.wsEndpoint());
  project.provide('address', server.resolvedUrls?.local[0] ?? '');
  return async () => {
    await browser.close();
    await server.close();
  };
}
