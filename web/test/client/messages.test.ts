import { describe, expect, it, vi } from 'vitest';
import type { ChatMessage, LiveRoomClient } from '../../src/client/index.js';
import { T0 } from '../support/room.js';
import { stage } from '../support/joined.js';
import { refuse } from '../support/scripted-server.js';

const current = stage();

/** S24 as it is told: state and cause. */
function sends(room: LiveRoomClient): unknown[] {
  const told: unknown[] = [];
  room.on('inRoomMessage.localSend', ({ detail: { message } }) =>
    told.push(message.cause === undefined ? message.state : [message.state, message.cause]),
  );
  return told;
}
const rows = (room: LiveRoomClient) =>
  room.state.feed.filter((row): row is ChatMessage => row.kind === 'message');

describe('an own message', () => {
  it('is sending, then sent, each told once, whether posted before or after the answer', async () => {
    const { server, client, join } = current();
    const room = client();
    const told = sends(room);
    await join(room);
    for (const order of ['posted first', 'answered first']) {
      told.length = 0;
      server.script['message.send'] = ({ clientId, text }) => {
        const message = {
          message: order,
          user: 'bo',
          name: 'Bo',
          clientId: String(clientId),
          text: String(text),
          at: T0,
        };
        const post = () => server.tell({ on: 'message.posted', message });
        if (order === 'posted first') post();
        else setTimeout(post);
        return { message: order, at: T0 };
      };
      await room.message.send('hello');
      expect(told).toEqual(['sending', 'sent']);
    }
    server.tell({ on: 'seats.closed', by: 'ann' });
    await vi.waitFor(() => expect(room.state.room?.open).toBe(false));
    expect(told).toEqual(['sending', 'sent']);
    expect(rows(room).map((row) => [row.message, row.state])).toEqual([
      ['posted first', 'sent'],
      ['answered first', 'sent'],
    ]);
    expect(room.heard).not.toContain('inRoomMessage.received');
  });

  it('that failed says why and is sent again under the same id', async () => {
    const { server, client, join } = current();
    const room = client();
    const told = sends(room);
    await join(room);
    server.script['message.send'] = () => refuse('rate.limited');
    await room.message.send('hello');
    expect(rows(room)).toMatchObject([{ state: 'failed', cause: 'rate.limited' }]);
    server.script['message.send'] = () => ({ message: 'm1', at: T0 });
    await room.message.retry(rows(room)[0]!.clientId!);
    expect(rows(room)).toMatchObject([{ state: 'sent', message: 'm1' }]);
    expect(rows(room)[0]).not.toHaveProperty('cause');
    expect(told).toEqual(['sending', ['failed', 'rate.limited'], 'sending', 'sent']);
    const [first, second] = server.sent('message.send');
    expect(second).toEqual(first);
  });

  it('under way when the connection is cut goes out again by itself, under the same id', async () => {
    const { server, client, join } = current();
    const room = client();
    const told = sends(room);
    await join(room);
    server.script['message.send'] = () => 'silence';
    const sending = room.message.send('hello');
    await vi.waitFor(() => expect(server.sent('message.send')).toHaveLength(1));
    server.script['message.send'] = () => ({ message: 'm1', at: T0 });
    server.cut();
    await sending;
    await vi.waitFor(() => expect(rows(room)).toMatchObject([{ state: 'sent' }]), 3_000);
    const [first, second] = server.sent('message.send');
    expect(second).toEqual(first);
    expect(told).toEqual(['sending', 'sent']);
  });

  it('that is still under way at the end of the room has failed', async () => {
    const { server, client, join } = current();
    const room = client();
    const told = sends(room);
    await join(room);
    server.script['message.send'] = () => 'silence';
    const sending = room.message.send('hello');
    server.tell({ on: 'room.ended', reason: 'over' });
    await sending;
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(told).toEqual(['sending', ['failed', expect.any(String)]]);
  });
});
