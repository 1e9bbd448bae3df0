package org.liveaudioroom.media.socket;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.DatagramPacket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One UDP socket on one media thread. Everything but [#bind] and [#close] is that thread's alone.
public final class UdpSocket implements DatagramSender {
    private static final Logger LOG = LoggerFactory.getLogger(UdpSocket.class);

    /// No datagram that we speak is longer; what is, is cut and then fails its checks.
    public static final int DATAGRAM_BYTES_MAX = 2_048;

    /// Read with one system call where the platform can.
    private static final int READ_AT_ONCE = 16;

    /// Sent with one system call where the platform can: more would let the first listener of a
    /// large room wait for the last.
    private static final int SEND_AT_ONCE = 64;

    /// Holds what comes while the thread is busy elsewhere: about 10,000 small datagrams, which is
    /// a tenth of a second of a flood of 100,000 a second. Linux gives no more than
    /// `net.core.rmem_max`, 208 KB where nobody has raised it: then it is 5 ms.
    private static final int SOCKET_BUFFER_BYTES = 4 << 20;

    /// When the kernel takes no more, this much waits in here and the rest is dropped.
    private static final WriteBufferWaterMark WAITING_BYTES_MAX =
            new WriteBufferWaterMark(512 << 10, 1 << 20);

    private final Channel channel;
    private final Counters counters;
    private int unflushed;

    private UdpSocket(Channel channel, Counters counters) {
        this.channel = channel;
        this.counters = counters;
    }

    /// Throws [UncheckedIOException] with a sentence about the address when it cannot be bound.
    public static UdpSocket bind(
            EventLoop thread,
            InetSocketAddress address,
            DatagramHandler handler,
            Counters counters) {
        var bootstrap =
                new Bootstrap()
                        .group(thread)
                        .channel(MediaThreads.channelType())
                        .option(ChannelOption.SO_RCVBUF, SOCKET_BUFFER_BYTES)
                        .option(ChannelOption.SO_SNDBUF, SOCKET_BUFFER_BYTES)
                        .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WAITING_BYTES_MAX)
                        .option(
                                ChannelOption.RECVBUF_ALLOCATOR,
                                new FixedRecvByteBufAllocator(DATAGRAM_BYTES_MAX * READ_AT_ONCE))
                        .handler(new Reader(handler, counters));
        if (MediaThreads.readsManyAtOnce()) {
            bootstrap.option(EpollChannelOption.MAX_DATAGRAM_PAYLOAD_SIZE, DATAGRAM_BYTES_MAX);
        }
        ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
        Throwable cause = bound.cause();
        if (cause != null) {
            String what = "UDP " + address.getHostString() + ":" + address.getPort();
            throw new UncheckedIOException(
                    what + " cannot be bound: " + cause.getMessage(),
                    cause instanceof IOException io ? io : new IOException(cause));
        }
        tellSmallBuffer(bound.channel());
        return new UdpSocket(bound.channel(), counters);
    }

    private static void tellSmallBuffer(Channel channel) {
        int given = channel.config().getOption(ChannelOption.SO_RCVBUF);
        if (given < SOCKET_BUFFER_BYTES) {
            LOG.info(
                    "the kernel lets {} KB wait at the media port, {} KB were asked for: raise"
                            + " net.core.rmem_max where many speak",
                    given >> 10,
                    SOCKET_BUFFER_BYTES >> 10);
        }
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void send(byte[] bytes, int length, SocketAddress to) {
        if (!channel.isWritable()) {
            counters.add(Counter.DROPPED_NOT_WRITABLE);
            channel.flush();
            return;
        }
        ByteBuf datagram = channel.alloc().directBuffer(length).writeBytes(bytes, 0, length);
        ChannelFuture _ =
                channel.write(
                        new DatagramPacket(datagram, (InetSocketAddress) to),
                        channel.voidPromise());
        counters.add(Counter.DATAGRAMS_OUT);
        counters.add(Counter.BYTES_OUT, length);
        if (++unflushed >= SEND_AT_ONCE) {
            flush();
        }
    }

    @Override
    public void flush() {
        if (unflushed > 0) {
            unflushed = 0;
            channel.flush();
        }
    }

    public void close() {
        channel.close().awaitUninterruptibly();
    }

    /// Copies each datagram into one array, which the protocol code reads.
    private static final class Reader extends SimpleChannelInboundHandler<DatagramPacket> {
        private final DatagramHandler handler;
        private final Counters counters;
        private final byte[] buffer = new byte[DATAGRAM_BYTES_MAX];

        Reader(DatagramHandler handler, Counters counters) {
            this.handler = handler;
            this.counters = counters;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
            int length = Math.min(packet.content().readableBytes(), buffer.length);
            packet.content().readBytes(buffer, 0, length);
            counters.add(Counter.DATAGRAMS_IN);
            counters.add(Counter.BYTES_IN, length);
            handler.datagram(buffer, length, packet.sender());
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            handler.batchEnded();
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            // An ICMP error of some peer's address, or a fault the handler has let through: the
            // socket is everybody's and stays.
            counters.add(cause instanceof IOException ? Counter.SOCKET_ERRORS : Counter.FAULTS);
        }
    }
}
