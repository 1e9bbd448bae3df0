import { describe, expect, it, vi } from 'vitest';
import { RoomEvents } from '../../src/client/index.js';

describe('RoomEvents', () => {
  it('tells every listener in order, though one throws, and reports that once', () => {
    const events = new RoomEvents();
    const heard: string[] = [];
    const errors = vi.fn();
    events.on('error', (event) => errors(event.detail.code, event.detail.method));
    events.on('seat.closed', () => heard.push('first'));
    events.on('seat.closed', () => {
      throw new Error('broken');
    });
    events.on('seat.closed', () => heard.push('last'));
    events.emit('seat.closed', { by: null });
    expect(heard).toEqual(['first', 'last']);
    expect(errors.mock.calls).toEqual([['listener.failed', 'seat.closed']]);
  });

  it('takes the first answer of an event that asks', async () => {
    const events = new RoomEvents();
    events.on('room.tokenExpired', (event) => event.detail.respondWith(Promise.resolve('one')));
    events.on('room.tokenExpired', (event) => event.detail.respondWith('two'));
    await expect(events.ask('room.tokenExpired', { secondsLeft: 30 }, () => null)).resolves.toBe(
      'one',
    );
  });

  it('takes the default where nobody answers or the answer fails', async () => {
    const events = new RoomEvents();
    const errors = vi.fn();
    events.on('error', (event) => errors(event.detail.method));
    await expect(events.ask('room.tokenExpired', { secondsLeft: 30 }, () => 'mine')).resolves.toBe(
      'mine',
    );
    events.on('room.tokenExpired', (event) =>
      event.detail.respondWith(Promise.reject(new Error('back end is down'))),
    );
    await expect(events.ask('room.tokenExpired', { secondsLeft: 30 }, () => null)).resolves.toBe(
      null,
    );
    expect(errors.mock.calls).toEqual([['room.tokenExpired']]);
  });

  it('refuses an answer that comes after the listeners have returned', async () => {
    const events = new RoomEvents();
    let late: ((token: string) => void) | undefined;
    events.on('room.tokenExpired', (event) => (late = event.detail.respondWith));
    await events.ask('room.tokenExpired', { secondsLeft: 30 }, () => null);
    expect(() => late?.('too late')).toThrow(/came after/);
  });

  it('ends a listener', () => {
    const events = new RoomEvents();
    const listener = vi.fn();
    const end = events.on('seat.opened', listener);
    end();
    events.emit('seat.opened', { by: null });
    expect(listener).not.toHaveBeenCalled();
  });
});
