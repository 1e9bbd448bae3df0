package org.liveaudioroom.media.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.liveaudioroom.media.rtcp.Bye;
import org.liveaudioroom.media.rtcp.Nack;
import org.liveaudioroom.media.rtcp.ReceiverReport;
import org.liveaudioroom.media.rtcp.ReportBlock;
import org.liveaudioroom.media.rtcp.RtcpPacket;
import org.liveaudioroom.media.rtcp.SenderReport;
import org.liveaudioroom.media.rtcp.SourceDescription;
import org.liveaudioroom.media.rtp.AudioLevel;
import org.liveaudioroom.media.rtp.Opus;
import org.liveaudioroom.media.rtp.Red;
import org.liveaudioroom.media.rtp.RtpHeader;
import org.liveaudioroom.media.sdp.SdpOffer;
import org.liveaudioroom.media.srtp.SrtpKeys;
import org.liveaudioroom.media.srtp.SrtpProfile;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunMessage;

/// No bytes of a peer make a parser throw or look outside the packet: each packet ends where its
/// array ends.
class ParserFuzzTest {
    private static final int RUNS = 10_000;

    /// Where a packet begins in its array.
    private static final int AT = 7;

    private static final StunKey KEY = new StunKey("VOkJxbRl1RmTxUk/WvJxBt");

    private final int[] sequences = new int[64];

    @Test
    void stun(TestReporter reporter) {
        fuzz(reporter, Corpus.packets("stun"), this::readStun);
    }

    @Test
    void rtp(TestReporter reporter) {
        fuzz(reporter, Corpus.packets("rtp"), this::readRtp);
    }

    @Test
    void rtcp(TestReporter reporter) {
        fuzz(reporter, Corpus.packets("rtcp"), this::readRtcp);
    }

    @Test
    void srtp(TestReporter reporter) {
        List<byte[]> corpus =
                Stream.concat(Corpus.packets("rtp").stream(), Corpus.packets("rtcp").stream())
                        .toList();
        for (SrtpProfile profile : SrtpProfile.values()) {
            SrtpReceiver receiver =
                    new SrtpReceiver(SrtpKeys.ofClient(profile, new byte[profile.exportedBytes()]));
            fuzz(reporter, corpus, packet -> openForged(receiver, packet));
        }
    }

    @Test
    void sdp(TestReporter reporter) {
        List<byte[]> corpus =
                Stream.of(
                                "chromium-156-whip",
                                "firefox-esr-153-mixed",
                                "obs-whip",
                                "gstreamer-whep")
                        .map(name -> Corpus.text("/offers/" + name + ".sdp"))
                        .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                        .toList();
        fuzz(
                reporter,
                corpus,
                packet ->
                        SdpOffer.parse(
                                new String(
                                        packet,
                                        AT,
                                        packet.length - AT,
                                        StandardCharsets.ISO_8859_1)));
    }

    private static void fuzz(TestReporter reporter, List<byte[]> corpus, Consumer<byte[]> parser) {
        Mutations mutations = Mutations.fresh();
        reporter.publishEntry("seed", mutations.toString());
        corpus.forEach(packet -> feed(parser, packet, mutations));
        for (int run = 0; run < RUNS; run++) {
            feed(parser, mutations.of(corpus), mutations);
        }
    }

    private static void feed(Consumer<byte[]> parser, byte[] packet, Mutations mutations) {
        byte[] array = new byte[AT + packet.length];
        System.arraycopy(packet, 0, array, AT, packet.length);
        try {
            parser.accept(array);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(mutations + " " + HexFormat.of().formatHex(packet), e);
        }
    }

    private void readStun(byte[] packet) {
        StunMessage.parse(packet, AT, packet.length - AT).ifPresent(this::readStun);
    }

    private void readStun(StunMessage message) {
        message.kind();
        message.username();
        message.isSignedWith(KEY);
        message.hasRightFingerprint();
        message.priority();
        message.useCandidate();
        message.isControlled();
        message.isControlling();
        message.unknownRequired();
        message.mappedAddress();
        message.errorCode();
    }

    private void readRtp(byte[] packet) {
        int length = packet.length - AT;
        int header = RtpHeader.length(packet, AT, length);
        if (header == RtpHeader.MALFORMED) {
            return;
        }
        RtpHeader.ssrc(packet, AT);
        for (int i = 0; i < RtpHeader.csrcCount(packet, AT); i++) {
            RtpHeader.csrc(packet, AT, i);
        }
        for (int id = 0; id <= 15; id++) {
            AudioLevel.read(packet, AT, header, id);
        }
        int payload = RtpHeader.payloadLength(packet, AT, length, header);
        if (payload == RtpHeader.MALFORMED) {
            return;
        }
        assertThat(payload).isBetween(0, length - header);
        Opus.samples(packet, AT + header, payload);
        int primary = Red.primary(packet, AT + header, payload);
        if (primary != Red.MALFORMED) {
            assertThat(primary).isBetween(AT + header + 1, AT + header + payload);
            Red.primaryPayloadType(packet, AT + header);
            Red.redundantBlocks(packet, AT + header);
            assertThat(Red.strip(packet, AT, length, header)).isBetween(header, length);
        }
    }

    private void readRtcp(byte[] packet) {
        int end = packet.length;
        if (!RtcpPacket.isCompound(packet, AT, end - AT)) {
            return;
        }
        for (int at = AT; at < end; at += RtcpPacket.bytes(packet, at)) {
            switch (RtcpPacket.type(packet, at)) {
                case RtcpPacket.SENDER_REPORT -> {
                    SenderReport.ntpTimestamp(packet, at);
                    SenderReport.octets(packet, at);
                    readBlocks(packet, at);
                }
                case RtcpPacket.RECEIVER_REPORT -> readBlocks(packet, at);
                case RtcpPacket.SOURCE_DESCRIPTION -> SourceDescription.cname(packet, at);
                case RtcpPacket.BYE -> Bye.names(packet, at, 1);
                case RtcpPacket.TRANSPORT_FEEDBACK -> {
                    Nack.mediaSsrc(packet, at);
                    assertThat(Nack.sequences(packet, at, sequences)).isBetween(0, 64);
                }
                default -> RtcpPacket.ssrc(packet, at);
            }
        }
    }

    private static void readBlocks(byte[] packet, int at) {
        for (int i = 0; i < RtcpPacket.count(packet, at); i++) {
            int block = ReceiverReport.block(packet, at, i);
            ReportBlock.ssrc(packet, block);
            ReportBlock.delaySinceLastSenderReport(packet, block);
        }
    }

    private static void openForged(SrtpReceiver receiver, byte[] packet) {
        byte[] again = packet.clone();
        assertThat(receiver.openRtp(packet, AT, packet.length - AT))
                .isIn(SrtpResult.MALFORMED, SrtpResult.NOT_AUTHENTIC);
        assertThat(receiver.openRtcp(again, AT, again.length - AT))
                .isIn(SrtpResult.MALFORMED, SrtpResult.NOT_AUTHENTIC);
    }
}
