package org.liveaudioroom.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.media.client.ClientOptions;
import org.liveaudioroom.media.client.MediaClient;
import org.liveaudioroom.media.client.MediaClients;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Listener;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// Who sends sound is heard when the room allows it, and at no other time: real packets, from the
/// socket of one to the socket of another.
@Timeout(120)
class AudibleTest {
    private static final int PACKETS = 20;
    private static final int LOUD = 20;
    private static final Duration PACKET_TIME = Duration.ofMillis(20);
    private static final byte[] SOUND = {0x78, 1, 2, 3, 4, 5, 6, 7};

    /// What is sent at times when it must not be heard.
    private static final byte[] FORBIDDEN = {0x78, 7, 6, 5, 4, 3, 2, 1};

    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private static final MediaClients CLIENTS = MediaClients.start(1);

    private final String room = SERVER.openRoom();
    private final Listener ear = new Listener();
    private final Caller listener = SERVER.join(room, "lea", "audience");
    private final Caller host = SERVER.join(room, "hana", "host");

    @AfterEach
    void allGo() {
        listener.ok("session.leave");
        host.ok("session.leave");
    }

    @AfterAll
    static void end() {
        CLIENTS.close();
    }

    @Test
    void nobodyIsHeardUnlessHeSitsWithHisMicrophoneOn() throws Exception {
        connect(listener, ClientOptions.listener(4), ear);
        try (var sue = SERVER.join(room, "sue", "audience")) {
            var voice = sue.joined().at("/snapshot/you/voice").asLong();
            var sound = connect(sue, ClientOptions.speaker(1), new Listener());

            assertNotHeard(sound, "in the audience");
            sue.ok("seat.take", "seat", 1);
            assertNotHeard(sound, "on a seat, with the microphone off");

            sue.ok("microphone.set", "on", true);
            assertHeard(sound, voice, "with the microphone on");

            sue.ok("microphone.set", "on", false);
            assertNotHeard(sound, "after he turned it off");
            sue.ok("microphone.set", "on", true);
            assertHeard(sound, voice, "after he turned it on");

            host.ok("microphone.off", "user", "sue");
            assertNotHeard(sound, "after a host turned it off");
            var ask = host.ok("microphone.ask", "user", "sue").get("request").asText();
            assertNotHeard(sound, "while he is asked");
            sue.ok("microphone.answer", "request", ask, "consent", true);
            assertHeard(sound, voice, "after he said yes");

            host.ok("seat.remove", "user", "sue");
            assertNotHeard(sound, "after he was taken off the seat");
            sue.ok("seat.take", "seat", 2);
            assertNotHeard(sound, "on another seat, with the microphone off");
            sue.ok("session.leave");
        }
    }

    @Test
    void anotherConnectionOfHisIsNotHeardBesideTheFirst() throws Exception {
        connect(listener, ClientOptions.listener(4), ear);
        try (var sue = SERVER.join(room, "sue", "audience")) {
            var first = new Listener();
            connect(sue, ClientOptions.speaker(1), first);
            sue.ok("seat.take", "seat", 1);
            sue.ok("microphone.set", "on", true);

            var second = connect(sue, ClientOptions.speaker(1), new Listener());

            assertThat(first.isClosedWithin(10)).as("the first is over").isTrue();
            assertHeard(second, sue.joined().at("/snapshot/you/voice").asLong(), "the second");
            sue.ok("session.leave");
        }
    }

    @Test
    void whoLeavesTakesHisVoiceWithHim() throws Exception {
        connect(listener, ClientOptions.listener(4), ear);
        try (var sue = SERVER.join(room, "sue", "audience")) {
            var goodbye = new Listener();
            connect(sue, ClientOptions.speaker(1), goodbye);
            sue.ok("seat.take", "seat", 1);
            sue.ok("microphone.set", "on", true);

            sue.ok("session.leave");

            assertThat(goodbye.isClosedWithin(10)).isTrue();
            await().until(() -> SERVER.metric("lar_media_voices_open") == 0);
        }
    }

