package org.liveaudioroom.media;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.feedback.MicrophoneFeedback;
import org.liveaudioroom.media.feedback.NtpClock;
import org.liveaudioroom.media.forward.AudioStage;
import org.liveaudioroom.media.forward.LossHistogram;
import org.liveaudioroom.media.forward.SlotReportSink;
import org.liveaudioroom.media.rtcp.Nack;
import org.liveaudioroom.media.rtcp.ReceiverReport;
import org.liveaudioroom.media.rtcp.ReportBlock;
import org.liveaudioroom.media.rtcp.RtcpPacket;
import org.liveaudioroom.media.rtcp.RtcpWriter;
import org.liveaudioroom.media.rtcp.SenderReport;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// The RTCP of one media thread. A speaker is told each second how its packets arrive, and at once
/// which ones to send again; a listener is told every few seconds what was sent in its slots. What
/// listeners tell goes on to the speakers they hear: nobody else could know that a voice needs
/// protection on its way down.
final class Feedback {
    /// Our own name in RTCP and SDP (RFC 3550 §6.5.1).
    static final String CNAME = "live-audio-room";

    /// Twelve SRs with their names take 672 bytes.
    private static final int COMPOUND_BYTES_MAX = 1_200;

    private static final int SEQUENCES_MAX = 64;

    /// 5 percent in parts of 256.
    private static final int HIGH_LOSS = 13;

    private final int firstSsrc;
    private final int ownSsrc;
    private final NtpClock clock;
    private final Stages stages;
    private final Counters counters;
    private final byte[] cname = CNAME.getBytes(StandardCharsets.US_ASCII);
    private final byte[] compound = new byte[COMPOUND_BYTES_MAX];
    private final int[] sequences = new int[SEQUENCES_MAX];
    private final RtcpWriter writer = new RtcpWriter();
    private final LossHistogram losses = new LossHistogram();
    private final SlotReportSink slotReports = this::slotReport;
    private long ntpNow;

    /// @param firstSsrc of slot 0; the others follow
    /// @param ownSsrc as which we report to speakers, like that of no slot
    Feedback(int firstSsrc, int ownSsrc, NtpClock clock, Stages stages, Counters counters) {
        this.firstSsrc = firstSsrc;
        this.ownSsrc = ownSsrc;
        this.clock = clock;
        this.stages = stages;
        this.counters = counters;
    }

    /// Asks a speaker for what is missing, if it is time to. Called after each of its packets.
    void askForMissing(Peer peer, long nowNanos) {
        MicrophoneFeedback microphone = peer.microphone();
        if (microphone == null || !microphone.isNackDue(nowNanos) || !peer.speaker().isAllowed()) {
            return;
        }
        // RFC 4585 §3.1: without reduced-size RTCP, feedback comes behind a report and a name.
        begin().receiverReport(ownSsrc).cname(ownSsrc, cname);
        int asked = microphone.nack(writer, ownSsrc, nowNanos);
        if (asked > 0) {
            counters.add(Counter.NACKS_OUT, asked);
            send(peer);
        }
    }

    /// Sends the reports of one peer that are due.
    void report(Peer peer, long nowNanos) {
        AudioStage stage = stages.find(peer);
        if (stage == null || !peer.isConnected()) {
            return;
        }
        MicrophoneFeedback microphone = peer.microphone();
        if (microphone != null && microphone.isReportDue(nowNanos)) {
            stage.countLosses(losses.clear(), nowNanos);
            microphone.report(begin(), ownSsrc, losses.percentile(), nowNanos);
            writer.cname(ownSsrc, cname);
            send(peer);
        }
        if (peer.slotReports().isDue(nowNanos)) {
            begin();
            ntpNow = clock.at(nowNanos);
            stage.reportSlots(peer.listener(), nowNanos, slotReports);
            if (writer.length() > 0) {
                send(peer);
            }
        }
    }

    // RFC 8108 §5.3.1: one compound may carry the reports of several sources of one endpoint.
    private void slotReport(int ssrc, int rtpTimestamp, int packets, int octets) {
        writer.senderReport(ssrc, ntpNow, rtpTimestamp, packets, octets).cname(ssrc, cname);
    }

    private RtcpWriter begin() {
        return writer.begin(compound, 0);
    }

    private void send(Peer peer) {
        peer.sendRtcp(compound, writer.length());
    }

    /// Takes a compound from a peer, authenticated and decrypted.
    void received(Peer peer, byte[] buffer, int length, long nowNanos) {
        if (!RtcpPacket.isCompound(buffer, 0, length)) {
            counters.add(Counter.RTCP_MALFORMED);
            return;
        }
        for (int at = 0; at < length; at += RtcpPacket.bytes(buffer, at)) {
            switch (RtcpPacket.type(buffer, at)) {
                case RtcpPacket.SENDER_REPORT -> {
                    senderReport(peer.microphone(), buffer, at, nowNanos);
                    reportBlocks(peer, buffer, at, nowNanos);
                }
                case RtcpPacket.RECEIVER_REPORT -> reportBlocks(peer, buffer, at, nowNanos);
                case RtcpPacket.TRANSPORT_FEEDBACK -> {
                    if (Nack.isNack(buffer, at)) {
                        nack(peer, buffer, at, nowNanos);
                    }
                }
                default -> {
                    // A peer's name and its goodbye come over signalling and DTLS.
                }
            }
        }
    }

    private static void senderReport(
            @Nullable MicrophoneFeedback microphone, byte[] buffer, int at, long nowNanos) {
        if (microphone != null) {
            microphone.senderReport(
                    RtcpPacket.ssrc(buffer, at), SenderReport.ntpTimestamp(buffer, at), nowNanos);
        }
    }

    /// The worst of a listener's slots counts: it is one voice that breaks up.
    private void reportBlocks(Peer peer, byte[] buffer, int at, long nowNanos) {
        int worst = -1;
        for (int i = 0; i < RtcpPacket.count(buffer, at); i++) {
            int block = ReceiverReport.block(buffer, at, i);
            if (isSlot(peer, ReportBlock.ssrc(buffer, block))) {
                int lost = ReportBlock.fractionLost(buffer, block);
                counters.add(Counter.LOSS_REPORTS);
                if (lost >= HIGH_LOSS) {
                    counters.add(Counter.LOSS_REPORTS_HIGH);
                }
                worst = Math.max(worst, lost);
            }
        }
        if (worst >= 0) {
            peer.listener().lost(worst, nowNanos);
        }
    }

    private void nack(Peer peer, byte[] buffer, int at, long nowNanos) {
        int ssrc = Nack.mediaSsrc(buffer, at);
        AudioStage stage = stages.find(peer);
        if (stage == null || !isSlot(peer, ssrc)) {
            return;
        }
        int count = Nack.sequences(buffer, at, sequences);
        counters.add(Counter.NACKS_IN, count);
        for (int i = 0; i < count; i++) {
            if (!peer.resends().take(nowNanos)) {
                counters.add(Counter.RETRANSMISSIONS_REFUSED, count - i);
                return;
            }
            stage.resend(peer.listener(), ssrc - firstSsrc, sequences[i]);
        }
    }

    private boolean isSlot(Peer peer, int ssrc) {
        int slot = ssrc - firstSsrc;
        return slot >= 0 && slot < peer.listener().slots();
    }
}
