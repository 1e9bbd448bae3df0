import { describe, expect, test } from 'vitest';
import { faults } from './support/axe.js';
import { expectCall, show, type Room } from './support/room.js';

const aikoMenu = async (room: Room, item: string) => {
  await room.button('Aiko, seat 3, microphone on').click();
  await room.item(item).click();
};
const moreMenu = async (room: Room, item: string) => {
  await room.button('More').click();
  await room.item(item).click();
};

describe('a host', () => {
  test('keeps seats free, and quiet', async () => {
    const room = await show('host');
    await room.button('Take seat 7').click();
    await room.item('Lock seat').click();
    await expectCall(room, 'seat.host.lock', 6, true);
    await room.button('Seat 9, locked').click();
    await room.item('Unlock seat').click();
    await expectCall(room, 'seat.host.lock', 8, false);
    await room.button(/^Dele, seat 4/).click();
    await room.item('Mute seat').click();
    await expectCall(room, 'seat.host.muteSeat', 3, true);
    await room.do(({ client }) => {
      const { seats } = client.state;
      client.show({ seats: seats.with(6, { ...seats[6]!, muted: true }) });
    });
    await room.button('Take seat 7, muted').click();
    await room.item('Unmute seat').click();
    await expectCall(room, 'seat.host.muteSeat', 6, false);
  });

  test('takes a seat, also one that is locked or taken', async () => {
    const room = await show('host');
    await room.button('Take seat 7').click();
    await room.item('Take seat 7').click();
    await expectCall(room, 'seat.take', 6);
    await room.button('Seat 9, locked').click();
    await room.item('Take seat 9').click();
    await expectCall(room, 'seat.take', 8, { force: true });
    await aikoMenu(room, 'Take seat 3 from Aiko');
    await expectCall(room, 'seat.take', 2, { force: true });
  });

  test('moves somebody, to a seat or from it', async () => {
    const room = await show('host');
    await aikoMenu(room, 'Move to seat…');
    await room.item('Seat 7').click();
    await expectCall(room, 'seat.host.moveSpeaker', 'aiko', 6);
    await aikoMenu(room, 'Move to seat…');
    await room.item('Seat 4, swap with Dele').click();
    await expectCall(room, 'seat.host.moveSpeaker', 'aiko', 3, 'swap');
    await room.button('Take seat 7').click();
    await room.item('Move somebody here…').click();
    await room.item('Dele').click();
    await expectCall(room, 'seat.host.moveSpeaker', 'dele', 6);
  });

  test('locks a microphone, and mutes everybody', async () => {
    const room = await show('host');
    await aikoMenu(room, 'Lock microphone');
    await expectCall(room, 'seat.host.lockMicrophone', 'aiko', true);
    await moreMenu(room, 'Mute everybody');
    await expectCall(room, 'seat.host.muteAll');
  });

  test('makes hosts, and hands the room over when asked twice', async () => {
    const room = await show('host');
    await aikoMenu(room, 'Make host');
    await expectCall(room, 'user.setRole', 'aiko', 'host');
    await aikoMenu(room, 'Hand over the room…');
    await room.dialog('Hand the room over to Aiko?').waitFor();
    await room.button('Cancel').click();
    await moreMenu(room, 'Hand over the room…');
    await room.item('Tomás').click();
    await room.button('Hand over').click();
    await expectCall(room, 'user.transferHost', 'tomas');
    expect(await room.calls()).not.toContainEqual(['user.transferHost', 'aiko']);
  });

  test('removes from the room, with a reason', async () => {
    const room = await show('host');
    await aikoMenu(room, 'Remove from room');
    await room.dialog('Remove Aiko from the room?').waitFor();
    await room.page.getByRole('textbox', { name: /^Reason/ }).fill('  Noise ');
    await room.button('Remove').click();
    await expectCall(room, 'user.remove', 'aiko', { reason: 'Noise' });
    await expect.poll(() => room.page.getByRole('dialog').count()).toBe(0);
  });

  test('bans for a while, or for ever', async () => {
    const room = await show('host');
    await aikoMenu(room, 'Ban…');
    await room.page.getByRole('radio', { name: '1 hour' }).check();
    await room.button('Ban').click();
    await expectCall(room, 'user.ban', 'aiko', { seconds: 3_600 });
    await aikoMenu(room, 'Ban…');
    await room.page.getByRole('radio', { name: 'For ever' }).check();
    await room.button('Ban').click();
    await expectCall(room, 'user.ban', 'aiko', {});
  });

  test('keeps somebody from writing, and switches and slows the chat', async () => {
    const room = await show('host');
    await aikoMenu(room, 'Mute in chat…');
    await room.page.keyboard.press('Enter');
    await expectCall(room, 'chat.ban', 'aiko', { seconds: 600 });
    await room.button('More').click();
    await room.page.getByRole('menuitemcheckbox', { name: 'Chat is open to all' }).click();
    await expectCall(room, 'chat.set', { on: false });
    await room.button('More').click();
    await room.page.getByRole('menuitem', { name: /^Slow mode/ }).click();
    await room.page.getByRole('menuitemradio', { name: '30 seconds' }).click();
    await expectCall(room, 'chat.set', { slowSeconds: 30 });
  });

  test('names the room, and ends it for all', async () => {
    const room = await show('host');
    await moreMenu(room, 'Change title…');
    await room.page.getByRole('textbox', { name: 'Title' }).fill('Late radios');
    await room.button('Save').click();
    await expectCall(room, 'room.update', { title: 'Late radios' });
    await moreMenu(room, 'End for all');
    await room.dialog('End the room for all?').waitFor();
    await room.button('End for all').click();
    await expectCall(room, 'room.end');
  });

  test('ends it for all on the way out', async () => {
    const room = await show('host');
    await room.button('Leave room').click();
    await room.button('End for all').click();
    await expectCall(room, 'room.end');
    expect(await room.calls()).not.toContainEqual(['leave']);
  });

  test('reads who is banned and lets them in again', async () => {
    const room = await show('host');
    await moreMenu(room, 'Banned people');
    await room.page
      .getByText('Until 12:50 PM · by Tomás · Selling radios', { exact: false })
      .waitFor();
    await room.button('Unban Ivo Kranz').click();
    await expectCall(room, 'user.unban', 'ivo');
    await room.do(({ client }) => {
      client.bansKept = client.bansKept.slice(1);
      client.show({ bans: new Map() });
    });
    await expect.poll(() => room.button('Unban Ivo Kranz').count()).toBe(0);
    await room.button('Unban Gregor').waitFor();
  });

  test('reads what moderators did, and lets somebody write again', async () => {
    const room = await show('host');
    await moreMenu(room, 'Moderation log');
    await room.page.getByText('You moved Aiko to seat 3').waitFor();
    await room.page.getByText('You made Tomás co-host').waitFor();
    await room.button('Unmute Hana in chat').click();
    await expectCall(room, 'chat.ban', 'hana', { seconds: 0 });
  });

  test('finds on a phone in "More" what has no place in the bar', async () => {
    const room = await show('host', { width: 390, height: 844 });
    await expect.poll(() => room.button('Leave seat').count()).toBe(0);
    await moreMenu(room, 'Leave seat');
    await expectCall(room, 'seat.leave');
    await moreMenu(room, 'React');
    await room.item('Clap').click();
    await expectCall(room, 'reaction.send', '👏');
  });
});

