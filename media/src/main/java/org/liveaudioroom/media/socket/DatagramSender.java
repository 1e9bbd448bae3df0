package org.liveaudioroom.media.socket;

import java.net.SocketAddress;

/// Sends datagrams from a media thread, which alone may call it.
public interface DatagramSender {
    /// Copies and sends a datagram, soon; drops and counts it when too much waits already.
    ///
    /// @param to where one came from: an [java.net.InetSocketAddress] for UDP, else the
    ///   [TcpConnection]
    void send(byte[] bytes, int length, SocketAddress to);

    /// Lets go out what was collected.
    void flush();
}
