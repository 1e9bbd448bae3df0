package org.liveaudioroom.media.socket;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.statistics.Counters;

/// The one port of a media thread, over UDP and, where that number is free too, over TCP. It is
/// made before it is bound, because who reads from it also answers through it.
public final class MediaSockets implements DatagramSender {
    /// The system gives a number that is free for UDP; a passing connection may have it for TCP.
    private static final int ANY_PORT_ATTEMPTS = 10;

    private final EventLoop thread;
    private final Counters counters;
    // Volatile, as the first datagram may come while `bind` returns on another thread.
    private volatile @Nullable UdpSocket udp;
    private volatile @Nullable TcpPort tcp;

    public MediaSockets(EventLoop thread, Counters counters) {
        this.thread = thread;
        this.counters = counters;
    }

    /// Opens the port. Throws [java.io.UncheckedIOException] with a sentence about the address when
    /// it cannot be bound for UDP.
    ///
    /// @param address with port 0, any number that is free for both is taken
    /// @param connectionsMax over TCP
    public void bind(InetSocketAddress address, DatagramHandler handler, int connectionsMax) {
        int attempts = address.getPort() == 0 ? ANY_PORT_ATTEMPTS : 1;
        for (int attempt = 1; attempt <= attempts && tcp == null; attempt++) {
            UdpSocket former = udp;
            if (former != null) {
                former.close();
            }
            UdpSocket bound = UdpSocket.bind(thread, address, handler, counters);
            udp = bound;
            var same = new InetSocketAddress(address.getAddress(), bound.port());
            tcp = TcpPort.bind(thread, same, handler, connectionsMax, counters).orElse(null);
        }
    }

    /// The number of the port, 0 before it is bound.
    public int port() {
        UdpSocket bound = udp;
        return bound == null ? 0 : bound.port();
    }

    /// Whether the port also listens for TCP.
    public boolean hasTcp() {
        return tcp != null;
    }

    @Override
    public void send(byte[] bytes, int length, SocketAddress to) {
        if (to instanceof TcpConnection connection) {
            TcpPort bound = tcp;
            if (bound != null) {
                bound.send(bytes, length, connection);
            }
        } else {
            UdpSocket bound = udp;
            if (bound != null) {
                bound.send(bytes, length, to);
            }
        }
    }

    @Override
    public void flush() {
        UdpSocket bound = udp;
        if (bound != null) {
            bound.flush();
        }
        TcpPort connections = tcp;
        if (connections != null) {
            connections.flush();
        }
    }

    /// TCP connections there are now. Any thread.
    public int connections() {
        TcpPort bound = tcp;
        return bound == null ? 0 : bound.connections();
    }

    /// Closes TCP connections that prove nothing or have fallen silent.
    public void closeIdle(long nowNanos) {
        TcpPort connections = tcp;
        if (connections != null) {
            connections.closeIdle(nowNanos);
        }
    }

    /// Gives the port free. A thread that ends does not do it by itself in every case.
    public void close() {
        UdpSocket bound = udp;
        if (bound != null) {
            bound.close();
        }
        TcpPort listening = tcp;
        if (listening != null) {
            listening.close();
        }
    }
}