describe('a message', () => {
  test('is deleted by its author or a host, from its own menu', async () => {
    const room = await show('host');
    await room.page.getByText('The hum is back on mine').click({ button: 'right' });
    await room.item('Delete message').click();
    await expect.poll(async () => (await room.calls())[0]?.[0]).toBe('message.delete');
  });

  test('is reached by the keyboard', async () => {
    const room = await show('host');
    await room.page.getByRole('log').focus();
    await room.page.keyboard.press('ArrowUp');
    await expect.poll(() => room.focused()).toBe('More about the message of Noor');
    await room.page.keyboard.press('ArrowUp');
    await expect.poll(() => room.focused()).toBe('More about the message of Mara');
    await room.page.keyboard.press('Enter');
    await room.item('Delete message').waitFor();
  });
});

describe('whoever has no rights', () => {
  test('has no menu of others, and only what concerns him', async () => {
    const room = await show('listener');
    await room.button(/^Aiko, /).click();
    await room.button('More').click();
    const items = room.page.getByRole('menuitem');
    expect(await items.allInnerTexts()).toEqual(['What concerns me']);
  });

  test('takes a free seat at once, and has the rest by a right click', async () => {
    const room = await show('open');
    await room.button('Take seat 7').click({ button: 'right' });
    expect(await room.page.getByRole('menuitem').allInnerTexts()).toEqual(['Take seat 7']);
    await room.page.keyboard.press('Escape');
    await room.button('Take seat 7').click();
    await expectCall(room, 'seat.take', 6);
  });
});

