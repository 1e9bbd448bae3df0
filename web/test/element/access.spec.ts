import { describe, expect, test } from 'vitest';
import { faults } from './support/axe.js';
import { show } from './support/room.js';

describe('axe finds nothing', () => {
  test.each([
    ['host', 1440, 'dark'],
    ['host', 390, 'light'],
    ['audience', 390, 'dark'],
    ['empty', 1440, 'light'],
    ['invited', 390, 'dark'],
    ['permission', 1440, 'light'],
    ['reconnecting', 390, 'light'],
    ['ended', 390, 'dark'],
  ] as const)('in %s at %d px, %s', async (scene, width, theme) => {
    expect(await faults(await show(scene, { width, height: 844, theme }))).toEqual([]);
  });

  test.each([1440, 390])('in the members at %d px', async (width) => {
    const room = await show('host', { width, height: 844 });
    await room.button('Members, 128').click();
    expect(await faults(room)).toEqual([]);
  });
});

describe('the keyboard', () => {
  test('stops once at the stage, and walks it with the arrows', async () => {
    const room = await show('host');
    await room.button('Leave room').focus();
    await room.page.keyboard.press('Tab');
    const walk: string[] = [await room.focused()];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'Home', 'End']) {
      await room.page.keyboard.press(key);
      walk.push(await room.focused());
    }
    expect(walk.map((name) => /seat \d/i.exec(name)?.[0].toLowerCase())).toEqual([
      'seat 1',
      'seat 3',
      'seat 4',
      'seat 8',
      'seat 1',
      'seat 9',
    ]);
    await room.page.keyboard.press('Tab');
    expect(await room.focused()).not.toMatch(/seat \d/i);
  });

  test('walks the other way where people read from the right', async () => {
    const room = await show('host', { dir: 'rtl' });
    await room.button(/^Tomás, /).focus();
    await room.page.keyboard.press('ArrowLeft');
    expect(await room.focused()).toMatch(/^Aiko/);
  });

  test('stays inside a dialog, leaves it by Escape, and is back where it was', async () => {
    const room = await show('host');
    await room.button('Leave room').press('Enter');
    await room.dialog('Leave the room?').waitFor();
    const round: string[] = [];
    for (let step = 0; step < 4; step++) {
      round.push(await room.focused());
      await room.page.keyboard.press('Tab');
    }
    expect(round).toEqual(['Stay', 'End for all', 'Leave', 'Stay']);
    await room.page.keyboard.press('Escape');
    await expect.poll(() => room.page.getByRole('dialog').count()).toBe(0);
    await expect.poll(() => room.focused()).toBe('Leave room');
    expect(await room.calls()).toEqual([]);
  });

  test('walks a menu with the arrows and letters, and Escape gives the focus back', async () => {
    const room = await show('host');
    await room.button(/^Aiko, /).press('Enter');
    const walk = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'r', 'Home', 'End']) {
      await room.page.keyboard.press(key);
      walk.push(await room.focused());
    }
    const [lock, move, remove] = ['Lock microphone', 'Move to seat…', 'Remove from seat'];
    expect(walk).toEqual([lock, move, remove, move, remove, 'Mute', 'Ban…']);
    await room.page.keyboard.press('Escape');
    await expect.poll(() => room.focused()).toMatch(/^Aiko/);
  });

  test('stays inside the members on a phone and comes back to their button', async () => {
    const room = await show('host', { width: 390, height: 844 });
    await room.button('Members, 128').press('Enter');
    await room.dialog('Members, 128').waitFor();
    await expect.poll(() => room.focused()).toBe('Close members');
    await room.page.keyboard.press('Shift+Tab');
    expect(await room.focused()).toMatch(/^(More about|Elif|Noor|[A-Z])/);
    await room.page.keyboard.press('Escape');
    await expect.poll(() => room.focused()).toBe('Members, 128');
  });

  test('reaches every control of the bar', async () => {
    const room = await show('host', { width: 390, height: 844 });
    await room.message.fill('Not sent yet');
    const reached = new Set<string>();
    for (let step = 0; step < 7; step++) {
      await room.page.keyboard.press('Tab');
      reached.add(await room.focused());
    }
    for (const name of ['Send', 'Turn microphone off', 'Requests, 2 waiting', 'Members, 128']) {
      expect(reached).toContain(name);
    }
  });
});

describe('screen readers', () => {
  test('hear politely who began to speak, and not again at once', async () => {
    const room = await show('listener');
    const said = room.page.locator('.hush[role=status]').last();
    await expect.poll(() => said.textContent()).toMatch(/(Aiko|Priya) is speaking/);
    const first = await said.textContent();
    await room.do(({ client }) => client.loudness.set('mara', 20));
    await room.page.waitForTimeout(1200);
    expect(await said.textContent()).toBe(first);
  });

  test('hear of requests', async () => {
    const room = await show('host');
    await room.do(({ client }) => {
      const request = client.state.requests[0]!;
      const audience = { user: request.user, name: 'Bo' };
      client.events.emit('seat.host.takingRequested', { audience, request });
    });
    const said = room.page.locator('.hush[role=status]').last();
    await expect.poll(() => said.textContent()).toContain('Bo asks for a seat, 2 are waiting');
  });
});

describe('fingers find', () => {
  test.each([320, 390, 768])('every control large enough at %d px', async (width) => {
    const room = await show('host', { width, height: 844, touch: true });
    await room.page.waitForTimeout(300);
    const small = await room.page.evaluate(() => {
      const root = document.querySelector('live-audio-room')!.shadowRoot!;
      return [...root.querySelectorAll('button, input')]
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({ one, box }) => `${one.ariaLabel ?? ''} ${box.width}×${box.height}`);
    });
    expect(small).toEqual([]);
  });
});

describe('whoever asked for less motion', () => {
  test('sees three widths of the ring, and nothing that turns', async () => {
    const room = await show('audience', { reducedMotion: 'reduce' });
    await room.page.waitForTimeout(700);
    const widths = await room.page.evaluate(() => {
      const root = document.querySelector('live-audio-room')!.shadowRoot!;
      return [...root.querySelectorAll<HTMLElement>('.seat__ring')]
        .filter((ring) => ring.style.opacity === '1')
        .map((ring) => ring.style.outlineWidth);
    });
    expect(widths).toEqual(
      ['max(2px, calc(0.042 * var(--disc)))', 'max(2px, calc(0.024 * var(--disc)))'].map((width) =>
        expect.stringContaining(/0\.\d+/.exec(width)![0]),
      ),
    );
    const turning = await room.page.evaluate(() => {
      const root = document.querySelector('live-audio-room')!.shadowRoot!;
      return getComputedStyle(root.querySelector('.seat__arc')!).animationName;
    });
    expect(turning).toBe('none');
  });
});

describe('colours that the system forces', () => {
  test('still tell who speaks', async () => {
    const room = await show('listener', { forcedColors: 'active' });
    await room.button(/^Aiko, .*speaking$/).waitFor();
    const ring = room.page.locator('.seat__ring').nth(2);
    expect(await ring.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  });
});
