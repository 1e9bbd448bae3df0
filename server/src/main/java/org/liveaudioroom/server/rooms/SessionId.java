package org.liveaudioroom.server.rooms;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Names one stay of somebody in a room, over cuts that are healed within the grace time. Whoever
/// knows it, and is the same user, may take the stay up again: 128 random bits.
public record SessionId(String value) {
    private static final int BYTES = 16;

    static SessionId random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionId(HexFormat.of().formatHex(bytes));
    }
}