describe('I hear', () => {
  test('that a host wants me elsewhere, and answer myself', async () => {
    const room = await show('move');
    await room.dialog('Move to seat 6?').waitFor();
    await room.page.getByText('Mara would like you to sit there.').waitFor();
    await room.button('Move').click();
    await expectCall(room, 'seat.answerMove', 'q', true);
    await expect.poll(() => room.page.getByRole('dialog').count()).toBe(0);
  });

  test('nothing of the dialog where the app answers', async () => {
    const room = await show('speaker');
    await room.do(({ room, client }) => {
      room.addEventListener('seat-move-asked', (event) =>
        (event as CustomEvent<{ respondWith(a: boolean): void }>).detail.respondWith(true),
      );
      const ask = { request: 'q', by: 'mara', seat: 5, endsAt: Date.now() + 60_000 };
      void client.events.ask(
        'seat.moveAsked',
        { ...ask, by: { user: 'mara', name: 'Mara' } },
        () => false,
      );
      client.show({ moveAsk: { ...ask, byName: 'Mara' } });
    });
    await room.button('Leave seat').waitFor();
    expect(await room.page.getByRole('dialog').count()).toBe(0);
  });

  test('that I may not write, until when and why', async () => {
    const room = await show('listener');
    await room.do(({ client }) => {
      const { you } = client.state;
      const at = client.serverNow();
      const ban = { user: you!.user, name: '', by: 'mara', reason: 'Shouting', at };
      client.show({ you: { ...you!, chatBan: { ...ban, endsAt: at + 600_000 } } });
    });
    await room.page.getByText('Mara muted you in the chat').first().waitFor();
    await room.page
      .getByText(/^Until 12:1\d PM · Shouting$/)
      .first()
      .waitFor();
    expect(await room.message.isDisabled()).toBe(true);
    expect(await room.message.getAttribute('placeholder')).toBe('Muted in chat');
  });

  test('why I am host now', async () => {
    const room = await show('listener');
    await room.do(({ client }) => {
      const { you, feed } = client.state;
      const about = { user: you!.user, name: you!.name, role: 'host', cause: 'succeeded' } as const;
      const notice = { kind: 'notice', key: 'x', at: 0, what: 'role.changed', ...about } as const;
      client.show({ you: { ...you!, role: 'host' }, feed: [...feed, notice] });
    });
    await room.page.getByText('The last host has left.').first().waitFor();
  });

  test('that somebody moved me, and that my microphone is locked', async () => {
    const room = await show('muted');
    await room.do(({ client }) => {
      const { microphone } = client.state;
      client.show({ microphone: { ...microphone, locked: true } });
    });
    await room.page.getByText('Your microphone is locked').first().waitFor();
    await room.do(({ client }) => {
      const { seats, you, feed } = client.state;
      const now = seats.findIndex((seat) => seat.user === you!.user);
      const { user, ...free } = seats[now]!;
      const moved = seats.with(now, free).with(8, { ...seats[8]!, user: user! });
      const about = { user: user!, seat: 8, by: 'mara', byName: 'Mara' };
      const notice = { kind: 'notice', key: 'x', at: 0, what: 'seat.moved', ...about } as const;
      client.show({ seats: moved, feed: [...feed, notice] });
    });
    await room.page.getByText('Mara moved you to seat 9').first().waitFor();
  });

  test('that I was banned, and until when', async () => {
    const room = await show('banned');
    await room.page.getByText('Selling radios').waitFor();
    await room.page.getByText('You can come back after 1:00 PM.').waitFor();
  });
});

describe('reactions', () => {
  const cheer = (room: Room) =>
    room.do(({ client }) =>
      client.events.emit('reaction.received', {
        counts: { '👏': 40, '🎉': 1 },
        recent: [{ user: { user: 'aiko', name: 'Aiko' }, kind: '🎉' }],
      }),
    );

  test('rise over the seat of whoever sent them, and not too many', async () => {
    const room = await show('listener');
    await cheer(room);
    await room.page.locator('[data-seat="2"] .reaction').waitFor({ state: 'attached' });
    expect(await room.page.locator('.reaction').count()).toBe(16);
    await expect.poll(() => room.page.locator('.reaction').count(), { timeout: 8_000 }).toBe(0);
  });

  test('stay where they are for whoever asked for less motion', async () => {
    const room = await show('listener', { reducedMotion: 'reduce' });
    await cheer(room);
    const name = await room.page
      .locator('.reaction')
      .first()
      .evaluate((one) => getComputedStyle(one).animationName);
    expect(name).toBe('lar-show');
  });
});

describe('axe finds nothing', () => {
  test.each([1440, 390])('in menus, forms and lists at %d px', async (width) => {
    const theme = width === 390 ? 'light' : 'dark';
    const room = await show('host', { width, height: 844, theme });
    await room.button('More').click();
    expect(await faults(room)).toEqual([]);
    await room.item('Banned people').click();
    expect(await faults(room)).toEqual([]);
    await room.button('Close').click();
    await moreMenu(room, 'Moderation log');
    expect(await faults(room)).toEqual([]);
    await room.button('Close').click();
    await aikoMenu(room, 'Ban…');
    expect(await faults(room)).toEqual([]);
  });

  test('where I am asked to move, and where I may not write', async () => {
    expect(await faults(await show('move', { width: 390, height: 844 }))).toEqual([]);
    expect(await faults(await show('silenced', { width: 390, height: 844 }))).toEqual([]);
  });
});

describe('the bar of a host', () => {
  test.each([320, 390, 600, 768, 900, 1000, 1200, 1280])('fits at %d px', async (width) => {
    const room = await show('host', { width, height: 844 });
    await room.button('Members, 128').click();
    if (width < 900) await room.page.keyboard.press('Escape');
    const outside = await room.page.evaluate(() => {
      const root = document.querySelector('live-audio-room')!.shadowRoot!;
      const end = (root.querySelector('.panel') ??
        root.querySelector('.room'))!.getBoundingClientRect();
      const edge = root.querySelector('.panel') === null ? end.right : end.left;
      return [...root.querySelectorAll('.bar button, .bar input')]
        .map((one) => one.getBoundingClientRect())
        .filter((box) => box.width > 0 && (box.left < 0 || box.right > edge)).length;
    });
    expect(outside).toBe(0);
  });
});
