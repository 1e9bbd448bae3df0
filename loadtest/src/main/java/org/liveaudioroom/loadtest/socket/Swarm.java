package org.liveaudioroom.loadtest.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Very many WebSockets to one server on this machine, read by one thread.
public final class Swarm implements AutoCloseable {
    /// Whole frames must fit; a snapshot of a room of 500 has some 100 KB.
    private static final int FRAME_BYTES_MAX = 1 << 20;

    private final InetSocketAddress server;
    private final Selector selector;
    private final Queue<BareSocket> arriving = new ConcurrentLinkedQueue<>();
    private final ByteBuffer space = ByteBuffer.allocateDirect(FRAME_BYTES_MAX);
    private volatile boolean over;

    private Swarm(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Starts without sockets.
    public static Swarm start(int port) {
        var swarm = new Swarm(port);
        Thread.ofPlatform().daemon().name("swarm").start(swarm::run);
        return swarm;
    }

    /// Opens a WebSocket. Any thread.
    public CompletableFuture<BareSocket> open(TextReader reader) {
        try {
            SocketChannel channel = SocketChannel.open(server);
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var socket = new BareSocket(channel, reader);
            arriving.add(socket);
            selector.wakeup();
            socket.shakeHands();
            return socket.opened();
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void run() {
        try (selector) {
            while (!over) {
                selector.select(this::read);
                for (var socket = arriving.poll(); socket != null; socket = arriving.poll()) {
                    socket.register(selector);
                }
            }
            selector.keys().forEach(key -> ((BareSocket) key.attachment()).close());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(SelectionKey key) {
        var socket = (BareSocket) key.attachment();
        try {
            socket.readable(space);
        } catch (IOException | RuntimeException e) {
            socket.failed(e);
        }
    }

    @Override
    public void close() {
        over = true;
        selector.wakeup();
    }
}
