package org.liveaudioroom.server.rooms;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.server.storage.StoredMessage;

/// Writes the chat of this node's rooms. While one batch is being written the next one gathers, so
/// that a slow disk makes batches larger, not queues longer.
final class ChatLog implements AutoCloseable {
    static final int BATCH_MAX = 500;

    /// How many messages wait at most; a full queue refuses the next one.
    static final int WAITING_MAX = 10_000;

    private record Waiting(StoredMessage message, CompletableFuture<StoredMessage> written) {}

    private final NodeParts parts;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_MAX);
    private final Thread writer;

    ChatLog(NodeParts parts) {
        this.parts = parts;
        writer = Thread.ofVirtual().name("chat-log").start(this::run);
    }

    /// Any thread. Completes, in the order of the calls, when the message is on the disk: with the
    /// message itself, or with what its author sent before by the same name.
    CompletionStage<StoredMessage> append(StoredMessage message) {
        CompletableFuture<StoredMessage> written = new CompletableFuture<>();
        if (!queue.offer(new Waiting(message, written))) {
            written.completeExceptionally(
                    new RoomsException(WAITING_MAX + " chat messages wait for the store already"));
        }
        return written;
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH_MAX - 1);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException closing) {
            queue.drainTo(batch);
            write(batch);
        }
    }

    private void write(List<Waiting> batch) {
        List<StoredMessage> kept;
        try {
            kept = parts.store().append(batch.stream().map(Waiting::message).toList());
        } catch (RuntimeException e) {
            batch.forEach(waiting -> waiting.written().completeExceptionally(e));
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).written().complete(kept.get(i));
        }
    }

    /// Writes what still waits.
    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
