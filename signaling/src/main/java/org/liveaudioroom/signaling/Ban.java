package org.liveaudioroom.signaling;

import java.util.Optional;

/// Somebody may not come in, or not write.
///
/// @param name as he was called then
/// @param by missing where it was the server itself
/// @param at epoch milliseconds
/// @param endsAt epoch milliseconds; missing: as long as the room lives
public record Ban(
        String user,
        @Limit(max = Protocol.NAME_MAX) String name,
        Optional<String> by,
        @Limit(max = Protocol.REASON_MAX) String reason,
        long at,
        Optional<Long> endsAt) {}
