package org.liveaudioroom.media.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
    @Test
    void readsWhatItWrites() {
        Fingerprint fingerprint = DtlsCertificate.selfSigned(Instant.now()).fingerprint();

        assertThat(Fingerprint.parse(fingerprint.toString())).contains(fingerprint);
        assertThat(Fingerprint.parse(fingerprint.toString().toLowerCase(java.util.Locale.ROOT)))
                .contains(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha-256",
                "sha-256 AB:CD",
                "sha-1 00:01:02:03:04:05:06:07:08:09:0A:0B:0C:0D:0E:0F:10:11:12:13",
                "md5 00",
                "sha-256 GG",
                "sha-256 00 11"
            })
    void refusesWhatIsNoStrongFingerprint(String text) {
        assertThat(Fingerprint.parse(text)).isEmpty();
    }
}
