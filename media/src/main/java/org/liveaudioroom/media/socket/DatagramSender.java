package org.liveaudioroom.media.socket;

import java.net.InetSocketAddress;

/// Sends datagrams from a media thread, which alone may call it.
public interface DatagramSender {
    /// Copies and sends a datagram, soon; drops and counts it when too much waits already.
    void send(byte[] bytes, int length, InetSocketAddress to);

    /// Lets go out what was collected.
    void flush();
}
