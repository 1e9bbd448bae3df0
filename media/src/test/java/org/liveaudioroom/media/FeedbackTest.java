package org.liveaudioroom.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.media.SimulatedPeer.FIRST_SSRC;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.media.feedback.NtpClock;
import org.liveaudioroom.media.forward.AudioStage;
import org.liveaudioroom.media.forward.OpusPacket;
import org.liveaudioroom.media.rtcp.Nack;
import org.liveaudioroom.media.rtcp.ReceiverReport;
import org.liveaudioroom.media.rtcp.ReceptionStatistics;
import org.liveaudioroom.media.rtcp.ReportBlock;
import org.liveaudioroom.media.rtcp.RtcpPacket;
import org.liveaudioroom.media.rtcp.RtcpWriter;
import org.liveaudioroom.media.rtcp.SenderReport;
import org.liveaudioroom.media.rtcp.SourceDescription;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// What is told to speakers and listeners, in pushed time.
class FeedbackTest {
    private static final int OURS = FIRST_SSRC + SimulatedPeer.SLOTS;
    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME_NANOS = 20_000_000L;
    private static final int LOUD = 20;
    private static final byte[] OPUS = {(byte) 0xf8, 1, 2, 3};

    private final Counters counters = new Counters();
    private final Wire wire = new Wire();
    private final Stages stages = new Stages(FIRST_SSRC, new Random(1), counters);
    private final Feedback feedback =
            new Feedback(FIRST_SSRC, OURS, new NtpClock(0, 0), stages, counters);
    private final OpusPacket opus = new OpusPacket();
    private final byte[] datagram = new byte[1_500];
    private long now = 3 * SECOND;

    private final SimulatedPeer ann = enter(1);
    private final SimulatedPeer bo = enter(2);

    @Test
    void aSpeakerIsToldEachSecondHowItsPacketsArrive() {
        allow(ann);
        say(ann, 50);
        for (int i = 0; i < 50; i++) {
            ann.skip();
        }
        say(ann, 50);

        feedback.report(ann.peer, now);
        feedback.report(ann.peer, now);

        List<byte[]> compounds = ann.rtcp(wire.take(ann.address));
        assertThat(compounds).hasSize(1);
        byte[] report = compounds.getFirst();
        assertThat(RtcpPacket.type(report, 0)).isEqualTo(RtcpPacket.RECEIVER_REPORT);
        assertThat(RtcpPacket.ssrc(report, 0)).isEqualTo(OURS);
        int block = ReceiverReport.block(report, 0, 0);
        assertThat(ReportBlock.ssrc(report, block)).isEqualTo(ann.microphoneSsrc);
        assertThat(ReportBlock.fractionLost(report, block)).isEqualTo(256 / 3);
        assertThat(ReportBlock.cumulativeLost(report, block)).isEqualTo(50);
        assertThat(SourceDescription.cname(report, RtcpPacket.bytes(report, 0)))
                .contains(Feedback.CNAME);
    }

    @Test
    void aSpeakerIsToldTheLossOfWhoHearsItAndNotTheLossOfLongAgo() {
        allow(ann);
        say(ann, 50);
        receive(bo, lossReport(FIRST_SSRC, 3, 4));

        assertThat(fractionLostToldTo(ann)).isEqualTo(64);

        now += 11 * SECOND;
        say(ann, 1);
        assertThat(fractionLostToldTo(ann)).isZero();
        assertThat(counters.value(Counter.LOSS_REPORTS)).isEqualTo(1);
        assertThat(counters.value(Counter.LOSS_REPORTS_HIGH)).isEqualTo(1);
    }

    @Test
    void lossOfAnythingButASlotIsNotBelieved() {
        allow(ann);
        say(ann, 50);

        receive(bo, lossReport(FIRST_SSRC + SimulatedPeer.SLOTS, 3, 4));
        receive(bo, lossReport(FIRST_SSRC - 1, 3, 4));

        assertThat(fractionLostToldTo(ann)).isZero();
        assertThat(counters.value(Counter.LOSS_REPORTS)).isZero();
    }

