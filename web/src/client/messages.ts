import type {
  AnswerTo,
  Command,
  CommandName,
  EventFrame,
  JoinedAnswer,
  WireEventName,
} from '../wire.js';

export type { CommandName, Snapshot } from '../wire.js';

/** What the server tells without being asked. */
export type ServerEvent<N extends WireEventName = WireEventName> = Extract<
  EventFrame,
  { readonly on: N }
>;
export type Joined = JoinedAnswer;
export type CommandFields<C extends CommandName> = Omit<Extract<Command, { readonly do: C }>, 'do'>;
export type CommandAnswer<C extends CommandName> = AnswerTo<C>;
