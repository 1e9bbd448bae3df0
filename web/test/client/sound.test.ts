import { describe, expect, it, vi } from 'vitest';
import type { LiveRoomClient } from '../../src/client/index.js';
import { askingForLostPackets } from '../../src/client/media/audio-nack.js';
import { routeOf } from '../../src/client/media/audio-output.js';
import { levelOf } from '../../src/client/media/level-meter.js';
import { qualityOf } from '../../src/client/media/quality.js';
import { T0, person, seat } from '../support/room.js';
import { type Stage, stage } from '../support/joined.js';

const current = stage();

/** What the server does when Bo sits down or touches his microphone. */
function obedient({ server }: Stage): void {
  const sits = (number: number, cause: 'taken' | 'accepted') =>
    server.tell({
      on: 'seat.changed',
      seats: [seat(number, 'bo')],
      people: [person('bo', 'audience')],
      cause,
    });
  server.script['seat.take'] = ({ seat: number }) => {
    sits(Number(number), 'taken');
    return { seat: Number(number) };
  };
  server.script['microphone.set'] = ({ on }) => {
    server.tell({ on: 'microphone.changed', user: 'bo', microphone: on === true ? 'on' : 'off' });
    return {};
  };
}

async function joined(here: Stage, options = {}): Promise<LiveRoomClient & { heard: string[] }> {
  const room = here.client(options);
  obedient(here);
  await here.join(room);
  await vi.waitFor(() => expect(room.state.sound).toBe('connected'));
  return room;
}

/** What goes out now on the newest connection: a track or nothing. */
const sent = ({ browser }: Stage) => browser.connections.at(-1)?.sent.at(-1) ?? null;

describe('an offer', () => {
  it('asks for lost packets in each section of Opus, once', () => {
    const section = (payloadType: number) =>
      `m=audio 9 UDP/TLS/RTP/SAVPF ${payloadType} 63\r\n` +
      `a=rtpmap:${payloadType} opus/48000/2\r\na=rtcp-fb:${payloadType} transport-cc\r\n` +
      'a=rtpmap:63 red/48000/2\r\n';
    const asking = askingForLostPackets(section(111) + section(111) + section(109));

    expect(asking.match(/^a=rtcp-fb:111 nack\r$/gm)).toHaveLength(2);
    expect(asking.match(/^a=rtcp-fb:109 nack\r$/gm)).toHaveLength(1);
    expect(asking.match(/nack/g)).toHaveLength(3);
    expect(askingForLostPackets(asking)).toBe(asking);
  });
});

describe('the connection of the voices', () => {
  it('offers the microphone first, then as many slots as seats and server allow', async () => {
    const here = current();
    await joined(here);
    // The server gives two slots at most, the room has three seats.
    expect(here.browser.connections[0]?.directions).toEqual(['sendonly', 'recvonly', 'recvonly']);
    expect(here.server.sent('media.offer')).toEqual([
      {
        sdp:
          'offer sendonly recvonly recvonly\r\n' +
          'a=rtpmap:111 opus/48000/2\r\na=rtcp-fb:111 nack\r\n',
      },
    ]);
    expect(here.browser.connections[0]?.remote).toBe('answer');
  });

  it('offers what the browser would where the browser wants its offer untouched', async () => {
    const here = current();
    here.browser.wantsItsOfferUntouched = true;
    await joined(here);
    expect(here.server.sent('media.offer')).toEqual([
      { sdp: 'offer sendonly recvonly recvonly\r\na=rtpmap:111 opus/48000/2\r\n' },
    ]);
  });

  it('is made anew when it failed, and at once', async () => {
    const here = current();
    const room = await joined(here);
    here.browser.connections[0]?.become('failed');
    expect(room.state.sound).toBe('lost');
    await vi.waitFor(() => expect(room.state.sound).toBe('connected'));
    expect(here.browser.connections).toHaveLength(2);
    expect(here.browser.connections[0]?.connectionState).toBe('closed');
  });

  it('is given three seconds to heal when it is disconnected', async () => {
    const here = current();
    await joined(here);
    const [connection] = here.browser.connections;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    connection?.become('disconnected');
    vi.advanceTimersByTime(2_900);
    connection?.become('connected');
    vi.advanceTimersByTime(5_000);
    expect(here.browser.connections).toHaveLength(1);
    connection?.become('disconnected');
    vi.advanceTimersByTime(3_001);
    expect(connection?.connectionState).toBe('closed');
    vi.useRealTimers();
  });

  it('goes with the room', async () => {
    const here = current();
    const room = await joined(here);
    await room.seat.take(1);
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
    await room.leave({ confirm: false });
    expect(here.browser.connections[0]?.connectionState).toBe('closed');
    expect(here.browser.microphoneTracks.map((track) => track.stopped)).toEqual([true]);
    expect(room.state.sound).toBe('none');
  });

  it('says that the browser blocks it until the page is touched', async () => {
    const here = current();
    here.browser.autoplay = false;
    const room = await joined(here);
    await vi.waitFor(() => expect(room.state.audioBlocked).toBe(true));
    here.browser.autoplay = true;
    here.browser.document.dispatchEvent(new Event('pointerdown'));
    await vi.waitFor(() => expect(room.state.audioBlocked).toBe(false));
  });
});

