package org.liveaudioroom.media;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.media.client.ClientListener;
import org.liveaudioroom.media.client.ClientOptions;
import org.liveaudioroom.media.client.MediaClient;
import org.liveaudioroom.media.client.MediaClients;

/// The whole path over real sockets of this machine, with simulated participants.
@Timeout(60)
class MediaServerTest {
    private static final StageId STAGE = new StageId("stage");
    private static final int LOUD = 20;

    private final Told told = new Told();
    private final MediaServer server =
            MediaServer.start(MediaOptions.builder().loopbackOnly().peersMax(6).build(), told);
    private final MediaClients clients = MediaClients.start(1);

    @AfterEach
    void close() {
        server.close();
        clients.close();
    }

    @Test
    void givesItsPortFreeWhenItEnds() {
        for (int round = 0; round < 50; round++) {
            var ending = MediaServer.start(MediaOptions.builder().loopbackOnly().build(), told);
            int port = ending.port();
            ending.close();

            MediaServer.start(MediaOptions.builder().loopbackOnly().port(port).build(), told)
                    .close();
        }
    }

    @Test
    void aVoiceThatIsAllowedIsHeardByTheOthersAndNotByItself() throws Exception {
        Heard ann = new Heard();
        Heard bo = new Heard();
        Joined speaker = join(STAGE, 11, ClientOptions.speaker(4), ann);
        join(STAGE, 22, ClientOptions.listener(4), bo);
        allow(speaker);

        say(speaker, 50);

        await().until(() -> bo.voice(11).size() == 50);
        assertThat(bo.packets().getFirst().payloadType()).isEqualTo(111);
        assertThat(ann.packets()).isEmpty();
        assertThat(counter("rtp_packets_in")).isEqualTo(50);
        assertThat(counter("rtp_packets_out")).isEqualTo(50);
    }

    @Test
    void nobodyIsHeardWithoutLeaveAndNothingGetsThroughAfterItIsTaken() throws Exception {
        Heard bo = new Heard();
        Joined speaker = join(STAGE, 11, ClientOptions.speaker(1), packetsIgnored());
        join(STAGE, 22, ClientOptions.listener(1), bo);

        say(speaker, 10);
        await().until(() -> counter("rtp_dropped_not_allowed") == 10);
        assertThat(bo.packets()).isEmpty();

        allow(speaker);
        say(speaker, 10);
        await().until(() -> bo.voice(11).size() == 10);

        server.deny(speaker.peer());
        await().until(() -> server.statistics().gauge("voices_open") == 0);
        say(speaker, 10);
        await().until(() -> counter("rtp_dropped_not_allowed") == 20);
        assertThat(bo.voice(11)).hasSize(10);
        assertThat(bo.packets()).filteredOn(Heard.Packet::isSilence).hasSize(5);
    }

    @Test
    void stagesDoNotHearEachOther() throws Exception {
        Heard elsewhere = new Heard();
        Heard here = new Heard();
        Joined speaker = join(STAGE, 11, ClientOptions.speaker(1), packetsIgnored());
        join(STAGE, 22, ClientOptions.listener(1), here);
        join(new StageId("another"), 33, ClientOptions.listener(1), elsewhere);
        allow(speaker);

        say(speaker, 20);

        await().until(() -> here.voice(11).size() == 20);
        assertThat(elsewhere.packets()).isEmpty();
    }

    @Test
    void aGoodbyeFreesThePeerAtOnce() throws Exception {
        Joined peer = join(STAGE, 11, ClientOptions.speaker(1), packetsIgnored());

        peer.client().close();

        await().atMost(2, SECONDS).until(() -> told.closed.containsKey(peer.peer()));
        assertThat(told.closed).containsEntry(peer.peer(), CloseReason.LEFT);
        assertThat(server.statistics().gauge("peers")).isZero();
    }

