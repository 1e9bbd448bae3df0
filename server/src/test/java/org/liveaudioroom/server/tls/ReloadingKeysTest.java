package org.liveaudioroom.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.server.config.ConfigException;

class ReloadingKeysTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path folder;

    private PemFiles shown;
    private Instant now = START;

    @BeforeEach
    void aCertificateIsThere() {
        shown = new PemFiles(folder.resolve("chain.pem"), folder.resolve("key.pem"));
        renewTo("192.0.2.1", START);
    }

    @Test
    void showsTheNewCertificateOnceTheFilesHaveChanged() throws Exception {
        var keys = new ReloadingKeys(shown, clock());
        var first = certificate(keys);
        renewTo("192.0.2.2", START.plusSeconds(1));
        assertThat(certificate(keys)).as("not looked again yet").isEqualTo(first);

        now = now.plus(ReloadingKeys.LOOK_EACH).plusMillis(1);
        assertThat(certificate(keys)).isEqualTo(shown.read().certificate()).isNotEqualTo(first);
        assertThat(keys.getPrivateKey("EC")).isEqualTo(shown.read().key());
    }

    @Test
    void keepsTheOldOneWhileTheNewOneIsNoGood() throws Exception {
        var keys = new ReloadingKeys(shown, clock());
        var first = certificate(keys);
        Files.writeString(shown.chain(), "half written");
        Files.setLastModifiedTime(shown.chain(), FileTime.from(START.plusSeconds(1)));
        now = now.plus(ReloadingKeys.LOOK_EACH).plusMillis(1);
        assertThat(certificate(keys)).isEqualTo(first);

        renewTo("192.0.2.3", START.plusSeconds(2));
        now = now.plus(ReloadingKeys.LOOK_EACH).plusMillis(1);
        assertThat(certificate(keys)).isEqualTo(shown.read().certificate()).isNotEqualTo(first);
    }

    @Test
    void saysInASentenceWhichFileIsNoCertificateAndWhichKeyIsNotItsOwn() throws Exception {
        var other = other("192.0.2.9");
        assertThatThrownBy(() -> FrontCertificate.ofFiles(shown.chain(), other.key(), clock()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(other.key() + " is not that of the certificate");
        Files.writeString(shown.chain(), "nothing");
        assertThatThrownBy(() -> FrontCertificate.ofFiles(shown.chain(), shown.key(), clock()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(shown.chain() + " has no certificate in PEM form");
    }

    private static X509Certificate certificate(ReloadingKeys keys) {
        return keys.getCertificateChain("EC")[0];
    }

    /// As a renewal tool does it: both files are replaced.
    private void renewTo(String address, Instant written) {
        try {
            var made = other(address);
            Files.move(made.chain(), shown.chain(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(made.key(), shown.key(), StandardCopyOption.REPLACE_EXISTING);
            Files.setLastModifiedTime(shown.chain(), FileTime.from(written));
            Files.setLastModifiedTime(shown.key(), FileTime.from(written));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PemFiles other(String address) throws IOException {
        var made = Files.createDirectories(folder.resolve(address));
        return new SelfSigned(made).identityFor(List.of(InetAddress.ofLiteral(address)), START);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