    @Test
    void aSpeakerIsAskedForWhatIsMissing() {
        allow(ann);
        say(ann, 5);
        int lost = ann.sequence();
        ann.skip();

        say(ann, 1);
        assertThat(ann.rtcp(wire.take(ann.address))).isEmpty();
        say(ann, 1);

        List<byte[]> asked = ann.rtcp(wire.take(ann.address));
        assertThat(asked).hasSize(1);
        int nack = find(asked.getFirst(), RtcpPacket.TRANSPORT_FEEDBACK);
        assertThat(RtcpPacket.type(asked.getFirst(), 0)).isEqualTo(RtcpPacket.RECEIVER_REPORT);
        assertThat(Nack.mediaSsrc(asked.getFirst(), nack)).isEqualTo(ann.microphoneSsrc);
        assertThat(sequences(asked.getFirst(), nack)).containsExactly(lost);
        assertThat(counters.value(Counter.NACKS_OUT)).isEqualTo(1);
    }

    @Test
    void whoMayNotBeHeardIsAskedForNothing() {
        say(ann, 5);
        ann.skip();
        say(ann, 50);

        assertThat(wire.take(ann.address)).isEmpty();
        assertThat(counters.value(Counter.NACKS_OUT)).isZero();
    }

    @Test
    void aListenerIsToldWhatWasSentInTheSlotsThatAreInUse() {
        allow(ann);
        say(ann, 100);
        var _ = wire.take(bo.address);

        long start = now;
        for (; now < start + 15 * SECOND; now += SECOND / 5) {
            feedback.report(bo.peer, now);
        }

        List<byte[]> compounds = bo.rtcp(wire.take(bo.address));
        assertThat(compounds).as("silent since then").hasSize(1);
        byte[] report = compounds.getFirst();
        assertThat(RtcpPacket.type(report, 0)).isEqualTo(RtcpPacket.SENDER_REPORT);
        assertThat(RtcpPacket.ssrc(report, 0)).isEqualTo(FIRST_SSRC);
        assertThat(SenderReport.packets(report, 0)).isEqualTo(100);
        assertThat(SenderReport.octets(report, 0)).isEqualTo(100 * OPUS.length);
        int name = RtcpPacket.bytes(report, 0);
        assertThat(SourceDescription.cname(report, name)).contains(Feedback.CNAME);
        assertThat(report).hasSize(name + RtcpPacket.bytes(report, name));
    }

    @Test
    void theTimesOfASenderReportGoOnTogether() {
        allow(ann);
        List<byte[]> reports = new ArrayList<>();
        while (reports.size() < 2) {
            say(ann, 10);
            feedback.report(bo.peer, now);
            reports.addAll(bo.rtcp(wire.take(bo.address)));
        }

        long ntp = SenderReport.ntpTimestamp(reports.get(1), 0);
        long ntpBefore = SenderReport.ntpTimestamp(reports.get(0), 0);
        int samples =
                SenderReport.rtpTimestamp(reports.get(1), 0)
                        - SenderReport.rtpTimestamp(reports.get(0), 0);
        assertThat(samples / 48_000.0)
                .isBetween((ntp - ntpBefore) / 0x1p32 - 0.001, (ntp - ntpBefore) / 0x1p32 + 0.001);
    }

    @Test
    void aPacketThatAListenerAsksForComesAgain() {
        allow(ann);
        say(ann, 10);
        List<byte[]> first = wire.take(bo.address);

        receive(bo, nack(FIRST_SSRC, sequenceOf(first.get(4)), sequenceOf(first.get(6))));

        assertThat(wire.take(bo.address)).containsExactly(first.get(4), first.get(6));
        assertThat(counters.value(Counter.NACKS_IN)).isEqualTo(2);
        assertThat(counters.value(Counter.RETRANSMISSIONS_OUT)).isEqualTo(2);
    }

    @Test
    void aListenerCannotHaveMoreSentAgainThanItsBudget() {
        allow(ann);
        say(ann, 10);
        int sequence = sequenceOf(wire.take(bo.address).get(4));
        byte[] asks = nack(FIRST_SSRC, sequence);

        for (int i = 0; i < 1_000; i++) {
            receive(bo, asks);
        }

        assertThat(wire.take(bo.address).size()).isBetween(50, 51);
        assertThat(counters.value(Counter.RETRANSMISSIONS_REFUSED)).isGreaterThan(900);
    }

