package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.audio.AudioException;

class SoundFileTest {
    @TempDir Path folder;

    @Test
    void turnsOtherRatesAndTwoChannelsIntoOurs() throws Exception {
        var file = folder.resolve("stereo.wav");
        Wav.write(file, new byte[4 * 22_050], new AudioFormat(22_050, 16, 2, true, false));

        assertThat(SoundFile.read(file).length).isBetween(47_500, 48_500);
    }

    @Test
    void saysThatAFileIsNoSound() throws Exception {
        var file = Files.writeString(folder.resolve("letter.txt"), "Dear all");

        assertThatThrownBy(() -> SoundFile.read(file))
                .isInstanceOf(AudioException.class)
                .hasMessageContaining("file.unreadable")
                .hasMessageContaining("letter.txt is of no known format");
    }
}
