package org.liveaudioroom.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path folder;

    @Test
    void namesEveryAddressAndThisMachine() throws Exception {
        var addresses = addresses("192.0.2.2", "2001:db8::2");
        var certificate = new SelfSigned(folder).identityFor(addresses, NOW).read().certificate();
        var names = certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1));
        assertThat(names.map(String::valueOf))
                .containsExactly("localhost", "192.0.2.2", "2001:db8:0:0:0:0:0:2");
    }

    @Test
    void isKeptFromStartToStartSoThatBrowsersWarnOnce() throws Exception {
        var addresses = addresses("192.0.2.2", "2001:db8::2");
        var first = new SelfSigned(folder).identityFor(addresses, NOW).read();
        var second = new SelfSigned(folder).identityFor(addresses, NOW.plusSeconds(60)).read();
        assertThat(second.certificate()).isEqualTo(first.certificate());
    }

    @Test
    void isMadeAnewForANewAddressNearItsEndAndWhenItIsDamaged() throws Exception {
        var one = addresses("192.0.2.2");
        var first = new SelfSigned(folder).identityFor(one, NOW).read().certificate();
        var moved = new SelfSigned(folder).identityFor(addresses("192.0.2.3"), NOW).read();
        assertThat(moved.certificate()).isNotEqualTo(first);

        var late = NOW.plus(Duration.ofDays(790));
        var renewed = new SelfSigned(folder).identityFor(addresses("192.0.2.3"), late).read();
        assertThat(renewed.certificate()).isNotEqualTo(moved.certificate());

        Files.writeString(folder.resolve("lan.crt"), "not a certificate");
        var mended = new SelfSigned(folder).identityFor(one, NOW).read();
        assertThat(mended.certificate().getSubjectAlternativeNames()).hasSize(2);
    }

    @Test
    void keepsItsKeyFromOtherUsers() throws Exception {
        var files = new SelfSigned(folder).identityFor(addresses("192.0.2.2"), NOW);
        assertThat(Files.getPosixFilePermissions(files.key()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private static List<InetAddress> addresses(String... texts) {
        return List.of(texts).stream().map(InetAddress::ofLiteral).toList();
    }
}
