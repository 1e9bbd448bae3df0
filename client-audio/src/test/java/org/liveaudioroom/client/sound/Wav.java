package org.liveaudioroom.client.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Makes sound files.
final class Wav {
    private Wav() {}

    /// A second of a tone of whole hertz, which can be repeated without a crack.
    static Path tone(Path folder, int hertz, double amplitude) throws IOException {
        var file = folder.resolve(hertz + ".wav");
        short[] samples = new short[Pcm.RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] =
                    (short) (amplitude * 32_767 * Math.sin(2 * Math.PI * hertz * i / Pcm.RATE));
        }
        byte[] bytes = new byte[2 * samples.length];
        Pcm.bytes(samples, bytes);
        write(file, bytes, Pcm.FORMAT);
        return file;
    }

    static void write(Path file, byte[] bytes, AudioFormat format) throws IOException {
        try (var stream =
                new AudioInputStream(
                        new ByteArrayInputStream(bytes),
                        format,
                        bytes.length / format.getFrameSize())) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
    }

    /// Somebody who speaks for some seconds.
    static Path speech(Path folder, String words) throws Exception {
        var file = folder.resolve("speech.wav");
        var process =
                new ProcessBuilder("espeak-ng", "-w", file.toString(), words).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("espeak-ng ended with " + process.exitValue());
        }
        return file;
    }
}
