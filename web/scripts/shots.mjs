// Draws the element in every state to target/shots/: `npm run shots`, or some: `npm run shots host`.
import { mkdir, rm } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const FOLDER = new URL('../target/shots/', import.meta.url).pathname;
const IMAGES = new URL('../../docs/images/', import.meta.url).pathname;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const DESKTOP = [1440, 900];
const TABLET = [768, 1024];
const PHONE = [390, 844];
const SMALL = [320, 640];
const SIDEWAYS = [844, 390];

const press = (name) => (page) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
const openPanel = press(/^Members, /);
const more = (who) => async (page) => {
  await openPanel(page);
  await press(`More about ${who}`)(page);
};
const item = (name) => (page) => page.getByRole('menuitem', { name }).click();
const inTurn =
  (...acts) =>
  async (page) => {
    for (const act of acts) await act(page);
  };
const react = async (page) => {
  await page.evaluate(() => {
    const { client } = globalThis;
    const who = (user) => ({ user, name: user });
    client.events.emit('reaction.received', {
      counts: { '👏': 6, '❤️': 2, '🎉': 1 },
      recent: [
        { user: who('mara'), kind: '👏' },
        { user: who('aiko'), kind: '❤️' },
        { user: who('tomas'), kind: '🎉' },
        { user: who('noor'), kind: '👏' },
      ],
    });
  });
};
const minimise = press('Minimise');
const scrollUp = async (page) => {
  await page.locator('.chat__scroll').evaluate((chat) => (chat.scrollTop = 200));
  await page.evaluate(() => {
    const { client } = globalThis;
    const last = client.state.feed.at(-3);
    const fresh = [1, 2, 3].map((n) => ({ ...last, key: `f${n}`, text: 'And one more' }));
    client.show({ feed: [...client.state.feed, ...fresh] });
  });
};
const toast = async (page) => {
  await page.evaluate(() => {
    const { client } = globalThis;
    const person = [...client.state.people.values()][1];
    client.events.emit('seat.audience.takingRequestRejected', {
      by: { user: person.user, name: person.name, person },
    });
  });
};
const write = async (page) => page.getByLabel('Message').fill('I can hear it from here');

