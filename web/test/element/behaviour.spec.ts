import { describe, expect, test } from 'vitest';
import { expectCall, show, type Room } from './support/room.js';

describe('a seat', () => {
  test('that is free is taken by a press', async () => {
    const room = await show('open');
    await room.button('Take seat 7').click();
    await expectCall(room, 'seat.take', 6);
  });

  test('that is on request is asked for', async () => {
    const room = await show('listener');
    await room.button('Ask for seat 7').click();
    await expectCall(room, 'seat.audience.applyToTake', 6);
  });

  test('that is locked says so and asks the server nothing', async () => {
    const room = await show('listener');
    await room.button('Seat 9, locked').click();
    await room.page.getByText('This seat is locked').first().waitFor();
    expect(await room.calls()).toEqual([]);
  });

  test('is never shown as taken before the server says so', async () => {
    const room = await show('taking');
    await room.button('Seat 7, sitting down').waitFor();
    await expect.poll(() => room.button(/seat 7, microphone/).count()).toBe(0);
  });

  test('with somebody on it opens a menu of what I may do', async () => {
    const room = await show('host');
    await room.button('Aiko, seat 3, microphone on').click();
    await room.item('Mute').click();
    await expectCall(room, 'seat.host.mute', 'aiko');
  });

  test('opens no menu where the app has taken the press', async () => {
    const room = await show('host');
    await room.do(({ room }) => {
      room.addEventListener('seat-clicked', (event) => event.preventDefault());
    });
    await room.button('Aiko, seat 3, microphone on').click();
    await room.button('Take seat 7').click();
    await expect.poll(() => room.page.getByRole('menu').count()).toBe(0);
    expect(await room.calls()).toEqual([]);
  });

  test('says who speaks, and stops saying so', async () => {
    const room = await show('listener');
    await room.button('Aiko, seat 3, microphone on, speaking').waitFor();
    await room.do(({ client }) => client.loudness.clear());
    await room.button('Aiko, seat 3, microphone on').waitFor();
    await expect.poll(() => room.button(/, speaking$/).count()).toBe(0);
  });
});

describe('the bar', () => {
  test('turns my microphone off and on', async () => {
    const room = await show('speaker');
    await room.button('Turn microphone off').click();
    await expectCall(room, 'microphone.off');
    await room.do(({ client }) =>
      client.show({ microphone: { ...client.state.microphone, on: false } }),
    );
    await room.button('Turn microphone on').click();
    await expectCall(room, 'microphone.on');
  });

  test('raises and lowers my hand, and says where I stand', async () => {
    const room = await show('listener');
    await room.button('Raise hand').click();
    await expectCall(room, 'seat.audience.applyToTake');
    const asking = await show('audience');
    await asking.page.getByText('You are 3rd').waitFor();
    await asking.button('Lower hand').click();
    await expectCall(asking, 'seat.audience.cancelTakingRequest');
  });

  test('gives my seat back', async () => {
    const room = await show('speaker');
    await room.button('Leave seat').click();
    await expectCall(room, 'seat.leave');
  });

  test('sets the mode of the room', async () => {
    const room = await show('host');
    await room.button('Room mode').click();
    const modes = room.page.getByRole('menuitemradio');
    expect(await modes.allInnerTexts()).toHaveLength(2);
    await room.page.getByRole('menuitemradio', { name: /^Open/ }).click();
    await expectCall(room, 'seat.host.open');
  });

  test('sends what I wrote and empties the box', async () => {
    const room = await show('listener', { width: 390, height: 844 });
    await room.message.fill('  Good evening  ');
    await room.button('Send').click();
    await expectCall(room, 'message.send', 'Good evening');
    expect(await room.message.inputValue()).toBe('');
    // On a phone the box had taken the place of the dock.
    await room.button('Raise hand').click();
  });

  test('sends by Enter, and nothing for an empty text', async () => {
    const room = await show('listener');
    await room.message.press('Enter');
    await room.message.fill('Hi');
    await room.message.press('Enter');
    await expectCall(room, 'message.send', 'Hi');
    expect(await room.calls()).toHaveLength(1);
  });
});

