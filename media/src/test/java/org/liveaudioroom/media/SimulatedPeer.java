package org.liveaudioroom.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.feedback.ReportSchedule;
import org.liveaudioroom.media.feedback.ResendBudget;
import org.liveaudioroom.media.ice.IceCredentials;
import org.liveaudioroom.media.ice.IceLite;
import org.liveaudioroom.media.rtp.AudioLevel;
import org.liveaudioroom.media.rtp.RtpHeader;
import org.liveaudioroom.media.sdp.AnswerOptions;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.sdp.HostCandidate;
import org.liveaudioroom.media.sdp.SdpAnswer;
import org.liveaudioroom.media.sdp.SdpOffer;
import org.liveaudioroom.media.socket.DatagramSender;
import org.liveaudioroom.media.srtp.SrtpKeys;
import org.liveaudioroom.media.srtp.SrtpProfile;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.srtp.SrtpSender;
import org.liveaudioroom.media.statistics.Counters;

/// A peer of the server without socket and clock, and the browser's half of its keys.
final class SimulatedPeer {
    static final int FIRST_SSRC = 1_000;
    static final int SLOTS = 3;
    static final StageId STAGE = new StageId("stage");

    private static final int OPUS = 111;
    private static final int AUDIO_LEVEL_ID = 1;
    private static final int ROOM = 1_500;

    final Peer peer;
    final InetSocketAddress address;
    final int microphoneSsrc;
    final SrtpSender sender;
    private final SrtpReceiver receiver;
    private final byte[] packet = new byte[ROOM];
    private long index = 65_000;

    /// @param number makes id, voice, address and keys
    SimulatedPeer(int number, DatagramSender wire, Counters counters, long nowNanos) {
        var random = new Random(number);
        var ice =
                new IceLite(
                        new IceCredentials("ufrag" + number, "password01234567890123" + number),
                        nowNanos);
        SdpOffer offer = (SdpOffer) SdpOffer.parse(offer());
        SdpAnswer answer = SdpAnswer.to(offer, answerOptions(ice.local()));
        this.peer =
                new Peer(
                        new PeerId(number),
                        STAGE,
                        new VoiceId(number),
                        offer,
                        answer,
                        ice,
                        wire,
                        new ReportSchedule(random, nowNanos),
                        new ResendBudget(nowNanos),
                        counters);
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 20_000 + number);
        this.microphoneSsrc = 50_000 + number;
        byte[] exported = new byte[SrtpProfile.AES_CM_128_HMAC_SHA1_80.exportedBytes()];
        random.nextBytes(exported);
        SrtpKeys client = SrtpKeys.ofClient(SrtpProfile.AES_CM_128_HMAC_SHA1_80, exported);
        SrtpKeys server = SrtpKeys.ofServer(SrtpProfile.AES_CM_128_HMAC_SHA1_80, exported);
        this.sender = new SrtpSender(client);
        this.receiver = new SrtpReceiver(server);
        peer.hasKeys(new DtlsKeys(client, server));
    }

    /// Shows a valid check from its address.
    SimulatedPeer arrive(long nowNanos) {
        var _ = peer.ice().checked(address, true, 1, nowNanos);
        return this;
    }

    /// Seals the next 20 ms of the microphone into an array and returns the length.
    int seal(byte[] datagram, byte[] opus, int level) {
        int header = RtpHeader.write(datagram, 0, microphoneSsrc);
        RtpHeader.setPayloadType(datagram, 0, OPUS);
        RtpHeader.setTimestamp(datagram, 0, (int) index * 960);
        header = AudioLevel.append(datagram, 0, header, AUDIO_LEVEL_ID, level);
        System.arraycopy(opus, 0, datagram, header, opus.length);
        return sender.sealRtp(datagram, 0, header + opus.length, index++);
    }

    /// A packet of the microphone gets lost.
    void skip() {
        index++;
    }

    /// The sequence number of the next packet of the microphone.
    int sequence() {
        return (int) index & 0xffff;
    }

    byte[] sealRtcp(byte[] compound) {
        System.arraycopy(compound, 0, packet, 0, compound.length);
        return Arrays.copyOf(packet, sender.sealRtcp(packet, 0, compound.length));
    }

    /// The compounds among the datagrams, opened.
    List<byte[]> rtcp(List<byte[]> datagrams) {
        List<byte[]> compounds = new ArrayList<>();
        for (byte[] datagram : datagrams) {
            if ((datagram[1] & 0xff) >= 192
                    && receiver.openRtcp(datagram, 0, datagram.length) == SrtpResult.ACCEPTED) {
                compounds.add(Arrays.copyOf(datagram, receiver.length()));
            }
        }
        return compounds;
    }

    private static String offer() {
        String name = "/offers/chromium-156-room.sdp";
        try (InputStream in =
                Objects.requireNonNull(SimulatedPeer.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnswerOptions answerOptions(IceCredentials local) {
        return new AnswerOptions(
                local.ufrag(),
                local.password(),
                Fingerprint.ofSha256(new byte[32]),
                List.of(
                        new HostCandidate(
                                InetAddress.getLoopbackAddress(),
                                10_000,
                                HostCandidate.Transport.UDP)),
                IntStream.range(0, SLOTS).mapToObj(slot -> FIRST_SSRC + slot).toList(),
                Feedback.CNAME,
                20,
                true,
                false);
    }
}
