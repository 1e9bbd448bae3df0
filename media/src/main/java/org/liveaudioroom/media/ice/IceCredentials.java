package org.liveaudioroom.media.ice;

import java.security.SecureRandom;

/// The name and password of one side of a connection (RFC 8445 §5.3).
public record IceCredentials(String ufrag, String password) {
    // Both are far above the 24 and 128 bits of randomness that the RFC wants.
    private static final int UFRAG_CHARS = 8;
    private static final int PASSWORD_CHARS = 24;

    private static final String ICE_CHARS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(chars(random, UFRAG_CHARS), chars(random, PASSWORD_CHARS));
    }

    private static String chars(SecureRandom random, int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(ICE_CHARS.charAt(random.nextInt(ICE_CHARS.length())));
        }
        return text.toString();
    }

    /// Without the password, which does not belong in a log.
    @Override
    public String toString() {
        return "IceCredentials[" + ufrag + "]";
    }
}
