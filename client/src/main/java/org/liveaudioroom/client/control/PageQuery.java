package org.liveaudioroom.client.control;

import java.util.Optional;

/// A piece of a list that is read piece by piece.
///
/// @param after `next` of the piece before
/// @param limit how many at most: 1 to 500, of the moderation log to 100
public record PageQuery(Optional<String> after, int limit) {
    /// The first piece.
    public static PageQuery first(int limit) {
        return new PageQuery(Optional.empty(), limit);
    }

    /// The piece that begins with `next` of another.
    public PageQuery after(String next) {
        return new PageQuery(Optional.of(next), limit);
    }
}
