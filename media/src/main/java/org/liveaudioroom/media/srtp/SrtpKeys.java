package org.liveaudioroom.media.srtp;

import java.util.Arrays;

/// Master key and master salt of one direction.
public final class SrtpKeys {
    /// Label of the DTLS exporter (RFC 5764 §4.2).
    public static final String EXPORTER_LABEL = "EXTRACTOR-dtls_srtp";

    private final SrtpProfile profile;
    private final byte[] masterKey;
    private final byte[] masterSalt;

    /// Throws [IllegalArgumentException] if a length does not fit the profile.
    public SrtpKeys(SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
        if (masterKey.length != SrtpProfile.KEY_BYTES || masterSalt.length != profile.saltBytes()) {
            throw new IllegalArgumentException(
                    "key and salt have "
                            + masterKey.length
                            + " and "
                            + masterSalt.length
                            + " bytes, "
                            + profile
                            + " wants 16 and "
                            + profile.saltBytes());
        }
        this.profile = profile;
        this.masterKey = masterKey.clone();
        this.masterSalt = masterSalt.clone();
    }

    /// What the DTLS client protects with.
    ///
    /// @param exported [SrtpProfile#exportedBytes] bytes from the DTLS exporter
    public static SrtpKeys ofClient(SrtpProfile profile, byte[] exported) {
        return cut(profile, exported, 0);
    }

    /// What the DTLS server protects with.
    public static SrtpKeys ofServer(SrtpProfile profile, byte[] exported) {
        return cut(profile, exported, 1);
    }

    // RFC 5764 §4.2: client key | server key | client salt | server salt.
    private static SrtpKeys cut(SrtpProfile profile, byte[] exported, int side) {
        if (exported.length != profile.exportedBytes()) {
            throw new IllegalArgumentException(
                    exported.length + " bytes exported, wanted " + profile.exportedBytes());
        }
        int key = side * SrtpProfile.KEY_BYTES;
        int salt = 2 * SrtpProfile.KEY_BYTES + side * profile.saltBytes();
        return new SrtpKeys(
                profile,
                Arrays.copyOfRange(exported, key, key + SrtpProfile.KEY_BYTES),
                Arrays.copyOfRange(exported, salt, salt + profile.saltBytes()));
    }

    public SrtpProfile profile() {
        return profile;
    }

    byte[] masterKey() {
        return masterKey;
    }

    byte[] masterSalt() {
        return masterSalt;
    }

    @Override
    public String toString() {
        return "SrtpKeys[" + profile + "]";
    }
}
