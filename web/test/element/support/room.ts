import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import type { FakeRoomClient } from '../../../fixtures/fake-room-client.js';
import type { LiveAudioRoom } from '../../../src/element/index.js';

/** What the stand page puts on its window. */
export interface Stand {
  readonly room: LiveAudioRoom;
  readonly client: FakeRoomClient;
  readonly heard: Record<string, unknown>[];
}

interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly dir?: 'rtl';
  readonly link?: string;
  readonly reducedMotion?: 'reduce';
  readonly forcedColors?: 'active';
  readonly touch?: boolean;
}

/** The element on a page, and who looks at it. */
export class Room {
  constructor(readonly page: Page) {}

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  item(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  get message(): Locator {
    return this.page.getByRole('textbox', { name: 'Message' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** What the element asked of the controller, in order. */
  calls(): Promise<unknown[][]> {
    return this.page.evaluate(() => (globalThis as unknown as Stand).client.calls as unknown[][]);
  }

  /** The name of what has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement != null) one = one.shadowRoot.activeElement;
      return one?.getAttribute('aria-label') ?? one?.textContent.trim() ?? '';
    });
  }

  /** Does something with the room and its client inside the page. */
  async do<A>(work: (stand: Stand, argument: A) => unknown, argument?: A): Promise<void> {
    const handle = await this.page.evaluateHandle('globalThis');
    await this.page.evaluate(
      ([code, stand, given]) => {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the test's own words
        new Function(`return (${code})`)()(stand, given);
      },
      [work.toString(), handle, argument] as const,
    );
  }
}

let browser: Browser;
const pages: Page[] = [];

beforeAll(async () => {
  browser = await chromium.connect(inject('browser'));
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
});
afterAll(() => browser.close());

/** Shows a scene; a fault on the page is a fault of the test. */
export async function show(scene: string, look: Look = {}): Promise<Room> {
  const { width = 1440, height = 900, theme = 'dark', dir = 'ltr', link = '' } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: look.touch ?? false,
    reducedMotion: look.reducedMotion ?? null,
    forcedColors: look.forcedColors ?? null,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  pages.push(page);
  page.on('pageerror', (error) => {
    throw error;
  });
  const asked = new URLSearchParams({ scene, theme, dir, link });
  await page.goto(`${inject('address')}shots/index.html?${asked}`);
  await page.locator('live-audio-room').waitFor({ state: 'attached' });
  await page.waitForFunction(() => 'client' in globalThis);
  return new Room(page);
}

/** Waits until a call was made. */
export async function expectCall(room: Room, ...call: unknown[]): Promise<void> {
  await expect.poll(() => room.calls()).toContainEqual(call);
}
