package org.liveaudioroom.server.rooms;

import java.util.List;

/// Turns what happened in a room into what its people are told. The only place where the words of
/// the rules meet the words of the wire; the rooms know no wire.
@FunctionalInterface
public interface Translation {
    /// Called on the room's mirror, once for each piece of news, in order; so it must neither block
    /// nor keep state.
    ///
    /// The tellings are numbered and sent in the order of the list. What one person may see and
    /// another may not goes into two tellings. Whoever becomes a host or co-host must here be told
    /// what hosts know already (the queue), for frames that were sent before are not shown to him
    /// afterwards.
    ///
    /// @param view the room and its people after the news; valid during the call only
    /// @return empty when nobody needs to know
    List<Telling> translate(News news, RoomView view);
}