/** scene, sizes, and what is done before the picture is taken. */
const SHOTS = [
  ['host', [DESKTOP, TABLET, PHONE, SIDEWAYS, SMALL, [1000, 760], [1920, 1080], [3840, 2160]]],
  ['host-panel', [DESKTOP, TABLET, PHONE, [1000, 760], SIDEWAYS], 'host', openPanel],
  ['host-menu', [DESKTOP, PHONE], 'host', more('Aiko')],
  ['host-leave', [DESKTOP, PHONE, SMALL, SIDEWAYS], 'host', press('Leave room')],
  ['host-mode', [DESKTOP, PHONE], 'host', press('Room mode')],
  ['host-seat-menu', [DESKTOP, PHONE], 'host', press(/^Tomás, /)],
  ['host-free-menu', [DESKTOP, PHONE], 'host', press('Take seat 7')],
  ['host-more', [DESKTOP, PHONE, SMALL], 'host', press('More')],
  ['host-ban', [DESKTOP, PHONE, SIDEWAYS], 'host', inTurn(more('Aiko'), item('Ban…'))],
  ['host-title', [PHONE], 'host', inTurn(press('More'), item('Change title…'))],
  ['host-bans', [DESKTOP, PHONE], 'host', inTurn(press('More'), item('Banned people'))],
  ['host-log', [DESKTOP, PHONE], 'host', inTurn(press('More'), item('Moderation log'))],
  ['move', [DESKTOP, PHONE]],
  ['silenced', [PHONE, DESKTOP]],
  ['banned', [PHONE]],
  ['reactions', [DESKTOP, PHONE], 'listener', react],
  ['react-menu', [DESKTOP, PHONE], 'listener', press('React')],
  ['host-mini', [DESKTOP, PHONE], 'host', minimise],
  ['host-write', [PHONE, SMALL], 'host', write],
  ['audience', [DESKTOP, PHONE, SMALL]],
  ['listener', [DESKTOP, TABLET, PHONE]],
  ['open', [DESKTOP, PHONE]],
  ['taking', [PHONE]],
  ['invited', [DESKTOP, PHONE, SIDEWAYS]],
  ['asked', [PHONE]],
  ['speaker', [DESKTOP, TABLET, PHONE, SMALL]],
  ['reconnecting', [DESKTOP, PHONE]],
  ['muted', [DESKTOP, PHONE]],
  ['prompt', [DESKTOP, PHONE]],
  ['permission', [DESKTOP, PHONE, SMALL]],
  ['missing', [PHONE]],
  ['blocked', [DESKTOP, PHONE]],
  [
    'empty',
    [DESKTOP, TABLET, PHONE, SMALL],
    'empty',
    undefined,
    { link: 'https://rooms.example.org/?room=repair-cafe' },
  ],
  ['one', [DESKTOP, PHONE]],
  ['eight', [DESKTOP, TABLET, PHONE]],
  ['twenty', [DESKTOP, TABLET, PHONE, SMALL, SIDEWAYS]],
  ['wide', [DESKTOP, TABLET, PHONE]],
  ['long', [DESKTOP, PHONE], 'long'],
  ['long-new', [DESKTOP, PHONE], 'long', scrollUp],
  ['toast', [DESKTOP, PHONE], 'listener', toast],
  ['ended', [DESKTOP, PHONE]],
  ['left', [PHONE]],
  ['joining', [DESKTOP, PHONE]],
  ['rtl', [DESKTOP, PHONE], 'audience', undefined, { dir: 'rtl' }],
  ['rtl-panel', [DESKTOP], 'host', openPanel, { dir: 'rtl' }],
];

/** The page at `/`: nobody asked for a room, or somebody sent a link. */
const LANDING = [
  ['landing', ''],
  ['landing-link', '&room=repair-cafe'],
];

const wanted = process.argv.slice(2);
const server = await createServer({
  root: new URL('..', import.meta.url).pathname,
  server: { port: 0 },
  logLevel: 'error',
});
await server.listen();
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
await mkdir(IMAGES, { recursive: true });

async function draw(name, address, [width, height], theme, act, path, deviceScaleFactor = 1) {
  const page = await browser.newPage({
    viewport: { width, height },
    hasTouch: width < 600,
    deviceScaleFactor,
  });
  page.on('pageerror', (error) => console.error(`${name} ${width}: ${error.message}`));
  await page.goto(address);
  await page.locator('live-audio-room, main').first().waitFor();
  await page.waitForTimeout(900);
  await act?.(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(act === undefined ? 0 : 450);
  await page.screenshot({ path: path ?? `${FOLDER}${name}-${width}-${theme}.png` });
  await page.close();
}

// The pictures of the README: `npm run shots images`; make them smaller before they are kept.
if (wanted.includes('images')) {
  const scene = (name) => `${address}shots/index.html?scene=${name}&theme=dark`;
  await draw('', scene('host'), DESKTOP, 'dark', openPanel, `${IMAGES}room.png`);
  await draw('', scene('audience'), PHONE, 'dark', undefined, `${IMAGES}room-phone.png`, 1.5);
}

for (const theme of ['dark', 'light']) {
  for (const [name, sizes, scene = name, act, query = {}] of SHOTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const asked = new URLSearchParams({ scene, theme, ...query });
    for (const size of sizes) {
      await draw(name, `${address}shots/index.html?${asked}`, size, theme, act);
    }
  }
  for (const [name, query] of LANDING) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const size of [DESKTOP, TABLET, PHONE, SMALL]) {
      await draw(name, `${address}?theme=${theme}${query}`, size, theme);
    }
  }
}
await browser.close();
await server.close();
