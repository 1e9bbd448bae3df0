package org.liveaudioroom.client.sound;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads a device at its own pace.
final class CaptureThread implements Microphone {
    private final Elastic waiting = new Elastic();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Source source;
    private final Runnable gone;

    CaptureThread(Source source, Runnable gone) {
        this.source = source;
        this.gone = gone;
        Thread.ofPlatform().daemon().name("sound-capture").start(this::run);
    }

    private void run() {
        byte[] bytes = new byte[2 * Pcm.FRAME];
        short[] frame = new short[Pcm.FRAME];
        try {
            while (source.read(bytes) == bytes.length) {
                Pcm.samples(bytes, frame);
                waiting.write(frame);
            }
        } catch (IOException e) {
            // A device that is pulled out ends like one that is at its end.
            org.slf4j.LoggerFactory.getLogger(CaptureThread.class).debug("the microphone ended", e);
        }
        if (ended.compareAndSet(false, true)) {
            gone.run();
        }
    }

    @Override
    public boolean read(short[] frame) {
        return waiting.read(frame);
    }

    @Override
    public void close() {
        ended.set(true);
        source.close();
    }

    /// Where the bytes come from.
    interface Source {
        /// Fills all of it, waiting for the device.
        ///
        /// @return fewer bytes at the end
        int read(byte[] into) throws IOException;

        /// Ends a read under way.
        void close();
    }
}
