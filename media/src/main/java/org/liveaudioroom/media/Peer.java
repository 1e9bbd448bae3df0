package org.liveaudioroom.media;

import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.dtls.DtlsSession;
import org.liveaudioroom.media.feedback.MicrophoneFeedback;
import org.liveaudioroom.media.feedback.ReportSchedule;
import org.liveaudioroom.media.feedback.ResendBudget;
import org.liveaudioroom.media.forward.Egress;
import org.liveaudioroom.media.forward.Listener;
import org.liveaudioroom.media.forward.OpusPacket;
import org.liveaudioroom.media.forward.Speaker;
import org.liveaudioroom.media.ice.IceLite;
import org.liveaudioroom.media.rtp.AudioLevel;
import org.liveaudioroom.media.rtp.RtpHeader;
import org.liveaudioroom.media.sdp.Fingerprint;
import org.liveaudioroom.media.sdp.SdpAnswer;
import org.liveaudioroom.media.sdp.SdpOffer;
import org.liveaudioroom.media.socket.DatagramSender;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.srtp.SrtpSender;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.liveaudioroom.media.stun.StunKey;

/// One browser: where it is, its keys, what it says and what it hears. Owned by one [MediaWorker]
/// and touched on that worker's thread alone.
final class Peer implements Egress {
    private final PeerId id;
    private final StageId stage;
    private final Fingerprint fingerprint;
    private final SdpAnswer.@Nullable Microphone section;
    private final IceLite ice;
    private final Speaker speaker;
    private final Listener listener;
    private final DatagramSender transport;
    private final Counters counters;
    private final StunKey stunKey;
    private final ReportSchedule slotReports;
    private final ResendBudget resends;
    // Most peers of a large room never speak.
    private @Nullable MicrophoneFeedback microphone;
    private @Nullable DtlsSession dtls;
    private @Nullable SrtpReceiver receiver;
    private @Nullable SrtpSender sender;

    Peer(
            PeerId id,
            StageId stage,
            VoiceId voice,
            SdpOffer offer,
            SdpAnswer answer,
            IceLite ice,
            DatagramSender transport,
            ReportSchedule slotReports,
            ResendBudget resends,
            Counters counters) {
        this.id = id;
        this.stage = stage;
        // Not the two themselves: they are long, and a peer stays.
        this.fingerprint = offer.fingerprint();
        this.section = answer.microphone().orElse(null);
        this.ice = ice;
        this.stunKey = new StunKey(ice.local().password());
        this.transport = transport;
        this.slotReports = slotReports;
        this.resends = resends;
        this.counters = counters;
        this.speaker = new Speaker(voice.csrc());
        int[] payloadTypes = answer.slots().stream().mapToInt(SdpAnswer.Slot::opus).toArray();
        this.listener = new Listener(voice.csrc(), payloadTypes, this);
    }

    PeerId id() {
        return id;
    }

    StageId stage() {
        return stage;
    }

    /// Of the certificate that it must show.
    Fingerprint fingerprint() {
        return fingerprint;
    }

    IceLite ice() {
        return ice;
    }

    StunKey stunKey() {
        return stunKey;
    }

    Speaker speaker() {
        return speaker;
    }

    Listener listener() {
        return listener;
    }

    /// When to tell the peer about its slots.
    ReportSchedule slotReports() {
        return slotReports;
    }

    ResendBudget resends() {
        return resends;
    }

    /// How the microphone's packets arrive; null before the first.
    @Nullable MicrophoneFeedback microphone() {
        return microphone;
    }

    @Nullable DtlsSession dtls() {
        return dtls;
    }

    void shakesHands(DtlsSession session) {
        dtls = session;
    }

    void hasKeys(DtlsKeys keys) {
        receiver = new SrtpReceiver(keys.client());
        sender = new SrtpSender(keys.server());
    }

    boolean isConnected() {
        return sender != null;
    }

