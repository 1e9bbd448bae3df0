import {
  ROOM_EVENTS,
  domName,
  type RoomClient,
  type RoomEvent,
  type RoomEventDetails,
  type RoomEventName,
} from '../client/index.js';

export interface Bridge {
  /** Told of each event before the page is. */
  readonly heard: (event: RoomEvent) => void;
  /** Nobody on the page answered an event that asks. */
  readonly unanswered: (event: RoomEvent) => void;
  /** The page took an event with a default, or one that asks, into its own hands. */
  readonly taken: (event: RoomEvent) => void;
}

/** Gives every event of the contract to the page as a DOM event of the element; returns the end. */
export function bridgeEvents(client: RoomClient, target: EventTarget, bridge: Bridge): () => void {
  const ends = (Object.keys(ROOM_EVENTS) as RoomEventName[]).map((name) =>
    client.on(name, (event) => {
      bridge.heard(event);
      pass(event, target, bridge);
    }),
  );
  return () => {
    for (const end of ends) end();
  };
}

function pass(event: RoomEvent, target: EventTarget, bridge: Bridge): void {
  const { bubbles, cancelable, asks } = ROOM_EVENTS[event.name];
  const answer = { given: false };
  const detail = asks ? answering(event, () => (answer.given = true)) : event.detail;
  const told = new CustomEvent(domName(event.name), {
    bubbles,
    composed: true,
    cancelable,
    detail,
  });
  if (!target.dispatchEvent(told)) event.preventDefault();
  if (answer.given || told.defaultPrevented) bridge.taken(event);
  else if (asks) bridge.unanswered(event);
}

/** The same detail, noticing that the page answers. */
function answering(event: RoomEvent, answered: () => void): RoomEventDetails[RoomEventName] {
  const detail = event.detail as { readonly respondWith: (answer: unknown) => void };
  const respondWith = (answer: unknown) => {
    detail.respondWith(answer);
    answered();
  };
  return { ...detail, respondWith } as unknown as RoomEventDetails[RoomEventName];
}