    @Test
    void theServersGoodbyeReachesThePeer() throws Exception {
        Heard heard = new Heard();
        Joined peer = join(STAGE, 11, ClientOptions.speaker(1), heard);

        server.disconnect(peer.peer());

        assertThat(heard.isClosedWithin(5)).isTrue();
        assertThat(told.closed).containsEntry(peer.peer(), CloseReason.DISCONNECTED);
    }

    @Test
    void aServerThatClosesSaysGoodbyeToEverybody() throws Exception {
        Heard heard = new Heard();
        Joined peer = join(STAGE, 11, ClientOptions.speaker(1), heard);

        server.close();

        assertThat(heard.isClosedWithin(5)).isTrue();
        assertThat(told.closed).containsEntry(peer.peer(), CloseReason.SERVER_CLOSED);
    }

    @Test
    void levelsAreToldWhileSomebodySpeaksAndSilenceAfter() throws Exception {
        Joined speaker = join(STAGE, 11, ClientOptions.speaker(1), packetsIgnored());
        allow(speaker);

        say(speaker, 30);

        VoiceId voice = new VoiceId(11);
        await().until(() -> told.levels.getOrDefault(voice, 127) < 40);
        await().until(() -> told.levels.getOrDefault(voice, 0) == 127);
    }

    @Test
    void refusesMorePeersThanItMayCarry() {
        for (int i = 0; i < 6; i++) {
            connect(STAGE, i, clients.open(ClientOptions.listener(1), packetsIgnored()));
        }

        assertThatThrownBy(() ->
                        connect(
                                STAGE,
                                7,
                                clients.open(ClientOptions.listener(1), packetsIgnored())))
                .isInstanceOfSatisfying(
                        OfferRefusedException.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(OfferRefusedException.Reason.FULL));
    }

    @Test
    void refusesAnOfferThatIsNone() {
        assertThatThrownBy(() -> server.connect(STAGE, new VoiceId(1), "hello"))
                .isInstanceOfSatisfying(
                        OfferRefusedException.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(OfferRefusedException.Reason.UNREADABLE));
        assertThat(server.statistics().gauge("peers")).isZero();
    }

    @Test
    void saysWhichPortIsTaken() {
        MediaOptions taken = MediaOptions.builder().port(server.port()).build();

        assertThatThrownBy(() -> MediaServer.start(taken, told))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(String.valueOf(server.port()));
    }

    private void allow(Joined speaker) {
        server.allow(speaker.peer());
        await().until(() -> server.statistics().gauge("voices_open") == 1);
    }

    private record Joined(PeerId peer, MediaClient client) {}

    private Joined join(StageId stage, int voice, ClientOptions options, ClientListener listener)
            throws Exception {
        MediaClient client = clients.open(options, listener);
        Connection connection = connect(stage, voice, client);
        client.answer(connection.sdpAnswer()).get(10, SECONDS);
        await().until(() -> told.connected.containsKey(connection.peer()));
        return new Joined(connection.peer(), client);
    }

    private Connection connect(StageId stage, int voice, MediaClient client) {
        return server.connect(stage, new VoiceId(voice), client.offer());
    }

    private static void say(Joined speaker, int packets) {
        for (int i = 0; i < packets; i++) {
            speaker.client().speak(new byte[] {(byte) 0xf8, (byte) i, 3, 4}, LOUD);
        }
    }

    private static ClientListener packetsIgnored() {
        return (packet, length) -> {};
    }

    private long counter(String name) {
        return server.statistics().counter(name);
    }

    /// Keeps what the server tells.
    private static final class Told implements MediaListener {
        final Map<PeerId, Boolean> connected = new ConcurrentHashMap<>();
        final Map<PeerId, CloseReason> closed = new ConcurrentHashMap<>();
        final Map<VoiceId, Integer> levels = new ConcurrentHashMap<>(new HashMap<>());

        @Override
        public void connected(PeerId peer) {
            connected.put(peer, true);
        }

        @Override
        public void closed(PeerId peer, CloseReason reason) {
            closed.put(peer, reason);
        }

        @Override
        public void levels(StageId stage, LevelReport report) {
            levels.putAll(report.levels());
        }
    }
}
