package org.liveaudioroom.client.sound;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.liveaudioroom.client.audio.AudioDevice;

/// Takes the sound from anywhere but a device, and gives it to the program.
record FileEnds(Supplier<Microphone> source, HeardFrames sink) implements Ends {
    /// From the samples, which start again at each opening.
    static Microphone of(short[] samples, FileAudio.Again again) {
        return new Microphone() {
            private int at;

            @Override
            public boolean read(short[] frame) {
                for (int i = 0; i < frame.length; i++) {
                    if (at == samples.length && again == FileAudio.Again.FOR_EVER) {
                        at = 0;
                    }
                    if (at >= samples.length) {
                        Arrays.fill(frame, i, frame.length, (short) 0);
                        return i > 0;
                    }
                    frame[i] = samples[at++];
                }
                return true;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Microphone microphone(Optional<AudioDevice> device, Runnable gone) {
        return source.get();
    }

    @Override
    public Speaker speaker(Optional<AudioDevice> device, Consumer<short[]> played, Runnable gone) {
        return new Speaker() {
            @Override
            public void play(short[] frame) {
                sink.heard(frame.clone());
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public List<AudioDevice> devices() {
        return List.of();
    }

    @Override
    public void watch(Runnable changed) {}

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public void close() {}
}
