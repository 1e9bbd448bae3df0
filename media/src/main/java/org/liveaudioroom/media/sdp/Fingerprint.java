package org.liveaudioroom.media.sdp;

import java.util.HexFormat;
import java.util.Optional;

/// The SHA-256 of a certificate (RFC 8122 §5): what binds the DTLS handshake to the signaling.
///
/// @param hex 32 pairs of capital hex digits with colons between them
public record Fingerprint(String hex) {
    private static final int SHA_256_BYTES = 32;
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /// The fingerprint of a certificate whose SHA-256 is known: 32 bytes.
    public static Fingerprint ofSha256(byte[] sha256) {
        if (sha256.length != SHA_256_BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + sha256.length);
        }
        return new Fingerprint(COLONS.formatHex(sha256));
    }

    /// Whether this is the fingerprint of the certificate with that SHA-256.
    public boolean matches(byte[] sha256) {
        return sha256.length == SHA_256_BYTES && hex.equals(COLONS.formatHex(sha256));
    }

    /// The value of an `a=fingerprint` line: `sha-256 AB:CD:…`.
    static Optional<Fingerprint> ofAttribute(String value) {
        String[] parts = value.strip().split(" +", 3);
        if (parts.length != 2
                || !parts[0].equalsIgnoreCase("sha-256")
                || parts[1].length() != 3 * SHA_256_BYTES - 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(ofSha256(COLONS.parseHex(parts[1])));
        } catch (IllegalArgumentException notHex) {
            return Optional.empty();
        }
    }
}