    /// Opens an RTP packet and fills the view with what the microphone says; false when there is
    /// nothing to forward, for a reason that was counted.
    boolean openRtp(byte[] packet, int sealedLength, OpusPacket opus, long nowNanos) {
        SrtpReceiver open = receiver;
        if (open == null) {
            counters.add(Counter.SRTP_DROPPED_EARLY);
            return false;
        }
        if (!isAccepted(open.openRtp(packet, 0, sealedLength))) {
            return false;
        }
        counters.add(Counter.RTP_PACKETS_IN);
        if (!isMicrophone(packet, open.length(), opus)) {
            return false;
        }
        arrived(packet, open.index(), nowNanos);
        return true;
    }

    private void arrived(byte[] packet, long index, long nowNanos) {
        MicrophoneFeedback arrival = microphone;
        if (arrival == null) {
            arrival = new MicrophoneFeedback();
            microphone = arrival;
        }
        arrival.arrived(RtpHeader.ssrc(packet, 0), index, RtpHeader.timestamp(packet, 0), nowNanos);
    }

    /// Opens an RTCP packet in place. Returns its length, 0 when it was dropped and counted.
    int openRtcp(byte[] packet, int sealedLength) {
        SrtpReceiver open = receiver;
        if (open == null) {
            counters.add(Counter.SRTP_DROPPED_EARLY);
            return 0;
        }
        if (!isAccepted(open.openRtcp(packet, 0, sealedLength))) {
            return 0;
        }
        counters.add(Counter.RTCP_PACKETS_IN);
        return open.length();
    }

    private boolean isAccepted(SrtpResult result) {
        switch (result) {
            case ACCEPTED -> {
                return true;
            }
            case MALFORMED -> counters.add(Counter.SRTP_MALFORMED);
            case REPLAYED, TOO_OLD -> counters.add(Counter.SRTP_REPLAYED);
            case NOT_AUTHENTIC -> counters.add(Counter.SRTP_UNAUTHENTICATED);
            case TOO_MANY_SSRCS -> counters.add(Counter.SRTP_TOO_MANY_SSRCS);
        }
        return false;
    }

    private boolean isMicrophone(byte[] packet, int length, OpusPacket opus) {
        if (section == null || RtpHeader.payloadType(packet, 0) != section.opus()) {
            counters.add(Counter.RTP_DROPPED_NOT_MICROPHONE);
            return false;
        }
        int header = RtpHeader.length(packet, 0, length);
        int payload = RtpHeader.payloadLength(packet, 0, length, header);
        if (payload <= 0) {
            counters.add(Counter.SRTP_MALFORMED);
            return false;
        }
        int level = AudioLevel.read(packet, 0, header, section.audioLevelId());
        opus.header(
                        RtpHeader.ssrc(packet, 0),
                        RtpHeader.sequence(packet, 0),
                        RtpHeader.timestamp(packet, 0),
                        RtpHeader.marker(packet, 0))
                .level(level == AudioLevel.ABSENT ? OpusPacket.LEVEL_UNKNOWN : level)
                .payload(packet, header, payload);
        return true;
    }

    @Override
    public void send(byte[] packet, int length, long index) {
        SrtpSender seal = sender;
        SocketAddress to = ice.selected();
        if (seal != null && to != null) {
            int sealedLength = seal.sealRtp(packet, 0, length, index);
            if (sealedLength != SrtpSender.REFUSED) {
                transport.send(packet, sealedLength, to);
            }
        }
    }

    @Override
    public void sendAgain(byte[] packet, int length, long index) {
        SrtpSender seal = sender;
        SocketAddress to = ice.selected();
        if (seal != null && to != null) {
            transport.send(packet, seal.sealRtpAgain(packet, 0, length, index), to);
        }
    }

    /// Encrypts a compound in place and sends it. Behind it there must be room for the tag.
    void sendRtcp(byte[] compound, int length) {
        SrtpSender seal = sender;
        SocketAddress to = ice.selected();
        if (seal != null && to != null) {
            int sealedLength = seal.sealRtcp(compound, 0, length);
            if (sealedLength != SrtpSender.REFUSED) {
                counters.add(Counter.RTCP_PACKETS_OUT);
                transport.send(compound, sealedLength, to);
            }
        }
    }
}
