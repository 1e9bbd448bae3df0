package org.liveaudioroom.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.media.client.ClientListener;
import org.liveaudioroom.media.client.ClientOptions;
import org.liveaudioroom.media.client.MediaClient;
import org.liveaudioroom.media.client.MediaClients;

/// Voices for who sits behind a wall that lets no UDP through.
@Timeout(60)
class TcpTest {
    private static final StageId STAGE = new StageId("stage");
    private static final int LOUD = 20;

    private final MediaServer server =
            MediaServer.start(MediaOptions.builder().loopbackOnly().build(), new NothingTold());
    private final MediaClients clients = MediaClients.start(1);

    @AfterEach
    void close() {
        server.close();
        clients.close();
    }

    @Test
    void aVoiceComesAndGoesOverTcp() throws Exception {
        Heard overTcp = new Heard();
        Heard overUdp = new Heard();
        MediaClient ann =
                join(1, clients.open(ClientOptions.speaker(1).overTcp(), new Heard()), true);
        join(2, clients.open(ClientOptions.listener(1).overTcp(), overTcp), false);
        join(3, clients.open(ClientOptions.listener(1), overUdp), false);

        say(ann, 50);

        await().until(() -> overTcp.voice(1).size() == 50 && overUdp.voice(1).size() == 50);
        assertThat(server.statistics().counter("tcp_accepted")).isEqualTo(2);
        assertThat(server.statistics().counter("faults")).isZero();
    }

    @Test
    void whoseConnectionBreaksIsHeardAgainWhenItIsBackOverUdp() throws Exception {
        Heard heard = new Heard();
        MediaClient ann = join(1, clients.open(ClientOptions.speaker(1), ignoring()), true);
        MediaClient bo = join(2, clients.open(ClientOptions.listener(1).overTcp(), heard), false);
        say(ann, 1);
        await().until(() -> heard.voice(1).size() == 1);
        long checks = server.statistics().counter("stun_checks");

        bo.cutTcp();

        await().until(() -> server.statistics().counter("stun_checks") >= checks + 2);
        say(ann, 20);
        await().until(() -> heard.voice(1).size() >= 20);
        assertThat(server.statistics().gauge("peers")).isEqualTo(2);
    }

    @Test
    void aGoodbyeFreesThePeerAndItsConnection() throws Exception {
        MediaClient ann =
                join(1, clients.open(ClientOptions.speaker(1).overTcp(), ignoring()), false);

        ann.close();

        await().until(() -> server.statistics().gauge("peers") == 0);
        await().until(() -> server.statistics().gauge("tcp_connections") == 0);
    }

    @Test
    void theAnswerNamesTheSamePortForBothAndUdpFirst() {
        MediaClient ann = clients.open(ClientOptions.speaker(1), ignoring());

        assertThat(candidates(server, ann))
                .containsExactly(
                        "a=candidate:1 1 udp 2130706431 127.0.0.1 " + server.port() + " typ host",
                        "a=candidate:2 1 tcp 2124414719 127.0.0.1 "
                                + server.port()
                                + " typ host tcptype passive");
    }

    @Test
    void offersUdpAloneWhereTheNumberIsTakenForTcp() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MediaServer second =
                        MediaServer.start(
                                MediaOptions.builder().port(taken.getLocalPort()).build(),
                                new NothingTold())) {
            MediaClient ann = clients.open(ClientOptions.speaker(1), ignoring());

            assertThat(candidates(second, ann)).hasSize(1).first().asString().contains(" udp ");
        }
    }

    private static List<String> candidates(MediaServer server, MediaClient client) {
        return server.connect(STAGE, new VoiceId(1), client.offer())
                .sdpAnswer()
                .lines()
                .filter(line -> line.startsWith("a=candidate:"))
                .toList();
    }

    private MediaClient join(int voice, MediaClient client, boolean allowed) throws Exception {
        Connection connection = server.connect(STAGE, new VoiceId(voice), client.offer());
        long before = server.statistics().counter("dtls_handshakes_done");
        client.answer(connection.sdpAnswer()).get(10, SECONDS);
        await().until(() -> server.statistics().counter("dtls_handshakes_done") > before);
        if (allowed) {
            server.allow(connection.peer());
            await().until(() -> server.statistics().gauge("voices_open") == 1);
        }
        return client;
    }

    private static void say(MediaClient speaker, int packets) {
        for (int i = 0; i < packets; i++) {
            speaker.speak(new byte[] {(byte) 0xf8, (byte) i, 3, 4}, LOUD);
        }
    }

    private static ClientListener ignoring() {
        return (packet, length) -> {};
    }
}
