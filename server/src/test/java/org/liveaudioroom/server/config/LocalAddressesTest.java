package org.liveaudioroom.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {
    @Test
    void namesNoNetworkCardThatOnlyThisMachineKnows() throws Exception {
        var bytes = InetAddress.ofLiteral("2001:db8::2").getAddress();
        var scoped = Inet6Address.getByAddress("", bytes, 3);
        assertThat(scoped.getHostAddress()).endsWith("%3");
        assertThat(LocalAddresses.withoutScope(scoped).getHostAddress())
                .isEqualTo("2001:db8:0:0:0:0:0:2");
    }

    @Test
    void isItselfWhereTheServerListensAtOneAddressAndNeverNobody() {
        var one = InetAddress.ofLiteral("192.0.2.7");
        assertThat(LocalAddresses.reaching(one)).containsExactly(one);
        assertThat(LocalAddresses.reaching(InetAddress.ofLiteral("0.0.0.0"))).isNotEmpty();
    }
}
