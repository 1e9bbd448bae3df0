package org.liveaudioroom.media.stun;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/// XOR-MAPPED-ADDRESS (RFC 8489 §14.2): hidden from boxes that rewrite addresses they find.
///
/// ```
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |0 0 0 0 0 0 0 0|    family     |  port XOR first half of cookie |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// |   address XOR cookie (IPv4), XOR cookie and transaction (IPv6)  |
/// +-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+-+
/// ```
final class XorAddress {
    private static final int IPV4 = 1;
    private static final int IPV6 = 2;
    private static final int PORT_AT = 2;
    private static final int ADDRESS_AT = 4;
    private static final int COOKIE_AT = 4;

    private XorAddress() {}

    /// Writes the value and returns its length.
    ///
    /// @param value where the value begins
    static int write(byte[] message, int offset, int value, InetSocketAddress address) {
        byte[] ip = address.getAddress().getAddress();
        boolean v4 = address.getAddress() instanceof Inet4Address;
        message[value] = 0;
        message[value + 1] = (byte) (v4 ? IPV4 : IPV6);
        Stun.putUint16(message, value + PORT_AT, address.getPort() ^ Stun.COOKIE >>> 16);
        for (int i = 0; i < ip.length; i++) {
            message[value + ADDRESS_AT + i] = (byte) (ip[i] ^ message[offset + COOKIE_AT + i]);
        }
        return ADDRESS_AT + ip.length;
    }

    static Optional<InetSocketAddress> read(byte[] message, int offset, int value, int length) {
        boolean v4 = length == ADDRESS_AT + 4 && message[value + 1] == IPV4;
        boolean v6 = length == ADDRESS_AT + 16 && message[value + 1] == IPV6;
        if (!v4 && !v6) {
            return Optional.empty();
        }
        byte[] ip = new byte[length - ADDRESS_AT];
        for (int i = 0; i < ip.length; i++) {
            ip[i] = (byte) (message[value + ADDRESS_AT + i] ^ message[offset + COOKIE_AT + i]);
        }
        int port = Stun.uint16(message, value + PORT_AT) ^ Stun.COOKIE >>> 16;
        try {
            return Optional.of(new InetSocketAddress(InetAddress.getByAddress(ip), port));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 and 16 bytes make an address", e);
        }
    }
}
