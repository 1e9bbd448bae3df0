import type { RoomClient } from './room-client.js';
import type { Do } from './seat-controls.js';
import type { Store } from './store.js';

type Controls = Pick<RoomClient, 'chat' | 'reaction' | 'room' | 'user'>;

interface Parts {
  readonly store: Store;
  readonly run: Do;
  /** What others were told of oneself from now on. */
  readonly described: (attributes: Readonly<Record<string, string>>) => void;
}

/** What one can do about the room, its people and its chat. */
export function roomControls({ store, run, described }: Parts): Controls {
  const only = async (answer: Promise<unknown>): Promise<void> => {
    await answer;
  };

  return {
    chat: {
      set: (change) => only(run('chat.set', change)),
      ban: (user, sentence = {}) => only(run('chat.ban', { user, ...sentence })),
    },
    reaction: { send: (kind) => only(run('reaction.send', { kind })) },
    user: {
      setRole: (user, role) => only(run('role.set', { user, role })),
      transferHost: (user) => only(run('host.transfer', { user })),
      update: async (change) => {
        const { revision } = await run('user.set', change);
        if (change.attributes === undefined) return revision;
        described(change.attributes);
        const { you } = store.state;
        if (you !== undefined) store.change({ you: { ...you, attributesRevision: revision } });
        return revision;
      },
      remove: (user, options = {}) => only(run('user.remove', { user, ...options })),
      ban: (user, sentence = {}) => only(run('user.ban', { user, ...sentence })),
      unban: (user) => only(run('user.unban', { user })),
      bans: (query) => run('bans.page', query),
      page: (query) => run('people.page', query),
    },
    room: {
      update: async (change) => (await run('room.set', change)).revision,
      changeSettings: (change) => only(run('settings.set', change)),
      end: (options = {}) => only(run('room.end', options)),
      moderation: (query) => run('moderation.page', query),
      sendCommand: (name, body, to) =>
        only(run('command.send', { ...(to === undefined ? {} : { to: [...to] }), name, body })),
    },
  };
}
