package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.MicrophoneState.Access;
import org.liveaudioroom.testkit.TestServer;

/// A machine without a sound card and without PulseAudio.
@Timeout(60)
class NoDevicesTest {
    private static final AudioEngine ENGINE =
            (options, listener) ->
                    Sound.open(
                            options,
                            listener,
                            new MachineEnds(Map.of("PULSE_SERVER", "unix:/nowhere")));

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();

    @Test
    void joinsAndReceivesWhatIsSaid() throws Exception {
        var speaker = FileAudio.of(Wav.tone(folder, 500, 0.3));
        try (var ann = new Guest(server, room, "ann", ENGINE);
                var cem = new Guest(server, room, "cem", speaker)) {
            ann.connected();
            cem.connected().speaking(0);

            await().atMost(Duration.ofSeconds(20)).until(() -> ann.qualities.size() > 1);
            assertThat(ann.audio.carries()).isTrue();
            assertThat(ann.audio.devices()).isEmpty();
            assertThat(ann.problems)
                    .extracting(AudioProblem::code)
                    .containsExactly("speaker.missing");
        }
    }

    @Test
    void saysWhatToDoForAMicrophone() {
        try (var ann = new Guest(server, room, "ann", ENGINE)) {
            var opening = ann.audio.openMicrophone().toCompletableFuture();

            assertThatThrownBy(() -> opening.get(10, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(AudioException.class)
                    .hasMessageContaining("microphone.missing")
                    .hasMessageContaining("apt install pipewire-pulse pulseaudio-utils");
            assertThat(ann.microphones).containsExactly(Access.OPENING, Access.MISSING);
            assertThat(ann.audio.level()).isEqualTo(127);
        }
    }

    @Test
    void saysWhichFileCannotBeRead() {
        var engine = FileAudio.of(folder.resolve("nothing.wav"));
        try (var ann = new Guest(server, room, "ann", engine)) {
            var opening = ann.audio.openMicrophone().toCompletableFuture();

            assertThatThrownBy(() -> opening.get(10, TimeUnit.SECONDS))
                    .cause()
                    .hasMessageContaining("file.unreadable")
                    .hasMessageContaining("nothing.wav");
        }
    }
}
