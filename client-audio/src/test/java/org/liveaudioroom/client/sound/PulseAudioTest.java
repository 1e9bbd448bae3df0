package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.DevicePolicy;
import org.liveaudioroom.client.audio.MusicPlayer.Repeat;
import org.liveaudioroom.client.audio.Processing;
import org.liveaudioroom.testkit.TestServer;

/// The devices of a machine that has some: those of a PulseAudio of its own.
@Tag("slow")
@Timeout(120)
class PulseAudioTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final AudioOptions AS_IT_COMES = AudioOptions.STANDARD.with(Processing.NONE);

    @TempDir Path folder;

    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private PulseServer pulse;
    private AudioEngine engine;

    @BeforeEach
    void start() throws Exception {
        pulse = new PulseServer(folder);
        engine =
                (options, listener) ->
                        Sound.open(options, listener, new MachineEnds(pulse.environment()));
    }

    @AfterEach
    void stop() {
        pulse.close();
    }

    @Test
    void sendsWhatTheMicrophoneHears() throws Exception {
        var ears = new Ears();
        try (var ann = new Guest(server, room, "ann", engine, AS_IT_COMES);
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);

            play(500);

            await().atMost(SOON).until(() -> ears.loudness(500) > 0.1);
            assertThat(ann.audio.level()).isBetween(5, 30);
            ann.audio.closeMicrophone();
            await().atMost(SOON).until(() -> ears.loudness(500) < 0.01);
        }
    }

    @Test
    void sendsSpeechThroughAllProcessing() throws Exception {
        var ears = new Ears();
        try (var ann = new Guest(server, room, "ann", engine);
                var bob = new Guest(server, room, "bob", SilentAudio.hearing(ears))) {
            bob.connected();
            ann.connected().speaking(0);

            var file = Wav.speech(folder, "good evening and welcome to the room, all of you");
            pulse.start("paplay", "--device=mic", file.toString());

            await().atMost(SOON).until(() -> ears.level() < 40);
        }
    }

    @Test
    void playsWhatIsSaidOnTheChosenLoudspeaker() throws Exception {
        var speaker = FileAudio.of(Wav.tone(folder, 900, 0.3));
        try (var ann = new Guest(server, room, "ann", engine, AS_IT_COMES);
                var cem = new Guest(server, room, "cem", speaker)) {
            ann.connected();
            cem.connected().speaking(0);
            var standard = pulse.listen("spk");
            await().atMost(SOON).until(() -> standard.loudness(900) > 0.1);
            assertThat(ann.outputs).hasSize(1);

            pulse.done("pactl", "load-module", "module-null-sink", "sink_name=other");
            await().atMost(SOON)
                    .until(() -> !ann.devices.isEmpty() && find(ann, "other").isPresent());
            var added = find(ann, "other").orElseThrow();
            assertThat(ann.devices.getLast()).contains(added);
            var other = pulse.listen("other");
            ann.audio.use(added).toCompletableFuture().get(20, TimeUnit.SECONDS);

            await().atMost(SOON).until(() -> other.loudness(900) > 0.1);
            await().atMost(SOON).until(() -> standard.loudness(900) < 0.01);
            assertThat(ann.outputs).hasSize(2);
        }
    }

    @Test
    void takesWhatThePolicyPrefersWhenItComes() throws Exception {
        var policy = AS_IT_COMES.with(DevicePolicy.named(List.of("Headset")));
        var speaker = FileAudio.of(Wav.tone(folder, 900, 0.3));
        try (var ann = new Guest(server, room, "ann", engine, policy);
                var cem = new Guest(server, room, "cem", speaker)) {
            ann.connected();
            cem.connected().speaking(0);
            var standard = pulse.listen("spk");
            await().atMost(SOON).until(() -> standard.loudness(900) > 0.1);

            pulse.done(
                    "pactl",
                    "load-module",
                    "module-null-sink",
                    "sink_name=headset",
                    "sink_properties=device.description=Headset");

            await().atMost(SOON).until(() -> ann.outputs.contains("HEADPHONE Headset"));
            var headset = pulse.listen("headset");
            await().atMost(SOON).until(() -> headset.loudness(900) > 0.1);
        }
    }

    @Test
    void letsOneHearOnesOwnMusic() throws Exception {
        try (var ann = new Guest(server, room, "ann", engine, AS_IT_COMES)) {
            ann.connected();
            var speaker = pulse.listen("spk");

            ann.audio
                    .music()
                    .play(Wav.tone(folder, 700, 0.9), Repeat.FOR_EVER)
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);

            await().atMost(SOON).until(() -> speaker.loudness(700) > 0.1);
        }
    }

    @Test
    void namesMicrophonesAndLoudspeakersButNoMonitors() {
        try (var ann = new Guest(server, room, "ann", engine)) {
            await().atMost(SOON).until(() -> !ann.audio.devices().isEmpty());

            assertThat(ann.audio.devices())
                    .extracting(AudioDevice::kind, AudioDevice::id, AudioDevice::isDefault)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    AudioDevice.Kind.MICROPHONE, "virtmic", true),
                            org.assertj.core.groups.Tuple.tuple(
                                    AudioDevice.Kind.SPEAKER, "mic", false),
                            org.assertj.core.groups.Tuple.tuple(
                                    AudioDevice.Kind.SPEAKER, "spk", true));
        }
    }

    private void play(int hertz) throws Exception {
        var second = Wav.tone(folder, hertz, 0.3).toString();
        pulse.start("sh", "-c", "while paplay --device=mic \"$0\"; do :; done", second);
    }

    private static Optional<AudioDevice> find(Guest guest, String id) {
        return guest.audio.devices().stream().filter(device -> device.id().equals(id)).findFirst();
    }
}
