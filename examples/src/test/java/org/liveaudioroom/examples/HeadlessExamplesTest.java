package org.liveaudioroom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.JoinOptions;
import org.liveaudioroom.client.LeaveOptions;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.client.LiveAudioRoomEvents;
import org.liveaudioroom.client.Phase;
import org.liveaudioroom.client.TokenProvider;
import org.liveaudioroom.client.audio.AudioEngine;
import org.liveaudioroom.testkit.TestServer;

@Timeout(60)
class HeadlessExamplesTest {
    private static final TestServer SERVER = TestServer.shared();

    @TempDir Path folder;

    @Test
    void leavesByItselfWhenTheRoomIsOldEnough() throws Exception {
        String room = SERVER.newRoom();

        var reason =
                LeaveAfterAWhile.listen(
                                options(room, "bo", "audience").build(), Duration.ofSeconds(2))
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS);

        assertThat(reason).isEqualTo(End.Reason.LOCAL_LEAVE);
    }

    @Test
    void savesToTheBackEndBeforeItLeaves() throws Exception {
        var saved = new CopyOnWriteArrayList<String>();
        try (var backEnd = new BackEnd(saved, 204)) {
            var room = join(SERVER.newRoom(), new SaveBeforeLeaving(backEnd.address()));

            assertThat(leave(room)).isTrue();
            assertThat(saved).containsExactly("our notes");
        }
    }

    @Test
    void staysWhereTheBackEndCouldNotSave() throws Exception {
        try (var backEnd = new BackEnd(new CopyOnWriteArrayList<>(), 500)) {
            var room = join(SERVER.newRoom(), new SaveBeforeLeaving(backEnd.address()));

            assertThat(leave(room)).isFalse();
            assertThat(room.state().phase()).isEqualTo(Phase.JOINED);
            room.close();
        }
    }

    @Test
    void theBotGreetsWhoComesInAndIsHeardFromItsSeat() throws Exception {
        String room = SERVER.newRoom();
        var bot =
                GreetingBot.start(
                                JoinOptions.of(
                                        SERVER.address(),
                                        room,
                                        TokenProvider.of(SERVER.token(room, "bot", "host"))),
                                jingle(),
                                new LiveAudioRoomEvents())
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS);
        var bo =
                LiveAudioRoom.join(
                                options(room, "bo", "audience").build(), new LiveAudioRoomEvents())
                        .toCompletableFuture()
                        .get(30, TimeUnit.SECONDS);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> {
                    assertThat(texts(bo)).contains("Welcome, bo!");
                    assertThat(bo.state().seatOf("bot")).isPresent();
                    assertThat(bo.levels().of("bot")).isLessThan(60);
                });
        leave(bo);
        bot.leave(LeaveOptions.AT_ONCE).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static List<String> texts(LiveAudioRoom room) {
        return room.message().list().stream().map(ChatMessage::text).toList();
    }

    private static LiveAudioRoom join(String room, SaveBeforeLeaving example) throws Exception {
        return LiveAudioRoom.join(
                        options(room, "ann", "host").build(), example.to(new LiveAudioRoomEvents()))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    private static boolean leave(LiveAudioRoom room) throws Exception {
        return room.leave().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static JoinOptions.Builder options(String room, String user, String role) {
        return JoinOptions.of(
                        SERVER.address(), room, TokenProvider.of(SERVER.token(room, user, role)))
                .audio(AudioEngine.none());
    }

    /// One second of 440 Hz.
    private Path jingle() throws IOException {
        var pcm = new byte[48_000 * 2];
        for (int i = 0; i < 48_000; i++) {
            var sample = (short) (8_000 * Math.sin(2 * Math.PI * 440 * i / 48_000));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        Path file = folder.resolve("jingle.wav");
        var sound =
                new AudioInputStream(
                        new ByteArrayInputStream(pcm),
                        new AudioFormat(48_000, 16, 1, true, false),
                        48_000);
        try (var out = Files.newOutputStream(file)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
        }
        return file;
    }

    /// The back end of an app, as small as can be.
    private static final class BackEnd implements AutoCloseable {
        private final HttpServer http;

        BackEnd(List<String> saved, int answer) throws IOException {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext(
                    "/",
                    call -> {
                        saved.add(
                                new String(
                                        call.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8));
                        call.sendResponseHeaders(answer, -1);
                        call.close();
                    });
            http.start();
        }

        URI address() {
            return URI.create("http://localhost:" + http.getAddress().getPort() + "/notes");
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }
}
