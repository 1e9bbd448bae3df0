package org.liveaudioroom.media.socket;

import java.net.InetSocketAddress;

/// Takes what a socket reads, on the socket's media thread.
public interface DatagramHandler {
    /// One datagram.
    ///
    /// @param buffer holds the datagram from index 0 on, is this call's to change, and the socket's
    ///   again when it returns
    void datagram(byte[] buffer, int length, InetSocketAddress from);

    /// No more datagrams wait: what was collected should go out.
    void batchEnded();
}
