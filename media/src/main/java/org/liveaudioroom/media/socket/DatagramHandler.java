package org.liveaudioroom.media.socket;

import java.net.SocketAddress;

/// Takes what a port reads, on the port's media thread.
public interface DatagramHandler {
    /// One datagram.
    ///
    /// @param buffer holds the datagram from index 0 on, is this call's to change, and the port's
    ///   again when it returns
    /// @param from an [java.net.InetSocketAddress] for UDP, else the [TcpConnection]
    void datagram(byte[] buffer, int length, SocketAddress from);

    /// No more datagrams wait: what was collected should go out.
    void batchEnded();

    /// Nothing more comes from that connection, and nothing more gets there. Never for UDP.
    default void closed(TcpConnection connection) {}
}