describe('the members', () => {
  test('are opened by the requests that wait, which are answered there', async () => {
    const room = await show('host');
    await room.button('Requests, 2 waiting').click();
    await room.button('Accept Bo Jansson').click();
    await room.button('Decline Wanjiru').click();
    await expectCall(room, 'seat.host.rejectTakingRequest', 'wanjiru');
    await expect
      .poll(async () => (await room.calls())[0]?.[0])
      .toBe('seat.host.acceptTakingRequest');
  });

  test('are found by a part of the name, whatever the accents', async () => {
    const room = await show('host');
    await room.button('Members, 128').click();
    await room.do(({ client }) => client.show({ total: client.state.people.size }));
    await room.page.getByRole('searchbox').fill('ines');
    await room.page.getByText('Inés Vidal').waitFor();
    await expect.poll(() => room.page.getByText('Elif', { exact: true }).count()).toBe(1); // In the chat.
  });

  test('of a large room are asked from the server', async () => {
    const room = await show('crowd');
    await room.button('Members, 5000').click();
    await room.page.getByRole('searchbox').fill('noor');
    await expectCall(room, 'user.page', 'noor', 50);
  });

  test('are invited from their row', async () => {
    const room = await show('host');
    await room.do(({ client }) => client.show({ total: client.state.people.size }));
    await room.button(/^Members, /).click();
    await room.button('More about Elif').click();
    await room.item('Invite to seat').click();
    await expectCall(room, 'seat.host.inviteToTake', 'elif');
  });

  test('open no menu where the app has its own', async () => {
    const room = await show('host');
    await room.button(/^Members, /).click();
    await room.do(({ room }) => {
      room.addEventListener('member-list-more-button-pressed', (event) => event.preventDefault());
    });
    await room.button('More about Aiko').click();
    await expect.poll(() => room.page.getByRole('menu').count()).toBe(0);
  });
});

describe('leaving', () => {
  test('asks first, and stays when I stay', async () => {
    const room = await show('host');
    await room.button('Leave room').click();
    await room.dialog('Leave the room?').waitFor();
    await room.button('Stay').click();
    expect(await room.calls()).toEqual([]);
    await room.button('Leave room').click();
    await room.button('Leave').click();
    await expectCall(room, 'leave');
  });

  test('asks nothing where the app answers', async () => {
    const room = await show('host');
    await room.do(({ room }) => {
      room.addEventListener('leave-confirmation', (event) =>
        (event as CustomEvent<{ respondWith(a: boolean): void }>).detail.respondWith(true),
      );
    });
    await room.button('Leave room').click();
    await expectCall(room, 'leave');
    await expect.poll(() => room.dialog('Leave the room?').count()).toBe(0);
  });
});

describe('a question', () => {
  test('from a host invites me to a seat', async () => {
    const room = await show('invited');
    await room.dialog('Mara invites you to sit with them').waitFor();
    await room.button('Take seat 6').click();
    await expectCall(room, 'seat.audience.acceptTakingInvitation');
    await expect.poll(() => room.page.getByRole('dialog').count()).toBe(0);
  });

  test('about my microphone is answered only by me', async () => {
    const room = await show('asked');
    await room.button('Keep it off').click();
    await expectCall(room, 'microphone.answer', 'q', false);
  });

  test('of the browser that was refused is explained, and I stay', async () => {
    const room = await show('permission');
    await room.dialog('Your browser keeps the microphone closed').waitFor();
    await room.button('Just listen').click();
    await room.button('Leave seat').waitFor();
    await room.button('Turn microphone on').click();
    await expectCall(room, 'microphone.on');
  });
});

describe('the mini window', () => {
  test('shows who speaks and leads back', async () => {
    const room = await show('host');
    await room.button('Minimise').click();
    await room.page.getByText('Mara is speaking').waitFor();
    await room.button('Turn microphone off').click();
    await expectCall(room, 'microphone.off');
    await room.button('Back to the room').click();
    await room.button('Members, 128').waitFor();
  });

  test('is dragged into another corner', async () => {
    const room = await show('host');
    await room.button('Minimise').click();
    const pill = room.page.getByRole('region', { name: /minimised$/ });
    await pill.getByText('Repair').hover();
    await room.page.mouse.down();
    await room.page.mouse.move(200, 150, { steps: 5 });
    await room.page.mouse.up();
    await expect.poll(async () => (await pill.boundingBox())?.x).toBeLessThan(60);
    await expect.poll(async () => (await pill.boundingBox())?.y).toBeLessThan(60);
  });
});

