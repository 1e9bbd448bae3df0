package org.liveaudioroom.client.sound;

import dev.onvoid.webrtc.media.audio.AudioProcessing;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig;
import dev.onvoid.webrtc.media.audio.AudioProcessingConfig.NoiseSuppression.Level;
import dev.onvoid.webrtc.media.audio.AudioProcessingStreamConfig;
import org.liveaudioroom.client.audio.Processing;

/// Takes echo and noise out of the microphone and evens its loudness out.
interface Cleaning extends AutoCloseable {
    /// Changes the frame. On the thread of [Voice].
    void clean(short[] frame);

    /// This goes out of the loudspeaker now. On the thread of the loudspeaker.
    void heard(short[] frame);

    @Override
    void close();

    /// As it is asked for.
    static Cleaning of(Processing processing) {
        return processing.equals(Processing.NONE) ? new None() : new Native(processing);
    }

    /// As it comes.
    record None() implements Cleaning {
        @Override
        public void clean(short[] frame) {}

        @Override
        public void heard(short[] frame) {}

        @Override
        public void close() {}
    }

    /// By libwebrtc's own, which may be called by both threads at once.
    final class Native implements Cleaning {
        private static final AudioProcessingStreamConfig MONO =
                new AudioProcessingStreamConfig(Pcm.RATE, 1);

        private final AudioProcessing processing = new AudioProcessing();
        private final byte[] said = new byte[2 * Pcm.FRAME];
        private final byte[] cleaned = new byte[2 * Pcm.FRAME];
        private final byte[] played = new byte[2 * Pcm.FRAME];
        private final byte[] unused = new byte[2 * Pcm.FRAME];
        private boolean closed;

        private Native(Processing wanted) {
            var config = new AudioProcessingConfig();
            config.highPassFilter.enabled = true;
            config.echoCanceller.enabled = wanted.echo() == Processing.Echo.CANCELLED;
            config.echoCanceller.enforceHighPassFiltering = config.echoCanceller.enabled;
            config.noiseSuppression.enabled = wanted.noise() != Processing.Noise.KEPT;
            config.noiseSuppression.level =
                    switch (wanted.noise()) {
                        case KEPT, LOW -> Level.LOW;
                        case MODERATE -> Level.MODERATE;
                        case HIGH -> Level.HIGH;
                        case VERY_HIGH -> Level.VERY_HIGH;
                    };
            config.gainControl.enabled = wanted.gain() == Processing.Gain.ADAPTIVE;
            config.gainControl.adaptiveDigital.enabled = config.gainControl.enabled;
            processing.applyConfig(config);
        }

        @Override
        public synchronized void clean(short[] frame) {
            if (!closed) {
                Pcm.bytes(frame, said);
                processing.processStream(said, MONO, MONO, cleaned);
                Pcm.samples(cleaned, frame);
            }
        }

        @Override
        public synchronized void heard(short[] frame) {
            if (!closed) {
                Pcm.bytes(frame, played);
                processing.processReverseStream(played, MONO, MONO, unused);
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
            processing.dispose();
        }
    }
}