describe('the microphone', () => {
  it('goes out once one has taken a seat and the server says that it is on', async () => {
    const here = current();
    const room = await joined(here);
    expect(sent(here)).toBeNull();
    await room.seat.take(1);
    await vi.waitFor(() => expect(sent(here)).toBe(here.browser.microphoneTracks[0]));
    expect(room.state.microphone).toMatchObject({ on: true, permission: 'granted' });
    expect(room.heard.filter((name) => name === 'audioVideo.microphoneStateChanged')).toHaveLength(
      1,
    );
  });

  it('stays off on a seat that somebody else gave, but is asked for', async () => {
    const here = current();
    const room = await joined(here);
    here.server.tell({
      on: 'seat.changed',
      seats: [seat(1, 'bo')],
      people: [person('bo', 'audience')],
      by: 'ann',
      cause: 'accepted',
    });
    await vi.waitFor(() => expect(room.state.microphone.permission).toBe('granted'));
    expect(here.server.sent('microphone.set')).toEqual([]);
    expect(sent(here)).toBeNull();
    await room.microphone.on();
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
  });

  it('sends nothing from the moment it is turned off, before the server has answered', async () => {
    const here = current();
    const room = await joined(here);
    await room.seat.take(1);
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
    here.server.script['microphone.set'] = () => 'silence';
    const turning = room.microphone.off();
    expect(sent(here)).toBeNull();
    expect(room.state.microphone).toMatchObject({ on: true, pending: true });
    here.server.script['session.join'] = () => ({ resumed: true, seq: 99, now: T0 });
    obedient(here);
    here.server.cut();
    await expect(turning).rejects.toMatchObject({ code: 'connection.lost' });
    // Back again, the wish is told again, and nothing has gone out in between.
    await vi.waitFor(() => expect(room.state.microphone.on).toBe(false), 3_000);
    expect(sent(here)).toBeNull();
  });

  it('is cut off by a host at once, and let go with the seat', async () => {
    const here = current();
    const room = await joined(here);
    await room.seat.take(1);
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
    here.server.tell({ on: 'microphone.changed', user: 'bo', microphone: 'off', by: 'ann' });
    await vi.waitFor(() => expect(sent(here)).toBeNull());
    expect(here.browser.microphoneTracks[0]?.stopped).toBe(false);
    here.server.tell({
      on: 'seat.changed',
      seats: [seat(1)],
      people: [],
      by: 'ann',
      cause: 'removed',
    });
    await vi.waitFor(() => expect(here.browser.microphoneTracks[0]?.stopped).toBe(true));
  });

  it.each([
    ['NotAllowedError', 'denied', 'microphone.denied'],
    ['NotFoundError', 'missing', 'microphone.missing'],
    ['NotReadableError', 'busy', 'microphone.busy'],
  ] as const)('%s: one keeps the seat and is told why', async (failure, permission, code) => {
    const here = current();
    here.browser.microphone = failure;
    const room = await joined(here);
    await room.seat.take(1);
    await vi.waitFor(() => expect(room.state.microphone.permission).toBe(permission));
    expect(room.state.seats[1]?.user).toBe('bo');
    await expect(room.microphone.on()).rejects.toMatchObject({ code });
    here.browser.microphone = 'granted';
    await room.microphone.on();
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
  });

  it('goes out on the new connection after the former failed', async () => {
    const here = current();
    const room = await joined(here);
    await room.seat.take(1);
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
    here.browser.connections[0]?.become('failed');
    await vi.waitFor(() => expect(room.state.sound).toBe('connected'));
    expect(here.browser.connections).toHaveLength(2);
    expect(sent(here)).toBe(here.browser.microphoneTracks[0]);
  });

  it('S23: says no where nobody answers', async () => {
    const here = current();
    const room = await joined(here);
    const ask = { request: 'q1', by: 'ann', byName: 'Ann', endsAt: T0 + 30_000 };
    here.server.tell({ on: 'microphone.asked', ...ask });
    await vi.waitFor(() =>
      expect(here.server.sent('microphone.answer')).toEqual([{ request: 'q1', consent: false }]),
    );
    expect(here.browser.microphoneTracks).toEqual([]);
    expect(room.heard).toContain('audioVideo.microphoneTurnOnByOthersConfirmation');
  });

  it('S23: opens with consent, and answers no when there is no microphone to give', async () => {
    const here = current();
    const room = await joined(here, {
      defaults: { confirmMicrophone: () => Promise.resolve(true) },
    });
    const ask = { request: 'q1', by: 'ann', byName: 'Ann', endsAt: T0 + 30_000 };
    here.server.tell({ on: 'microphone.asked', ...ask });
    await vi.waitFor(() =>
      expect(here.server.sent('microphone.answer')).toEqual([{ request: 'q1', consent: true }]),
    );
    expect(room.state.microphoneAsk).toBeUndefined();
  });

  it('shows its own level at once, to others only while it is on', async () => {
    const here = current();
    const room = await joined(here);
    await room.seat.take(1);
    await vi.waitFor(() => expect(room.state.microphone.on).toBe(true));
    here.browser.amplitude = 0.1;
    expect(room.levels.get('bo')).toBe(20);
    await room.microphone.off();
    await vi.waitFor(() => expect(room.state.microphone.on).toBe(false));
    expect(room.levels.get('bo')).toBe(127);
    // "You are talking while muted" needs it all the same.
    expect(room.levels.own()).toBe(20);
  });
});