describe('the chat', () => {
  test('keeps its place when I scroll up, and counts what comes', async () => {
    const room = await show('long');
    const log = room.page.getByRole('log');
    await log.hover();
    await room.page.mouse.wheel(0, -600);
    const place = () => log.evaluate((chat) => chat.scrollTop);
    await expect.poll(place).toBeLessThan(2500);
    await room.page.waitForTimeout(300); // The wheel rolls out.
    const before = await place();
    await room.do(({ client }) => {
      const last = client.state.feed.findLast((row) => row.kind === 'message' && !row.own)!;
      const fresh = ['a', 'b', 'c'].map((key) => ({ ...last, key, text: `news ${key}` }));
      client.show({ feed: [...client.state.feed, ...fresh] });
    });
    await room.button('3 new').waitFor();
    expect(await place()).toBe(before);
    await room.button('3 new').click();
    await expect.poll(() => room.button('3 new').count()).toBe(0);
    await room.page.getByText('news c').waitFor();
  });

  test('folds a long text and opens it', async () => {
    const room = await show('long');
    const text = room.page.getByText('It started with the transformer').first();
    const folded = (await text.boundingBox())!.height;
    await room.button('Show more').click();
    await expect.poll(async () => (await text.boundingBox())!.height).toBeGreaterThan(folded);
    await room.button('Show less').waitFor();
  });

  test('sends a failed row again', async () => {
    const room = await show('reconnecting');
    await room.button('Try again').click();
    await expectCall(room, 'message.retry', 'c');
  });

  test('tells of clicks and long presses on rows', async () => {
    const room = await show('host');
    await room.do((stand) => {
      const heard: unknown[] = [];
      for (const name of ['in-room-message-clicked', 'in-room-message-long-press']) {
        stand.room.addEventListener(name, () => heard.push(name));
      }
      Object.assign(globalThis, { heard });
    });
    const row = room.page.getByText('Is a warm valve set safe');
    await row.click();
    await row.click({ button: 'right' });
    await row.click({ delay: 700 });
    await expect
      .poll(() => room.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
      .toEqual([
        'in-room-message-clicked',
        'in-room-message-long-press',
        'in-room-message-long-press',
      ]);
  });
});

describe('a toast', () => {
  test('says what happened to me and why, and goes', async () => {
    const room = await show('listener');
    await room.do(({ client }) =>
      client.events.emit('seat.audience.takingFailed', {
        seat: 2,
        cause: 'SEAT_TAKEN',
        code: 'seat.taken',
      }),
    );
    await room.page.getByText('Somebody was a moment faster.').first().waitFor();
    await room.button('Close').click();
    await expect.poll(() => room.button('Close').count()).toBe(0);
  });
});

describe('what was said about my seat', () => {
  test('goes when I sit', async () => {
    const room = await show('open');
    await room.do(({ client }) =>
      client.events.emit('seat.audience.takingFailed', {
        seat: 6,
        cause: 'SEAT_TAKEN',
        code: 'seat.taken',
      }),
    );
    await room.page.getByText('Somebody was a moment faster.').first().waitFor();
    await room.do(({ client }) => {
      const { seats, you } = client.state;
      const mine = seats.map((seat) => (seat.seat === 6 ? { ...seat, user: you!.user } : seat));
      client.show({ seats: mine });
    });
    await expect.poll(() => room.button('Close').count()).toBe(0);
  });
});

describe('a microphone that somebody else turned off', () => {
  const mute = async (room: Room) =>
    room.do(({ client }) => {
      const person = client.state.people.get('tomas')!;
      const by = { user: person.user, name: person.name, person };
      client.events.emit('audioVideo.microphoneStateChanged', { on: false, by });
    });

  test('is told, with who it was', async () => {
    const room = await show('muted');
    await mute(room);
    await room.page.getByText('Tomás muted your microphone').first().waitFor();
  });

  test('is not told when the seat went with it', async () => {
    const room = await show('listener');
    await mute(room);
    await room.page.waitForTimeout(600);
    await expect.poll(() => room.page.getByText('Tomás muted your microphone').count()).toBe(0);
  });
});

describe('the first minute', () => {
  test('offers the link to share', async () => {
    const room = await show('empty', { link: 'https://rooms.example.org/?room=repair' });
    await room.button('Copy link').click();
    await room.button('Copied').waitFor();
    const copied = await room.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('https://rooms.example.org/?room=repair');
  });
});

describe('words', () => {
  test('are replaced one by one', async () => {
    const room = await show('listener');
    await room.do(({ room }) => (room.texts = { raiseHand: 'Hand heben', people: () => 'viele' }));
    await room.button('Hand heben').waitFor();
    await room.page.getByText('viele').waitFor();
    await room.button('Members, 128').waitFor();
  });
});
