package org.liveaudioroom.media.socket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passive ICE-TCP (RFC 6544): for who sits behind a wall that lets no UDP through. Everything but
/// [#bind] is the media thread's alone.
final class TcpPort {
    private static final Logger LOG = LoggerFactory.getLogger(TcpPort.class);

    static final int LENGTH_BYTES = 2;

    /// Whoever connects has this long to show a valid check.
    static final long PROOF_NANOS_MAX = 10_000_000_000L;

    /// A peer checks every few seconds; after this its consent is over too (RFC 7675 §5.1).
    static final long IDLE_NANOS_MAX = 30_000_000_000L;

    /// Connections that wait to be accepted.
    private static final int BACKLOG = 128;

    /// What waits here and as much again in the kernel is a second of twelve voices: what is older
    /// nobody wants to hear, so the rest is dropped.
    private static final WriteBufferWaterMark WAITING_BYTES_MAX =
            new WriteBufferWaterMark(32 << 10, 64 << 10);

    private static final int SEND_BUFFER_BYTES = 64 << 10;

    private final DatagramHandler handler;
    private final Counters counters;
    private final int connectionsMax;
    private final List<TcpConnection> connections = new ArrayList<>();
    // Counted apart from the list, which is the media thread's, for who wants to know.
    private volatile int count;
    private final List<TcpConnection> unflushed = new ArrayList<>();
    private @Nullable Channel listening;

    private TcpPort(DatagramHandler handler, int connectionsMax, Counters counters) {
        this.handler = handler;
        this.connectionsMax = connectionsMax;
        this.counters = counters;
    }

    /// Listens, or returns nothing and says why in the log: UDP alone serves nearly everybody.
    ///
    /// @param connectionsMax at once; more are closed as soon as they are accepted
    static Optional<TcpPort> bind(
            EventLoop thread,
            InetSocketAddress address,
            DatagramHandler handler,
            int connectionsMax,
            Counters counters) {
        var port = new TcpPort(handler, connectionsMax, counters);
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(thread, thread)
                        .channel(MediaThreads.serverChannelType())
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_SNDBUF, SEND_BUFFER_BYTES)
                        .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING_BYTES_MAX)
                        .childHandler(
                                new ChannelInitializer<>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        port.accept(channel);
                                    }
                                })
                        .bind(address)
                        .awaitUninterruptibly();
        if (bound.cause() != null) {
            LOG.warn(
                    "TCP {}:{} cannot be bound, voices go over UDP alone: {}",
                    address.getHostString(),
                    address.getPort(),
                    bound.cause().getMessage());
            return Optional.empty();
        }
        port.listening = bound.channel();
        return Optional.of(port);
    }

    /// Takes no more connections, and ends those there are.
    void close() {
        if (listening != null) {
            var _ = listening.close();
        }
        List.copyOf(connections).forEach(TcpConnection::close);
    }

    private void accept(Channel channel) {
        // A connection that was closed meanwhile has no other end any more.
        if (connections.size() >= connectionsMax
                || !(channel.remoteAddress() instanceof InetSocketAddress remote)) {
            counters.add(Counter.TCP_REFUSED);
            var _ = channel.close();
            return;
        }
        counters.add(Counter.TCP_ACCEPTED);
        var connection = new TcpConnection(channel, remote, counters, System.nanoTime());
        connections.add(connection);
        count = connections.size();
        var _ =
                channel.closeFuture()
                        .addListener(closed -> {
                            connections.remove(connection);
                            count = connections.size();
                        });
        channel.pipeline().addLast(new TcpFrames(connection, handler, counters));
    }

    /// Any thread.
    int connections() {
        return count;
    }

    void send(byte[] bytes, int length, TcpConnection to) {
        if (to.send(bytes, length)) {
            unflushed.add(to);
        }
    }

    void flush() {
        for (int i = 0; i < unflushed.size(); i++) {
            unflushed.get(i).flush();
        }
        unflushed.clear();
    }

    /// Closes who has proven nothing in time, and who has fallen silent.
    void closeIdle(long nowNanos) {
        for (TcpConnection connection : List.copyOf(connections)) {
            if (connection.isIdle(nowNanos)) {
                counters.add(Counter.TCP_CLOSED_IDLE);
                connection.close();
            }
        }
    }
}