describe('measures', () => {
  it.each([
    [1, 0],
    [0.1, 20],
    [0.001, 60],
    [0, 127],
  ])('amplitude %f is level %i', (amplitude, level) => {
    expect(levelOf(new Float32Array(64).fill(amplitude))).toBe(level);
  });

  it.each([
    [20, 0, 5],
    [150, 0.01, 5],
    [200, 0.06, 4],
    [500, 0.03, 3],
    [600, 0.1, 2],
    [900, 0.3, 1],
  ])('a round trip of %i ms with %f lost is worth %i', (roundTripMs, loss, score) => {
    const before = { roundTripMs, jitterMs: 5, received: 0, lost: 0 };
    const after = { ...before, received: 1000 * (1 - loss), lost: 1000 * loss };
    expect(qualityOf(before, after)).toEqual({ roundTripMs, loss, score });
  });
});

describe('the way the sound comes out', () => {
  const told = (room: LiveRoomClient) => {
    const outputs: unknown[] = [];
    room.on('audioVideo.audioOutputChanged', ({ detail }) => outputs.push(detail));
    return outputs;
  };
  const plug = (here: Stage, ...outputs: string[]) => {
    here.browser.outputs = outputs;
    here.browser.devices.dispatchEvent(new Event('devicechange'));
  };

  it('is told when a device came or went, and not before names may be known', async () => {
    const here = current();
    here.browser.outputs = ['Default - Built-in Speakers'];
    const room = await joined(here);
    const outputs = told(room);
    plug(here, 'Default - Headphones');
    await room.seat.take(1);
    await vi.waitFor(() => expect(sent(here)).not.toBeNull());
    plug(here, 'Default - Pixel Buds', 'Headphones');
    await vi.waitFor(() => expect(outputs).toEqual([{ route: 'BLUETOOTH', device: 'Pixel Buds' }]));
    plug(here, 'Default - Pixel Buds');
    plug(here, 'Default - Built-in Speakers');
    await vi.waitFor(() => expect(outputs).toHaveLength(2));
    expect(outputs[1]).toEqual({ route: 'SPEAKER', device: 'Built-in Speakers' });
  });

  it.each([
    ['Built-in Speakers', 'SPEAKER'],
    ['External Headphones', 'HEADPHONE'],
    ['AirPods Pro', 'BLUETOOTH'],
    ['Headset (Bluetooth Hands-Free)', 'BLUETOOTH'],
    ['Speakers (USB Audio Device)', 'EXTERNAL_USB'],
    ['Living Room AirPlay', 'AIRPLAY'],
    ['Headset earpiece', 'HEADPHONE'],
    ['Earpiece', 'RECEIVER'],
    ['Monitor (HDMI)', 'SPEAKER'],
  ])('of %s is %s', (device, route) => {
    expect(routeOf(device)).toBe(route);
  });
});
