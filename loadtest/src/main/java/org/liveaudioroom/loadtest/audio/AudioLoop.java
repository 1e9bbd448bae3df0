package org.liveaudioroom.loadtest.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// One thread that reads the sockets of many peers and does what is due. Peers are confined to it.
public final class AudioLoop implements AutoCloseable {
    private static final int DATAGRAM_BYTES_MAX = 2_048;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Selector selector;
    private final Queue<Runnable> handedOver = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final ByteBuffer buffer = ByteBuffer.allocate(DATAGRAM_BYTES_MAX);
    private final Thread thread;
    private volatile boolean closed;

    private record Due(long at, Runnable what) {}

    private AudioLoop(String name) throws IOException {
        selector = Selector.open();
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /// Starts the thread.
    public static AudioLoop start(String name) {
        try {
            return new AudioLoop(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Has something done on the loop, soon. Any thread.
    void execute(Runnable what) {
        handedOver.add(what);
        selector.wakeup();
    }

    /// Has something done at a time of [System#nanoTime]. On the loop only.
    void at(long nanos, Runnable what) {
        due.add(new Due(nanos, what));
    }

    /// Reads a socket from now on. On the loop only.
    void read(DatagramChannel channel, AudioPeer peer) {
        try {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, peer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        while (!closed) {
            try {
                selector.select(this::ready, untilNext());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (Runnable what = handedOver.poll(); what != null; what = handedOver.poll()) {
                what.run();
            }
            while (!due.isEmpty() && due.peek().at() <= System.nanoTime()) {
                due.remove().what().run();
            }
        }
    }

    /// In milliseconds; at least one, because 0 would wait for ever.
    private long untilNext() {
        return due.isEmpty()
                ? 1_000
                : Math.max(1, (due.peek().at() - System.nanoTime()) / NANOS_PER_MILLI);
    }

    private void ready(SelectionKey key) {
        var peer = (AudioPeer) key.attachment();
        var channel = (DatagramChannel) key.channel();
        try {
            while (channel.receive(buffer.clear()) != null) {
                peer.datagram(buffer.array(), buffer.position());
            }
        } catch (ClosedChannelException e) {
            key.cancel();
        } catch (IOException e) {
            // The server's port is closed for a moment: its restart is the benchmark's business.
            peer.unreachable();
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
