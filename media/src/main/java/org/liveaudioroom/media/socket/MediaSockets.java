package org.liveaudioroom.media.socket;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.statistics.Counters;

/// The one port of a media thread. It is made before it is bound, because who reads from it also
/// answers through it.
public final class MediaSockets implements DatagramSender {
    private final EventLoop thread;
    private final Counters counters;
    // Volatile, as the first datagram may come while `bind` returns on another thread.
    private volatile @Nullable UdpSocket udp;

    public MediaSockets(EventLoop thread, Counters counters) {
        this.thread = thread;
        this.counters = counters;
    }

    /// Opens the port. Throws [java.io.UncheckedIOException] with a sentence about the address when
    /// it cannot be bound.
    public void bind(InetSocketAddress address, DatagramHandler handler) {
        udp = UdpSocket.bind(thread, address, handler, counters);
    }

    /// The number of the port, 0 before it is bound.
    public int port() {
        UdpSocket bound = udp;
        return bound == null ? 0 : bound.port();
    }

    @Override
    public void send(byte[] bytes, int length, InetSocketAddress to) {
        UdpSocket bound = udp;
        if (bound != null) {
            bound.send(bytes, length, to);
        }
    }

    @Override
    public void flush() {
        UdpSocket bound = udp;
        if (bound != null) {
            bound.flush();
        }
    }
}
