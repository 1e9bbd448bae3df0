import { describe, expect, test } from 'vitest';
import { show, type Room } from './support/room.js';

const SECONDS = 3;

/** Twenty people talk at once, told five times a second, and somebody writes four times a second. */
async function talk(room: Room, writing: boolean): Promise<void> {
  await room.do(({ client }, writes) => {
    const users = client.state.seats.flatMap((seat) => seat.user ?? []);
    let count = 0;
    setInterval(() => {
      for (const user of users) client.loudness.set(user, 15 + Math.floor(Math.random() * 35));
    }, 200);
    if (!writes) return;
    const some = client.state.feed.filter((one) => one.kind === 'message');
    const old = Array.from({ length: 300 }, (_, at) => ({
      ...some[at % some.length]!,
      key: `o${at}`,
    }));
    client.show({ feed: old });
    setInterval(() => {
      const row = client.state.feed.findLast((one) => one.kind === 'message')!;
      const fresh = { ...row, key: `p${count++}`, text: `Message number ${count}` };
      client.show({ feed: [...client.state.feed.slice(-299), fresh] });
    }, 250);
  }, writing);
  await room.page.waitForTimeout(1500);
}

/** Reads the counters of the page's main thread; they count from here on. */
async function meter(room: Room): Promise<() => Promise<Record<string, number>>> {
  const session = await room.page.context().newCDPSession(room.page);
  // Time that this thread worked, not time that passed: the machine may be busy with other tests.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
}

describe('twenty people speaking', () => {
  test('move their rings without a template being rendered or a layout being made', async () => {
    const room = await show('twenty');
    await talk(room, false);
    const metrics = await meter(room);
    const before = await metrics();
    const changed = await room.page.evaluate(async (seconds) => {
      const root = document.querySelector('live-audio-room')!.shadowRoot!;
      const seen: string[] = [];
      const observer = new MutationObserver((records) => {
        for (const { type, target, attributeName } of records) {
          const ring = attributeName === 'style';
          const place = target instanceof Element ? target : target.parentElement;
          const clock = place?.closest('.head') !== null;
          if (!ring && !clock) seen.push(`${type} ${attributeName ?? ''} ${place.className}`);
        }
      });
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(root, all);
      await new Promise((done) => setTimeout(done, seconds * 1000));
      observer.disconnect();
      return seen;
    }, SECONDS);
    const after = await metrics();
    expect(changed).toEqual([]);
    expect(after.RecalcStyleCount! - before.RecalcStyleCount!).toBeGreaterThan(10);
    // One layout a second is the clock of the header.
    expect(after.LayoutCount! - before.LayoutCount!).toBeLessThanOrEqual(2 * SECONDS + 2);
  });

  test('and 300 messages leave most of each frame free', async () => {
    const room = await show('twenty');
    await talk(room, true);
    const metrics = await meter(room);
    const before = await metrics();
    const frames = await framesIn(room, SECONDS * 1000);
    const after = await metrics();
    const spent = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'].reduce(
      (sum, name) => sum + after[name]! - before[name]!,
      0,
    );
    const share = spent / SECONDS;
    process.stdout.write(
      `${(frames / SECONDS).toFixed()} frames/s, main thread ${(share * 100).toFixed()} % busy\n`,
    );
    // Painting needs its share of the 16.7 ms of a frame, and the page around has work of its own.
    expect(share).toBeLessThan(0.4);
  });
});

/** Counts the frames that the page draws in a while. */
function framesIn(room: Room, ms: number): Promise<number> {
  return room.page.evaluate(
    (span) =>
      new Promise<number>((done) => {
        let count = 0;
        const start = performance.now();
        const next = (now: number) => {
          count++;
          if (now - start > span) done(count);
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    ms,
  );
}
