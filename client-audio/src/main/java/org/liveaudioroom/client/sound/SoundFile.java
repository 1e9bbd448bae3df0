package org.liveaudioroom.client.sound;

import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// Reads sound files: WAV, AIFF, AU, and each format for which the program has a provider of
/// `javax.sound.sampled`, such as mp3spi for MP3 and vorbisspi for OGG.
final class SoundFile {
    /// Half an hour: it is kept in memory, 96 KB a second.
    private static final int BYTES_MAX = 30 * 60 * Pcm.RATE * 2;

    private SoundFile() {}

    /// The whole file, as [Pcm] has it.
    ///
    /// @throws AudioException `file.unreadable`
    static short[] read(Path file) {
        try (var coded = AudioSystem.getAudioInputStream(file.toFile());
                var plain = AudioSystem.getAudioInputStream(plain(coded.getFormat()), coded);
                AudioInputStream ours = AudioSystem.getAudioInputStream(Pcm.FORMAT, plain)) {
            byte[] bytes = ours.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw unreadable(file, "is longer than 30 minutes", null);
            }
            short[] samples = new short[bytes.length / 2];
            Pcm.samples(bytes, samples);
            return samples;
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw unreadable(file, "is of no known format: use WAV, AIFF or AU", e);
        } catch (IOException e) {
            throw unreadable(file, "cannot be read", e);
        }
    }

    /// Decoded, but with the rate and the channels of the file: no decoder changes both at once.
    private static AudioFormat plain(AudioFormat coded) {
        return new AudioFormat(
                coded.getSampleRate(), 16, coded.getChannels(), true, coded.isBigEndian());
    }

    private static AudioException unreadable(
            Path file, String why, @org.jspecify.annotations.Nullable Exception cause) {
        String message = file + " " + why;
        return new AudioException(
                cause == null
                        ? AudioProblem.of(AudioProblem.Kind.FILE_UNREADABLE, message)
                        : AudioProblem.of(AudioProblem.Kind.FILE_UNREADABLE, message, cause));
    }
}
