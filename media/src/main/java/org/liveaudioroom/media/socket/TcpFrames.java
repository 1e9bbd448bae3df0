package org.liveaudioroom.media.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// Cuts what one connection brings into datagrams (RFC 4571 §2, RFC 6544 §3).
///
/// ```
/// +---------------+---------------+------------------- - -
/// |       length, 16 bits         |  STUN, DTLS, RTP or RTCP
/// +---------------+---------------+------------------- - -
/// ```
final class TcpFrames extends SimpleChannelInboundHandler<ByteBuf> {
    private final TcpConnection connection;
    private final DatagramHandler handler;
    private final Counters counters;
    private final byte[] frame = new byte[UdpSocket.DATAGRAM_BYTES_MAX];
    private int lengthBytes;
    private int length;
    private int filled;

    TcpFrames(TcpConnection connection, DatagramHandler handler, Counters counters) {
        this.connection = connection;
        this.handler = handler;
        this.counters = counters;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf in) {
        connection.read(System.nanoTime());
        while (in.isReadable()) {
            if (lengthBytes < TcpPort.LENGTH_BYTES) {
                length = length << 8 | in.readUnsignedByte();
                lengthBytes++;
                if (length > frame.length) {
                    // Where the next one begins is not known: this is no peer of ours.
                    counters.add(Counter.TCP_CLOSED_TOO_LONG);
                    var _ = context.close();
                    return;
                }
            } else {
                int part = Math.min(in.readableBytes(), length - filled);
                in.readBytes(frame, filled, part);
                filled += part;
            }
            if (lengthBytes == TcpPort.LENGTH_BYTES && filled == length) {
                take();
            }
        }
    }

    private void take() {
        counters.add(Counter.DATAGRAMS_IN);
        counters.add(Counter.BYTES_IN, length);
        handler.datagram(frame, length, connection);
        lengthBytes = 0;
        length = 0;
        filled = 0;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        handler.batchEnded();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        handler.closed(connection);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        counters.add(cause instanceof IOException ? Counter.SOCKET_ERRORS : Counter.FAULTS);
        var _ = context.close();
    }
}
