package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.audio.MusicPlayer.Repeat;
import org.liveaudioroom.client.event.Causes.StateReason;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;

class SoundTest {
    private final RecordingAudio audio = new RecordingAudio();
    private final AtomicInteger returns = new AtomicInteger();

    private LiveAudioRoom join(ScriptedServer server) {
        var events = new LiveAudioRoomEvents();
        events.room()
                .onStateChanged((RoomEvent.StateChanged event) -> {
                    if (event.reason() == StateReason.RECONNECTED) {
                        returns.incrementAndGet();
                    }
                });
        return Guest.ended(LiveAudioRoom.join(Script.options(server).audio(audio).build(), events));
    }

    private void asked(String what) {
        Guest.soon(what).until(() -> audio.asked.contains(what));
    }

    @Test
    void hearsOfEveryVolume() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            var output = room.audio().output();
            output.volume(0.4);
            output.volumeOf("bo", 1.5);
            asked("volume 0.4");
            asked("volumeOf 7 1.5");

            output.muteLocally("bo");
            asked("volumeOf 7 0.0");

            assertThatThrownBy(() -> output.volume(2.1)).hasMessageContaining("0 to 2");
            assertThatThrownBy(() -> output.volumeOf("bo", -0.1)).hasMessageContaining("0 to 2");
        }
    }

    @Test
    void playsMusicAsItIsTold() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            var music = room.audio().music();

            Guest.ended(music.play(Path.of("tea.opus"), Repeat.FOR_EVER));
            music.volume(0.2);
            music.pause();
            music.resume();
            music.seek(Duration.ofSeconds(3));
            music.stop();

            asked("music stop");
            assertThat(audio.asked)
                    .containsSubsequence(
                            "play tea.opus FOR_EVER",
                            "music volume 0.2",
                            "music pause",
                            "music resume",
                            "music seek PT3S",
                            "music stop");
        }
    }

    @Test
    void holdsTheMicrophoneAtOnceWhateverTheServerSays() {
        try (var server =
                        Script.answering(command ->
                                command instanceof Command.SessionJoin
                                        ? Optional.of(Script.speaking())
                                        : Optional.empty());
                var room = join(server)) {
            asked("send");
            audio.asked.clear();

            var turningOff = room.audio().microphone().off();

            // Nobody answers, and nothing goes out all the same.
            asked("hold");
            assertThat(turningOff.toCompletableFuture()).isNotDone();
            assertThat(room.state().microphone().on()).isTrue();
        }
    }

    private static ScriptedServer resuming() {
        return Script.answering(command ->
                command instanceof Command.SessionJoin join && join.resume().isPresent()
                        ? Optional.of(new Answer.Joined(true, 10, Script.NOW, Optional.empty()))
                        : Optional.empty());
    }

    private long connections() {
        return audio.asked.stream().filter(what -> what.startsWith("connect ")).count();
    }

    private void comeBack(ScriptedServer server, int time) {
        server.connections.getLast().close(4003);
        Guest.soon("back").until(() -> returns.get() == time);
    }

    @Test
    void keepsItsConnectionOverAResumedStayWhileItCarries() {
        try (var server = resuming();
                var room = join(server)) {
            Guest.soon("connected").until(() -> connections() == 1);
            audio.carries = true;
            comeBack(server, 1);
            asked("carries");
            audio.carries = false;
            comeBack(server, 2);

            Guest.soon("another").until(() -> connections() == 2);
            assertThat(audio.asked)
                    .containsSubsequence(
                            "connect 1", "pause", "carries", "pause", "carries", "connect 1");
            assertThat(room.state().end()).isEmpty();
        }
    }

    @Test
    void makesAnotherConnectionWhereTheServerHasForgottenTheStay() {
        try (var server = Script.lettingIn();
                var room = join(server)) {
            Guest.soon("connected").until(() -> connections() == 1);
            audio.carries = true;

            comeBack(server, 1);

            Guest.soon("another").until(() -> connections() == 2);
            assertThat(room.state().end()).isEmpty();
        }
    }
}