    @Test
    void nobodyIsSentAgainWhatIsNotOfASlot() {
        allow(ann);
        say(ann, 10);
        int sequence = sequenceOf(wire.take(bo.address).get(4));

        receive(bo, nack(FIRST_SSRC - 1, sequence));
        receive(bo, nack(OURS, sequence));

        assertThat(wire.isEmpty()).isTrue();
        assertThat(counters.value(Counter.NACKS_IN)).isZero();
    }

    @Test
    void whatIsNotWellFormedIsCountedAndIgnored() {
        byte[] report = lossReport(FIRST_SSRC, 3, 4);
        report[3]++;

        receive(bo, report);

        assertThat(counters.value(Counter.RTCP_MALFORMED)).isEqualTo(1);
        assertThat(counters.value(Counter.LOSS_REPORTS)).isZero();
    }

    private SimulatedPeer enter(int number) {
        var entered = new SimulatedPeer(number, wire, counters, now).arrive(now);
        AudioStage stage = stages.of(entered.peer);
        stage.enter(entered.peer.speaker());
        stage.join(entered.peer.listener());
        return entered;
    }

    private void allow(SimulatedPeer speaker) {
        stages.of(speaker.peer).allow(speaker.peer.speaker());
    }

    private void say(SimulatedPeer speaker, int packets) {
        for (int i = 0; i < packets; i++, now += FRAME_NANOS) {
            int length = speaker.seal(datagram, OPUS, LOUD);
            assertThat(speaker.peer.openRtp(datagram, length, opus, now)).isTrue();
            stages.of(speaker.peer).hear(speaker.peer.speaker(), opus, now);
            feedback.askForMissing(speaker.peer, now);
        }
    }

    private void receive(SimulatedPeer from, byte[] compound) {
        byte[] sealed = from.sealRtcp(compound);
        int length = from.peer.openRtcp(sealed, sealed.length);
        assertThat(length).isPositive();
        feedback.received(from.peer, sealed, length, now);
    }

    private int fractionLostToldTo(SimulatedPeer speaker) {
        feedback.report(speaker.peer, now);
        byte[] report =
                speaker.rtcp(wire.take(speaker.address)).stream()
                        .filter(told -> RtcpPacket.type(told, 0) == RtcpPacket.RECEIVER_REPORT)
                        .findFirst()
                        .orElseThrow();
        return ReportBlock.fractionLost(report, ReceiverReport.block(report, 0, 0));
    }

    /// A listener's report of so much loss in one stream.
    private static byte[] lossReport(int ssrc, int received, int of) {
        var statistics = new ReceptionStatistics(ssrc, 48_000);
        for (int i = 0; i < received - 1; i++) {
            statistics.received(i, 0, 0);
        }
        statistics.received(of - 1, 0, 0);
        var writer = new RtcpWriter();
        byte[] compound = new byte[200];
        int length = writer.begin(compound, 0).receiverReport(9).block(statistics, 0, 0).length();
        return Arrays.copyOf(compound, length);
    }

    private static byte[] nack(int ssrc, int... sequences) {
        var writer = new RtcpWriter();
        byte[] compound = new byte[200];
        int length =
                writer.begin(compound, 0)
                        .receiverReport(9)
                        .nack(9, ssrc, sequences, sequences.length)
                        .length();
        return Arrays.copyOf(compound, length);
    }

    private static int find(byte[] compound, int type) {
        int at = 0;
        while (RtcpPacket.type(compound, at) != type) {
            at += RtcpPacket.bytes(compound, at);
        }
        return at;
    }

    private static int[] sequences(byte[] compound, int nack) {
        int[] sequences = new int[64];
        return Arrays.copyOf(sequences, Nack.sequences(compound, nack, sequences));
    }

    private static int sequenceOf(byte[] rtp) {
        return ((rtp[2] & 0xff) << 8) | (rtp[3] & 0xff);
    }
}
