import '../element/styles/tokens.css';
import '../element/styles/base.css';
import './landing.css';
import { showLanding } from './landing.js';
import { showRoom } from './room-page.js';
import { followTheme } from './theme.js';

// `/` is where one creates or joins; `/?room=…` asks for a name; `/?room=…&name=…&role=…` is inside.
followTheme();
const asked = new URLSearchParams(location.search);
const [room, name] = [asked.get('room') ?? '', asked.get('name') ?? ''];
if (room !== '' && name !== '') {
  showRoom({ room, name, role: asked.get('role') ?? 'audience' });
} else {
  showLanding(room);
}