    @Test
    void aPublisherIsHeardAndHisSeatIsFreeWhenHisConnectionSaysGoodbye() throws Exception {
        connect(listener, ClientOptions.listener(4), ear);
        var sound = CLIENTS.open(ClientOptions.speaker(0), new Listener());
        var made = SERVER.offer("whip", room, token("obs"), sound.offer());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        sound.answer(made.body()).get(30, TimeUnit.SECONDS);
        var voice =
                host.event("people.entered", e -> e.at("/people/0/user").asText().equals("obs"))
                        .at("/people/0/voice")
                        .asLong();

        assertHeard(sound, voice, "by WHIP");
        host.ok("microphone.off", "user", "obs");
        assertNotHeard(sound, "after a host turned it off");
        host.ok("seat.remove", "user", "obs");
        assertNotHeard(sound, "after he was taken off the seat");

        sound.close();

        assertThat(host.event("people.left").at("/users/0").asText()).isEqualTo("obs");
    }

    @Test
    void aPublisherWhoSaysGoodbyeFreesHisSeat() throws Exception {
        var sound = CLIENTS.open(ClientOptions.speaker(0), new Listener());
        var made = SERVER.offer("whip", room, token("obs"), sound.offer());
        sound.answer(made.body()).get(30, TimeUnit.SECONDS);
        host.event("microphone.changed");

        sound.close();

        var freed = host.event("seat.changed", e -> e.get("cause").asText().equals("left"));
        assertThat(freed.at("/seats/0").has("user")).isFalse();
        host.ok("seat.take", "seat", freed.at("/seats/0/seat").asInt());
    }

    @Test
    void whoListensByWhepHearsAndIsNeverHeard() throws Exception {
        var whep = new Listener();
        var receiver = CLIENTS.open(ClientOptions.listener(3), whep);
        var made = SERVER.offer("whep", room, token("ear"), receiver.offer());
        assertThat(receiver.answer(made.body()).get(30, TimeUnit.SECONDS).slotSsrcs()).hasSize(3);
        connect(listener, ClientOptions.listener(4), ear);

        var talker = CLIENTS.open(ClientOptions.speaker(1), new Listener());
        var asTalker = SERVER.offer("whep", room, token("liar"), talker.offer());
        talker.answer(asTalker.body()).get(30, TimeUnit.SECONDS);
        assertNotHeard(talker, "by WHEP");

        try (var sue = SERVER.join(room, "sue", "audience")) {
            var sound = connect(sue, ClientOptions.speaker(1), new Listener());
            sue.ok("seat.take", "seat", 1);
            sue.ok("microphone.set", "on", true);
            var voice = sue.joined().at("/snapshot/you/voice").asLong();
            assertHeard(sound, voice, "by the page");
            await().until(() -> whep.heard(voice) >= PACKETS);
            sue.ok("session.leave");
        }
    }

    private static MediaClient connect(Caller caller, ClientOptions options, Listener heard)
            throws Exception {
        var client = CLIENTS.open(options, heard);
        var answer = caller.ok("media.offer", "sdp", client.offer()).get("sdp").asText();
        return client.answer(answer).get(30, TimeUnit.SECONDS);
    }

    private String token(String user) {
        return Pass.of(room, user, "audience").token();
    }

    private void assertHeard(MediaClient sound, long voice, String when) {
        var before = ear.heard(voice);
        // The first packets may come before the media path knows what the room has decided.
        await(when)
                .pollInterval(PACKET_TIME)
                .until(() -> {
                    sound.speak(SOUND, LOUD);
                    return ear.heard(voice) >= before + PACKETS;
                });
    }

    private void assertNotHeard(MediaClient sound, String when) {
        await(when).until(() -> SERVER.metric("lar_media_voices_open") == 0);
        var before = SERVER.metric("lar_media_rtp_dropped_not_allowed_total");
        for (var i = 0; i < PACKETS; i++) {
            sound.speak(FORBIDDEN, LOUD);
        }
        await(when)
                .until(() ->
                        SERVER.metric("lar_media_rtp_dropped_not_allowed_total")
                                >= before + PACKETS);
        assertThat(ear.payloads()).as(when).noneMatch(HexFormat.of().formatHex(FORBIDDEN)::equals);
    }
}
