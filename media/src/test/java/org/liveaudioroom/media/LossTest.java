package org.liveaudioroom.media;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.media.client.ClientOptions;
import org.liveaudioroom.media.client.MediaClient;
import org.liveaudioroom.media.client.MediaClients;
import org.liveaudioroom.media.rtcp.ReceiverReport;
import org.liveaudioroom.media.rtcp.ReceptionStatistics;
import org.liveaudioroom.media.rtcp.ReportBlock;
import org.liveaudioroom.media.rtcp.RtcpPacket;
import org.liveaudioroom.media.rtcp.RtcpWriter;
import org.liveaudioroom.media.rtcp.SenderReport;

/// What happens to packets that get lost, over real sockets of this machine.
@Timeout(60)
class LossTest {
    private static final StageId STAGE = new StageId("stage");
    private static final int ANN = 11;
    private static final int BO = 22;
    private static final int LOUD = 20;

    private final MediaServer server =
            MediaServer.start(
                    MediaOptions.builder().loopbackOnly().slotsMax(2).build(), new NothingTold());
    private final MediaClients clients = MediaClients.start(1);
    private final Heard toAnn = new Heard();
    private final Heard toBo = new Heard();
    private final MediaClient ann = clients.open(ClientOptions.speaker(2), toAnn);
    private final MediaClient bo = clients.open(ClientOptions.listener(2), toBo);
    private int spoken;

    @BeforeEach
    void join() throws Exception {
        Connection speaker = server.connect(STAGE, new VoiceId(ANN), ann.offer());
        ann.answer(speaker.sdpAnswer()).get(10, SECONDS);
        bo.answer(server.connect(STAGE, new VoiceId(BO), bo.offer()).sdpAnswer()).get(10, SECONDS);
        server.allow(speaker.peer());
        await().until(() -> server.statistics().counter("dtls_handshakes_done") == 2);
        await().until(() -> server.statistics().gauge("voices_open") == 1);
        speak();
        await().until(() -> toBo.voice(ANN).size() == 1);
    }

    @AfterEach
    void close() {
        server.close();
        clients.close();
    }

    @Test
    void aPacketLostOnTheWayUpIsAskedForAndHeard() {
        byte[] lost = {(byte) 0xf8, 77, 77, 77};
        ann.speakLost(lost, LOUD);

        await().pollInterval(20, MILLISECONDS)
                .until(() -> {
                    speak();
                    return toBo.voice(ANN).stream()
                            .anyMatch(heard -> heard.payload().equals("f84d4d4d"));
                });

        assertThat(server.statistics().counter("nacks_out")).isEqualTo(1);
        List<Integer> sequences =
                toBo.voice(ANN).stream().map(Heard.Packet::sequence).sorted().toList();
        assertThat(sequences)
                .as("no hole")
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(sequences.getFirst(), sequences.getLast())
                                .boxed()
                                .toList());
    }

    @Test
    void aPacketLostOnTheWayDownComesAgainWhenItIsAskedFor() {
        Heard.Packet before = toBo.voice(ANN).getLast();
        bo.loseIncoming(1);
        await().until(() -> {
            speak();
            return toBo.voice(ANN).getLast().sequence() > before.sequence() + 1;
        });
        int lost = (before.sequence() + 1) & 0xffff;
        assertThat(toBo.voice(ANN)).noneMatch(heard -> heard.sequence() == lost);

        bo.sendRtcp(nack(before.ssrc(), lost));

        await().until(() -> toBo.voice(ANN).stream().anyMatch(heard -> heard.sequence() == lost));
        assertThat(server.statistics().counter("retransmissions_out")).isEqualTo(1);
    }

    @Test
    void theSpeakerIsToldTheLossThatAListenerReports() {
        int slot = toBo.voice(ANN).getFirst().ssrc();

        await().pollInterval(20, MILLISECONDS)
                .until(() -> {
                    bo.sendRtcp(halfLost(slot));
                    speak();
                    return toAnn.reports().stream().anyMatch(LossTest::tellsHalfLost);
                });

        byte[] report = toAnn.reports().getFirst();
        assertThat(RtcpPacket.type(report, 0)).isEqualTo(RtcpPacket.RECEIVER_REPORT);
        assertThat(ReportBlock.ssrc(report, ReceiverReport.block(report, 0, 0)))
                .isEqualTo(ann.microphoneSsrc());
        assertThat(ReportBlock.cumulativeLost(report, ReceiverReport.block(report, 0, 0))).isZero();
    }

    @Test
    void aListenerIsToldWhatItWasSent() {
        await().pollInterval(20, MILLISECONDS)
                .until(() -> {
                    speak();
                    return !toBo.reports().isEmpty();
                });

        byte[] report = toBo.reports().getFirst();
        assertThat(RtcpPacket.type(report, 0)).isEqualTo(RtcpPacket.SENDER_REPORT);
        assertThat(RtcpPacket.ssrc(report, 0)).isEqualTo(bo.slotSsrcs().getFirst());
        assertThat(SenderReport.packets(report, 0)).isBetween(1, spoken);
        assertThat(SenderReport.octets(report, 0)).isEqualTo(4 * SenderReport.packets(report, 0));
        assertThat(server.statistics().counter("faults")).isZero();
    }

    private void speak() {
        ann.speak(new byte[] {(byte) 0xf8, (byte) spoken++, 3, 4}, LOUD);
    }

    private static boolean tellsHalfLost(byte[] report) {
        return ReportBlock.fractionLost(report, ReceiverReport.block(report, 0, 0)) == 128;
    }

    private static byte[] halfLost(int slot) {
        var statistics = new ReceptionStatistics(slot, 48_000);
        statistics.received(1, 0, 0);
        byte[] compound = new byte[100];
        int length =
                new RtcpWriter()
                        .begin(compound, 0)
                        .receiverReport(1)
                        .block(statistics, 128, 0)
                        .length();
        return Arrays.copyOf(compound, length);
    }

    private static byte[] nack(int slot, int sequence) {
        byte[] compound = new byte[100];
        int length =
                new RtcpWriter()
                        .begin(compound, 0)
                        .receiverReport(1)
                        .nack(1, slot, new int[] {sequence}, 1)
                        .length();
        return Arrays.copyOf(compound, length);
    }
}
