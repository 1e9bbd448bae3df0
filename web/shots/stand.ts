import { FakeRoomClient } from '../fixtures/fake-room-client.js';
import { STATES } from '../fixtures/states.js';
import { LiveAudioRoom } from '../src/element/index.js';
import { SCENES, type Scene } from './scenes.js';

// ?scene=host&theme=dark&dir=rtl: the element in a state, with voices that stand still.
const asked = new URLSearchParams(location.search);
const name = asked.get('scene') ?? 'host';
const scene: Scene | undefined =
  SCENES[name] ?? (name in STATES ? { state: STATES[name as keyof typeof STATES] } : undefined);
if (scene === undefined) throw new Error(`no scene is called ${name}`);

document.documentElement.dir = asked.get('dir') ?? 'ltr';
document.documentElement.style.colorScheme = asked.get('theme') ?? '';

const room = new LiveAudioRoom();
const client = new FakeRoomClient(scene.state);
for (const [user, level] of Object.entries(scene.levels ?? {})) client.loudness.set(user, level);
client.bansKept = scene.bans ?? [];
client.moderationKept = scene.entries ?? [];
room.client = client;
room.theme = (asked.get('theme') ?? 'auto') as 'auto';
room.shareLink = asked.get('link') ?? '';
room.texts = scene.texts ?? {};
document.body.append(document.createElement('main'));
document.querySelector('main')?.append(room);

// For the tests and for whoever looks at it in a browser.
Object.assign(globalThis, { room, client, STATES });
