package org.liveaudioroom.client.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What goes out: each 10 ms a frame of the microphone, cleaned, with the music on it. The only
/// thread that pushes.
final class Voice implements AutoCloseable {
    /// So many frames of silence after the last one, for the others not to hear it drawn out.
    private static final int TAIL = 5;

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);
    private static final long BEHIND_NANOS = 10 * Pcm.FRAME_NANOS;

    /// Who only listens is not woken a hundred times a second; music begins so much later at most.
    private static final long IDLE_NANOS = 5 * Pcm.FRAME_NANOS;

    private final NativeMedia media;
    private final Cleaning cleaning;
    private final Music music;
    private final Consumer<short[]> monitor;
    private final short[] frame = new short[Pcm.FRAME];
    private final short[] playing = new short[Pcm.FRAME];
    private final byte[] bytes = new byte[2 * Pcm.FRAME];
    private final Object pushing = new Object();
    private final Thread thread;
    private volatile @Nullable Microphone microphone;
    private volatile boolean wanted;
    private volatile boolean connected;
    private volatile boolean closed;
    private volatile int level = Pcm.SILENCE;
    private int tail;

    /// @param monitor hears the music that plays
    Voice(NativeMedia media, Cleaning cleaning, Music music, Consumer<short[]> monitor) {
        this.media = media;
        this.cleaning = cleaning;
        this.music = music;
        this.monitor = monitor;
        thread = Thread.ofPlatform().daemon().name("sound-voice").start(this::run);
    }

    void microphone(@Nullable Microphone now) {
        microphone = now;
        LockSupport.unpark(thread);
    }

    void wanted(boolean now) {
        wanted = now;
    }

    /// While false nothing is pushed; it is back when the last push has ended.
    void connected(boolean now) {
        synchronized (pushing) {
            connected = now;
        }
    }

    int level() {
        return level;
    }

    private void run() {
        long due = System.nanoTime();
        while (!closed) {
            long now = System.nanoTime();
            if (now - due < 0) {
                LockSupport.parkNanos(this, due - now);
                continue;
            }
            due = now - due > BEHIND_NANOS ? now : due + Pcm.FRAME_NANOS;
            if (!turn()) {
                LockSupport.parkNanos(this, IDLE_NANOS);
                due = System.nanoTime();
            }
        }
    }

    /// @return false where there is nothing to say
    private boolean turn() {
        var open = microphone;
        if (open == null) {
            Arrays.fill(frame, (short) 0);
            level = Pcm.SILENCE;
        } else {
            open.read(frame);
            cleaning.clean(frame);
            level = Pcm.level(frame);
        }
        boolean plays = music.read(playing);
        if (plays) {
            monitor.accept(playing);
        }
        synchronized (pushing) {
            if (wanted && (open != null || plays)) {
                Pcm.add(playing, frame);
                tail = TAIL;
            } else {
                Arrays.fill(frame, (short) 0);
                tail = Math.max(0, tail - 1);
            }
            if (connected && tail > 0) {
                Pcm.bytes(frame, bytes);
                media.push(bytes);
            }
        }
        return open != null || plays || tail > 0;
    }

    /// Pushes nothing any more.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(ENDS_WITHIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
