import { FEED_MAX, type ChatMessage, type FeedRow, type Notice } from './room-state.js';
import type { PostedMessage } from '../wire.js';
import { defined } from './defined.js';

/** Puts rows at the end and lets the oldest go. */
export function appended(feed: readonly FeedRow[], rows: readonly FeedRow[]): readonly FeedRow[] {
  return rows.length === 0 ? feed : [...feed, ...rows].slice(-FEED_MAX);
}

/** A message that the server has posted. */
export function posted(message: PostedMessage, you: string): ChatMessage {
  const own = message.user === you;
  return {
    kind: 'message',
    key: own && message.clientId !== undefined ? message.clientId : message.message,
    user: message.user,
    name: message.name,
    text: message.text,
    at: message.at,
    state: 'sent',
    own,
    message: message.message,
    ...defined({ clientId: message.clientId }),
  };
}

/**
 * Takes a posted message in: it confirms the row that waits for it (which stays where it is), and
 * one that is there already changes nothing.
 */
export function withPosted(feed: readonly FeedRow[], message: ChatMessage): readonly FeedRow[] {
  const index = feed.findIndex(
    (row) =>
      row.kind === 'message' &&
      (row.message === message.message ||
        (row.own && row.clientId !== undefined && row.clientId === message.clientId)),
  );
  const row = feed[index];
  if (row === undefined) return appended(feed, [message]);
  if (row.kind === 'message' && row.state === 'sent') return feed;
  return feed.with(index, { ...message, key: row.key });
}

/** Changes the own message with this `clientId`. */
export function withOwnMessage(
  feed: readonly FeedRow[],
  clientId: string,
  change: (row: ChatMessage) => ChatMessage,
): readonly FeedRow[] {
  return feed.map((row) =>
    row.kind === 'message' && row.own && row.clientId === clientId ? change(row) : row,
  );
}

export function ownMessage(feed: readonly FeedRow[], clientId: string): ChatMessage | undefined {
  const row = feed.find((one) => one.kind === 'message' && one.own && one.clientId === clientId);
  return row?.kind === 'message' ? row : undefined;
}

/** Takes a message out that the server has deleted. */
export function withoutMessage(feed: readonly FeedRow[], message: string): readonly FeedRow[] {
  const rest = feed.filter((row) => row.kind === 'notice' || row.message !== message);
  return rest.length === feed.length ? feed : rest;
}

/**
 * The feed after a snapshot: what the server keeps, then the own messages that it has not got. The
 * notices of before stay in their order among them, and messages that are older than the history
 * that the server tells, which is `historyMax` messages long.
 */
export function merged(
  feed: readonly FeedRow[],
  messages: readonly PostedMessage[],
  you: string,
  historyMax: number,
): readonly FeedRow[] {
  const kept = new Set(messages.map(({ message }) => message));
  // What should be in the history and is not was deleted meanwhile.
  const from = messages.length < historyMax ? -Infinity : (messages[0]?.at ?? Infinity);
  const known = feed.filter(
    (row) =>
      row.kind === 'notice' ||
      (row.state === 'sent' && (row.at < from || kept.has(row.message ?? ''))),
  );
  const waiting = feed.filter((row) => row.kind === 'message' && row.state !== 'sent');
  let rows: readonly FeedRow[] = [...known].sort((a, b) => a.at - b.at);
  for (const message of messages) rows = withPosted(rows, posted(message, you));
  rows = [...rows].sort((a, b) => a.at - b.at);
  const arrived = new Set(
    rows.map((row) => (row.kind === 'message' && row.own ? row.clientId : undefined)),
  );
  return appended(
    rows,
    waiting.filter((row) => row.kind === 'message' && !arrived.has(row.clientId)),
  );
}

export function notice(
  seq: number,
  index: number,
  at: number,
  what: Notice['what'],
  about: Omit<Notice, 'kind' | 'key' | 'at' | 'what'>,
): Notice {
  return { kind: 'notice', key: `n${seq}.${index}`, at, what, ...about };
}
