package org.liveaudioroom.server.http;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.CloseMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.liveaudioroom.server.session.Channel;
import org.liveaudioroom.server.session.Session;
import org.liveaudioroom.signaling.CloseCode;
import org.liveaudioroom.signaling.Protocol;
import org.xnio.IoUtils;

/// One WebSocket: text in, text out, pings, and an end that comes even when the other side hangs.
final class SignalConnection implements Channel {
    /// How long a goodbye may take, what waits before it included.
    static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private static final byte[] NOTHING = {};

    private final WebSocketChannel socket;
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = System.nanoTime();

    SignalConnection(WebSocketChannel socket) {
        this.socket = socket;
    }

    /// Begins to read; from now on the heartbeat knows it.
    void listen(Session session, Heartbeat heartbeat) {
        heartbeat.add(this);
        socket.addCloseTask(_ -> {
            heartbeat.remove(this);
            session.lost();
        });
        socket.getReceiveSetter().set(new Reader(session));
        socket.resumeReceives();
    }

    @Override
    public void send(byte[] utf8, Runnable sent) {
        WebSockets.sendText(
                ByteBuffer.wrap(utf8),
                socket,
                new WebSocketCallback<Void>() {
                    @Override
                    public void complete(WebSocketChannel channel, Void nothing) {
                        sent.run();
                    }

                    @Override
                    public void onError(WebSocketChannel channel, Void nothing, Throwable error) {
                        IoUtils.safeClose(channel);
                        sent.run();
                    }
                });
    }

    @Override
    public void close(int code, String reason) {
        socket.getIoThread()
                .executeAfter(
                        () -> IoUtils.safeClose(socket),
                        CLOSE_WITHIN.toMillis(),
                        TimeUnit.MILLISECONDS);
        if (!socket.isCloseFrameSent()) {
            WebSockets.sendClose(code, reason, socket, null);
        }
    }

    /// Pings when it is time to, and cuts the connection when nothing was heard for too long.
    void beat(long nanos) {
        if (nanos - heardAt > Heartbeat.LOST_AFTER.toNanos()) {
            IoUtils.safeClose(socket);
        } else if (nanos - pingedAt > Heartbeat.PING_EACH.toNanos()) {
            pingedAt = nanos;
            WebSockets.sendPing(ByteBuffer.wrap(NOTHING), socket, null);
        }
    }

    /// Takes whole messages on the connection's I/O thread, one after the other.
    private final class Reader extends AbstractReceiveListener {
        private final Session session;
        private final AtomicBoolean refused = new AtomicBoolean();

        Reader(Session session) {
            this.session = session;
        }

        @Override
        protected long getMaxTextBufferSize() {
            return Protocol.MESSAGE_BYTES_MAX; // More ends with close code 1009.
        }

        @Override
        protected void onFullTextMessage(WebSocketChannel channel, BufferedTextMessage message) {
            heardAt = System.nanoTime();
            session.received(message.getData());
        }

        @Override
        protected void onBinary(WebSocketChannel channel, StreamSourceFrameChannel frame)
                throws IOException {
            if (refused.compareAndSet(false, true)) {
                close(CloseCode.BINARY_MESSAGE.code(), CloseCode.BINARY_MESSAGE.meaning());
            }
            frame.close();
        }

        @Override
        protected void onPong(WebSocketChannel channel, StreamSourceFrameChannel frame)
                throws IOException {
            heardAt = System.nanoTime();
            super.onPong(channel, frame);
        }

        @Override
        protected void onPing(WebSocketChannel channel, StreamSourceFrameChannel frame)
                throws IOException {
            heardAt = System.nanoTime();
            super.onPing(channel, frame);
        }

        @Override
        protected void onCloseMessage(CloseMessage message, WebSocketChannel channel) {
            session.lost();
        }

        @Override
        protected void onError(WebSocketChannel channel, Throwable error) {
            IoUtils.safeClose(channel); // A reset or a frame against RFC 6455: no news to anybody.
        }
    }
}
