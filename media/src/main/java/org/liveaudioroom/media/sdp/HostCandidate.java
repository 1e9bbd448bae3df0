package org.liveaudioroom.media.sdp;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Where the server can be reached (RFC 8839 §5.1).
///
/// @param transport UDP, or TCP where the server waits for the connection (RFC 6544)
public record HostCandidate(InetAddress address, int port, Transport transport) {
    /// What carries the packets.
    public enum Transport {
        UDP,
        TCP_PASSIVE
    }

    /// RFC 8445 §5.1.2.2: host candidates are preferred with 126.
    private static final int TYPE_PREFERENCE = 126;

    private static final int COMPONENT = 1;

    String host() {
        String text = address.getHostAddress();
        // A scope (fe80::1%eth0) means nothing to a peer.
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }

    String addressType() {
        return address instanceof Inet6Address ? "IP6" : "IP4";
    }

    /// The value of its `a=candidate` line.
    ///
    /// @param order 0 for the most wanted of all
    String attribute(int order) {
        boolean udp = transport == Transport.UDP;
        // RFC 6544 §4.2: bits 13..15 of the local preference are 4 for passive TCP; UDP comes
        // first.
        int local = (udp ? 7 : 4) << 13 | (8_191 - order);
        long priority = ((long) TYPE_PREFERENCE << 24) | ((long) local << 8) | (256 - COMPONENT);
        return (order + 1)
                + (udp ? " 1 udp " : " 1 tcp ")
                + priority
                + " "
                + host()
                + " "
                + port
                + " typ host"
                + (udp ? "" : " tcptype passive");
    }
}
