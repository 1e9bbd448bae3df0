package org.liveaudioroom.media.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// One TCP connection that carries datagrams. It stands where an address of UDP would: whoever
/// knows it can be reached through it. Each is equal to itself alone.
///
/// Confined to its media thread.
@SuppressWarnings("serial") // An address by descent, but nothing that could be written to a file.
public final class TcpConnection extends SocketAddress {
    private final Channel channel;
    private final InetSocketAddress remote;
    private final Counters counters;
    private final long acceptedNanos;
    private long lastNanos;
    private boolean proven;
    private boolean unflushed;

    TcpConnection(Channel channel, InetSocketAddress remote, Counters counters, long nowNanos) {
        this.channel = channel;
        this.remote = remote;
        this.counters = counters;
        this.acceptedNanos = nowNanos;
        this.lastNanos = nowNanos;
    }

    /// Where the other end is.
    public static InetSocketAddress remote(SocketAddress address) {
        return address instanceof TcpConnection connection
                ? connection.remote
                : (InetSocketAddress) address;
    }

    /// Whoever is at the other end has shown that it belongs to a peer.
    public void prove() {
        proven = true;
    }

    public void close() {
        var _ = channel.close();
    }

    void read(long nowNanos) {
        lastNanos = nowNanos;
    }

    boolean isIdle(long nowNanos) {
        return nowNanos - lastNanos > TcpPort.IDLE_NANOS_MAX
                || (!proven && nowNanos - acceptedNanos > TcpPort.PROOF_NANOS_MAX);
    }

    /// Returns whether this is the first since the last [#flush].
    // RFC 4571 §2: each packet follows its length in 16 bits.
    boolean send(byte[] bytes, int length) {
        if (!channel.isWritable()) {
            counters.add(Counter.DROPPED_NOT_WRITABLE);
            return false;
        }
        ByteBuf framed =
                channel.alloc()
                        .directBuffer(TcpPort.LENGTH_BYTES + length)
                        .writeShort(length)
                        .writeBytes(bytes, 0, length);
        ChannelFuture _ = channel.write(framed, channel.voidPromise());
        counters.add(Counter.DATAGRAMS_OUT);
        counters.add(Counter.BYTES_OUT, length);
        boolean first = !unflushed;
        unflushed = true;
        return first;
    }

    void flush() {
        unflushed = false;
        channel.flush();
    }

    /// Without what is sent, which belongs in no log.
    @Override
    public String toString() {
        return "TCP " + remote;
    }
}
