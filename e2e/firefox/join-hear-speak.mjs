// Fay (Firefox) and Cleo (Chromium) in one room: each takes a seat, each hears the other. Starts the server itself, since all of
// it runs in a network of its own. Prints one line of JSON: what each heard.
//
// usage: node join-hear-speak.mjs SPEECH.wav JAVA_COMMAND…
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

const [speech, ...serverCommand] = process.argv.slice(2);
const origin = 'http://localhost:8080';

const server = spawn(serverCommand[0], serverCommand.slice(1), { stdio: ['ignore', 2, 2] });

async function until(what, seconds, check) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await check().catch(() => undefined);
    if (value) return value;
    if (Date.now() > end) throw new Error(`gave up waiting for: ${what}`);
    await pause(100);
  }
}

// What every page gets before its own scripts: its peer connections, and a way to find a button by its name through shadow roots.
function instrument() {
  const Native = window.RTCPeerConnection;
  window.__connections = [];
  window.RTCPeerConnection = class extends Native {
    constructor(...args) {
      super(...args);
      window.__connections.push(this);
    }
  };
  const all = (root) =>
    [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? all(e.shadowRoot) : [])]);
  window.__named = (name) =>
    all(document).find(
      (e) =>
        e.matches('button,[role=button],[role=menuitem],[role=menuitemradio]') &&
        (e.getAttribute('aria-label') ?? e.textContent.trim()) === name &&
        e.checkVisibility(),
    );
  window.__heard = async () => {
    const sum = { packets: 0, lost: 0, energy: 0, samples: 0, concealed: 0, silent: 0 };
    for (const connection of window.__connections) {
      for (const r of (await connection.getStats()).values()) {
        if (r.type !== 'inbound-rtp' || r.kind !== 'audio') continue;
        sum.packets += r.packetsReceived ?? 0;
        sum.lost += r.packetsLost ?? 0;
        sum.energy += r.totalAudioEnergy ?? 0;
        sum.samples += r.totalSamplesReceived ?? 0;
        sum.concealed += r.concealedSamples ?? 0;
        sum.silent += r.silentConcealedSamples ?? 0;
      }
    }
    return sum;
  };
}

async function person(browser, name, role) {
  const page = await browser.newPage();
  page.on('console', (message) => console.error(name, message.text()));
  await page.evaluateOnNewDocument(instrument);
  await page.goto(`${origin}/?room=mixed&name=${name}&role=${role}`);
  const press = async (button) => {
    await until(`${name}: "${button}"`, 15, () => page.evaluate((b) => !!window.__named(b), button));
    await page.evaluate((b) => window.__named(b).click(), button);
  };
  const sees = (button) => page.evaluate((b) => !!window.__named(b), button);
  const speak = async (seat) => {
    await press(`Take seat ${seat}`);
    await until(`${name}: a microphone button`, 15, async () => (await sees('Turn microphone on')) || (await sees('Turn microphone off')));
    await pause(500);
    if (await sees('Turn microphone on')) await press('Turn microphone on');
    await until(`${name}: microphone on`, 15, () => sees('Turn microphone off'));
  };
  return { page, press, speak, heard: () => page.evaluate(() => window.__heard()) };
}

async function heardFor(listener, seconds) {
  const before = await listener.heard();
  await pause(seconds * 1000);
  const after = await listener.heard();
  return Object.fromEntries(Object.entries(after).map(([k, v]) => [k, v - before[k]]));
}

let firefox, chromium;
try {
  await until('the server', 60, async () => (await fetch(`${origin}/readyz`)).ok);
  firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      'media.navigator.streams.fake': true,
      'media.navigator.permission.disabled': true,
      'media.autoplay.default': 0,
      'media.peerconnection.ice.obfuscate_host_addresses': false,
    },
  });
  chromium = await puppeteer.launch({
    browser: 'chrome',
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${speech}`, '--autoplay-policy=no-user-gesture-required',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
    ],
  });
  const fay = await person(firefox, 'Fay', 'host');
  const cleo = await person(chromium, 'Cleo', 'host');
  await fay.speak(1);
  await until('Cleo hears packets', 15, async () => (await cleo.heard()).packets > 20);
  const cleoHeard = await heardFor(cleo, 5);
  await cleo.speak(2);
  await until('Fay hears packets', 15, async () => (await fay.heard()).packets > 20);
  const fayHeard = await heardFor(fay, 5);
  await fay.press('Turn microphone off');
  await pause(1000);
  const cleoHeardAfterMute = await heardFor(cleo, 2);
  if (process.env.SHOTS) {
    for (const [name, { page }] of Object.entries({ firefox: fay, chromium: cleo })) {
      for (const [width, height] of [[390, 844], [768, 1024], [1440, 900]]) {
        await page.setViewport({ width, height });
        await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png` });
      }
    }
  }
  console.log(JSON.stringify({ cleoHeard, fayHeard, cleoHeardAfterMute }));
} finally {
  await Promise.allSettled([firefox?.close(), chromium?.close()]);
  server.kill('SIGTERM');
}
