package org.liveaudioroom.media.dtls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// The hash of a certificate as SDP carries it (RFC 8122 §5).
///
/// @param hash the name of the hash in SDP: `sha-256`, `sha-384` or `sha-512`
/// @param digest upper-case hex with colons
public record Fingerprint(String hash, String digest) {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    public Fingerprint {
        hash = hash.toLowerCase(Locale.ROOT);
        digest = digest.toUpperCase(Locale.ROOT);
    }

    /// Reads `sha-256 AB:CD:…`; empty when it is not of that form or of a hash that is too weak.
    public static Optional<Fingerprint> parse(String text) {
        String[] words = text.strip().split(" +", -1);
        if (words.length != 2) {
            return Optional.empty();
        }
        var fingerprint = new Fingerprint(words[0], words[1]);
        int bytes =
                switch (fingerprint.hash) {
                    case "sha-256" -> 32;
                    case "sha-384" -> 48;
                    case "sha-512" -> 64;
                    default -> 0;
                };
        boolean wellFormed =
                bytes > 0
                        && fingerprint.digest.matches(
                                "[0-9A-F]{2}(:[0-9A-F]{2}){" + (bytes - 1) + "}");
        return wellFormed ? Optional.of(fingerprint) : Optional.empty();
    }

    static Fingerprint sha256(byte[] certificate) {
        return new Fingerprint("sha-256", digest("sha-256", certificate));
    }

    /// Whether a certificate, DER encoded, is the one that was announced.
    boolean matches(byte[] certificate) {
        return digest.equals(digest(hash, certificate));
    }

    private static String digest(String hash, byte[] certificate) {
        try {
            return COLONS.formatHex(
                    MessageDigest.getInstance(hash.toUpperCase(Locale.ROOT)).digest(certificate));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + hash, e);
        }
    }

    /// As it stands behind `a=fingerprint:`.
    @Override
    public String toString() {
        return hash + " " + digest;
    }
}
