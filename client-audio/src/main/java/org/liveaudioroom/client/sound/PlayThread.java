package org.liveaudioroom.client.sound;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Writes to a device exactly a hundred frames a second, whatever the pace of what comes.
final class PlayThread implements Speaker {
    private final Elastic waiting = new Elastic();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Target target;
    private final Consumer<short[]> played;
    private final Runnable gone;

    PlayThread(Target target, Consumer<short[]> played, Runnable gone) {
        this.target = target;
        this.played = played;
        this.gone = gone;
        Thread.ofPlatform().daemon().name("sound-play").start(this::run);
    }

    private void run() {
        short[] frame = new short[Pcm.FRAME];
        byte[] bytes = new byte[2 * Pcm.FRAME];
        long due = System.nanoTime();
        try {
            while (!ended.get()) {
                long early = due - System.nanoTime();
                if (early > 0) {
                    LockSupport.parkNanos(this, early);
                    continue;
                }
                due = early < -20 * Pcm.FRAME_NANOS ? System.nanoTime() : due + Pcm.FRAME_NANOS;
                waiting.read(frame);
                played.accept(frame);
                Pcm.bytes(frame, bytes);
                target.write(bytes);
            }
        } catch (IOException e) {
            // A device that is pulled out breaks the writing: another one is looked for.
            org.slf4j.LoggerFactory.getLogger(PlayThread.class).debug("the loudspeaker ended", e);
        }
        if (ended.compareAndSet(false, true)) {
            gone.run();
        }
    }

    @Override
    public void play(short[] frame) {
        waiting.write(frame);
    }

    @Override
    public void close() {
        ended.set(true);
        target.close();
    }

    /// Where the bytes go.
    interface Target {
        void write(byte[] frame) throws IOException;

        void close();
    }
}
