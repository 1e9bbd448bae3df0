package org.liveaudioroom.media.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bouncycastle.tls.DatagramTransport;

/// Joins BouncyCastle's blocking reads to datagrams that come as they come. It is bounded: a full
/// queue loses the newest datagram, which DTLS sends again.
///
/// Whoever reads holds a permit of the processor for as long as it computes, and gives it back
/// while it waits: a thousand slow handshakes hold up nobody, and a burst of fast ones does not
/// take every core from the voices.
final class DatagramQueue implements DatagramTransport {
    static final int DATAGRAMS_MAX = 64;
    static final int DATAGRAM_BYTES_MAX = 1_500;

    // RFC 8831 says 1,200 is safe on any path; a flight of ours is two or three of them.
    private static final int SEND_BYTES_MAX = 1_200;

    private static final byte[] NOTHING = {};

    private final ArrayBlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(DATAGRAMS_MAX);
    private final Semaphore processor;
    private final Consumer<byte[]> send;
    private volatile boolean closed;

    DatagramQueue(Semaphore processor, Consumer<byte[]> send) {
        this.processor = processor;
        this.send = send;
    }

    /// False when there was no room for it. Any thread.
    boolean offer(byte[] datagram) {
        return datagram.length <= DATAGRAM_BYTES_MAX && arrived.offer(datagram);
    }

    boolean isEmpty() {
        return arrived.isEmpty();
    }

    @Override
    public int getReceiveLimit() {
        return DATAGRAM_BYTES_MAX;
    }

    @Override
    public int getSendLimit() {
        return SEND_BYTES_MAX;
    }

    @Override
    public int receive(byte[] buffer, int offset, int length, int waitMillis) throws IOException {
        byte[] datagram = Objects.requireNonNullElse(arrived.poll(), NOTHING);
        if (datagram.length == 0 && waitMillis > 0 && !closed) {
            datagram = await(waitMillis);
        }
        if (closed) {
            throw new IOException("the session was closed while its handshake ran");
        }
        if (datagram.length == 0) {
            return -1;
        }
        int taken = Math.min(length, datagram.length);
        System.arraycopy(datagram, 0, buffer, offset, taken);
        return taken;
    }

    private byte[] await(int waitMillis) throws InterruptedIOException {
        processor.release();
        try {
            return Objects.requireNonNullElse(
                    arrived.poll(waitMillis, TimeUnit.MILLISECONDS), NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a datagram");
        } finally {
            processor.acquireUninterruptibly();
        }
    }

    @Override
    public void send(byte[] buffer, int offset, int length) {
        byte[] datagram = new byte[length];
        System.arraycopy(buffer, offset, datagram, 0, length);
        send.accept(datagram);
    }

    /// Wakes a handshake that waits, to let it fail. BouncyCastle calls it too, at its end.
    @Override
    public void close() {
        closed = true;
        // Nobody waits on a queue that is full, so nothing is lost when this finds no room.
        arrived.offer(NOTHING);
    }
}
