package org.liveaudioroom.media.dtls;

import java.util.Optional;

/// The SRTP protection profiles that can be agreed on, the preferred first. AES-CM comes first
/// because the JDK's GCM makes a kilobyte of garbage for each packet.
public enum SrtpProtection {
    /// RFC 5764 §4.1.2.
    AES_CM_128_HMAC_SHA1_80(0x0001, 16, 14),
    /// RFC 7714 §14.2.
    AEAD_AES_128_GCM(0x0007, 16, 12);

    private final int code;
    private final int keyBytes;
    private final int saltBytes;

    SrtpProtection(int code, int keyBytes, int saltBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
        this.saltBytes = saltBytes;
    }

    /// Our first choice among those that the client offers.
    static Optional<SrtpProtection> choose(int[] offered) {
        for (SrtpProtection protection : values()) {
            for (int code : offered) {
                if (code == protection.code) {
                    return Optional.of(protection);
                }
            }
        }
        return Optional.empty();
    }

    int code() {
        return code;
    }

    int keyBytes() {
        return keyBytes;
    }

    int saltBytes() {
        return saltBytes;
    }

    /// How much the exporter has to give for both directions.
    int materialBytes() {
        return 2 * (keyBytes + saltBytes);
    }
}
