/** What the server's HTTP interface does for this page in development mode. */

export interface Entry {
  readonly room: string;
  readonly name: string;
  readonly role: string;
}

/** Why the server would not: its own words, and the code of the catalogue. */
export class ServerRefusal extends Error {
  override readonly name = 'ServerRefusal';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Makes a room under a name that nobody guesses, where people ask before they speak. */
export async function createRoom(title: string): Promise<string> {
  const room = unguessable();
  await post('/v1/rooms', { room, title, open: false });
  return room;
}

/** What the room is called; empty where nobody has opened it yet or the server does not say. */
export async function titleOf(room: string): Promise<string> {
  try {
    const response = await fetch(`/v1/rooms/${encodeURIComponent(room)}`);
    const { title } = (response.ok ? await response.json() : {}) as { title?: unknown };
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}

export async function tokenFor({ room, name, role }: Entry): Promise<string> {
  const path = `/v1/rooms/${encodeURIComponent(room)}/tokens`;
  const { token } = (await post(path, { user: userHere(room, name), name, role })) as {
    token: string;
  };
  return token;
}

/** The address that brings somebody into the audience of a room. */
export function shareLink(room: string): string {
  const link = new URL(location.pathname, location.href);
  link.searchParams.set('room', room);
  return link.href;
}

/** The room that a link, or a name typed by hand, means; empty when it means none. */
export function roomOf(typed: string): string {
  const text = typed.trim();
  try {
    return new URL(text).searchParams.get('room') ?? '';
  } catch {
    return text.replace(/^.*[?&]room=/, '').replace(/&.*$/, '');
  }
}

async function post(path: string, body: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ServerRefusal('connection.failed', 'The server does not answer. Is it running?');
  }
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer;
  const { code, detail, title } = answer as Record<string, string | undefined>;
  throw new ServerRefusal(
    code ?? `http.${response.status}`,
    detail ?? title ?? `The server answered ${response.status}.`,
  );
}

// A reload is the same person, who finds the seat kept; another tab is somebody else.
function userHere(room: string, name: string): string {
  const key = `live-audio-room.user.${room}.${name}`;
  const known = sessionStorage.getItem(key);
  if (known !== null) return known;
  const user = `${slug(name)}-${unguessable().slice(0, 6)}`;
  sessionStorage.setItem(key, user);
  return user;
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .toLowerCase();
  return plain.replace(/^-+|-+$/g, '').slice(0, 24) || 'guest';
}

/** 50 bits in letters and digits that nobody mixes up. */
function unguessable(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
