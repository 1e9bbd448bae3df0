package org.liveaudioroom.loadtest.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.signaling.Protocol;

/// One WebSocket of a [Swarm].
public final class BareSocket implements AutoCloseable {
    private static final String HANDSHAKE =
            """
            GET %s HTTP/1.1
            Host: localhost
            Upgrade: websocket
            Connection: Upgrade
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Protocol: %s

            """
                    .formatted(Protocol.PATH, Protocol.SUBPROTOCOL)
                    .replace("\n", "\r\n");
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final byte[] ACCEPTED = "HTTP/1.1 101 ".getBytes(US_ASCII);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);

    /// RFC 6455 §7.4.1: no close code was received.
    private static final int NO_CODE = 1006;

    private final SocketChannel channel;
    private final TextReader reader;
    private final CompletableFuture<BareSocket> opened = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    /// The beginning of a frame whose end has not come yet.
    private ByteBuffer part = NOTHING;

    BareSocket(SocketChannel channel, TextReader reader) {
        this.channel = channel;
        this.reader = reader;
    }

    CompletableFuture<BareSocket> opened() {
        return opened;
    }

    /// Ends with the close code, or with 1006 where there was none.
    public CompletableFuture<Integer> closed() {
        return closed;
    }

    /// Sends a text frame. Any thread.
    ///
    /// @param utf8 at most 65,535 bytes
    public void send(byte[] utf8) {
        write(ClientFrame.of(ClientFrame.TEXT, utf8));
    }

    void register(Selector selector) {
        try {
            channel.register(selector, SelectionKey.OP_READ, this);
        } catch (ClosedChannelException e) {
            failed(e);
        }
    }

    void shakeHands() {
        write(ByteBuffer.wrap(HANDSHAKE.getBytes(US_ASCII)));
    }

    private synchronized void write(ByteBuffer bytes) {
        try {
            channel.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalStateException("the server does not read what one client says");
        }
    }

    /// Something can be read. Only the swarm's thread.
    ///
    /// @param space shared by all sockets: what is not a whole frame is kept aside
    void readable(ByteBuffer space) throws IOException {
        space.clear().put(part.rewind());
        int count = channel.read(space);
        long now = System.nanoTime();
        if (count < 0) {
            over(NO_CODE);
            return;
        }
        space.flip();
        if (opened.isDone() || takeHead(space)) {
            takeFrames(space, now);
        }
        part =
                space.hasRemaining()
                        ? ByteBuffer.allocate(space.remaining()).put(space).flip()
                        : NOTHING;
    }

    private boolean takeHead(ByteBuffer from) {
        int end = Bytes.indexOf(from, END_OF_HEAD);
        if (end < 0) {
            return false;
        }
        if (!Bytes.startsWith(from, ACCEPTED)) {
            throw new IllegalStateException(
                    "the server opened no WebSocket: " + US_ASCII.decode(from));
        }
        from.position(end + END_OF_HEAD.length);
        opened.complete(this);
        return true;
    }

    private void takeFrames(ByteBuffer from, long now) {
        for (var next = ServerFrame.read(from); next.isPresent(); next = ServerFrame.read(from)) {
            ByteBuffer payload = next.get().payload();
            switch (next.get().opcode()) {
                case ServerFrame.TEXT -> reader.text(payload, now);
                case ServerFrame.PING ->
                        write(ClientFrame.of(ClientFrame.PONG, Bytes.copy(payload)));
                case ServerFrame.CLOSE ->
                        over(
                                payload.hasRemaining()
                                        ? Short.toUnsignedInt(payload.getShort())
                                        : NO_CODE);
                default -> throw new IllegalStateException("unexpected " + next.get());
            }
        }
    }

    /// This socket cannot go on; the others of its swarm can.
    void failed(Exception why) {
        opened.completeExceptionally(why);
        closed.completeExceptionally(why);
        close();
    }

    /// Cuts the connection without a word, as a dead network does.
    @Override
    public void close() {
        over(NO_CODE);
    }

    private void over(int code) {
        closed.complete(code);
        opened.completeExceptionally(new IllegalStateException("closed with " + code));
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
