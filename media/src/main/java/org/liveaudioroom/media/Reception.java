package org.liveaudioroom.media;

import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.dtls.DtlsSession;
import org.liveaudioroom.media.forward.AudioStage;
import org.liveaudioroom.media.forward.OpusPacket;
import org.liveaudioroom.media.rtp.PacketKind;
import org.liveaudioroom.media.socket.DatagramHandler;
import org.liveaudioroom.media.socket.DatagramSender;
import org.liveaudioroom.media.socket.TcpConnection;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// What happens to a datagram: of what kind it is, whose, and who takes it. Nothing here allocates,
/// logs or throws for a packet of sound.
final class Reception implements DatagramHandler {
    private final PeerTable peers;
    private final Stages stages;
    private final Feedback feedback;
    private final StunResponder stun;
    private final DatagramSender sender;
    private final Function<Peer, DtlsSession> accept;
    private final BiConsumer<Peer, RuntimeException> onFault;
    private final Set<InetAddress> sources;
    private final Counters counters;
    private final OpusPacket opus = new OpusPacket();

    /// @param accept begins the handshake of a peer
    /// @param sources addresses that are heard; empty hears everybody
    /// @param onFault is told of a fault of ours and the peer whose packet has found it
    Reception(
            PeerTable peers,
            Stages stages,
            Feedback feedback,
            DatagramSender sender,
            Function<Peer, DtlsSession> accept,
            BiConsumer<Peer, RuntimeException> onFault,
            Set<InetAddress> sources,
            Counters counters) {
        this.peers = peers;
        this.stages = stages;
        this.feedback = feedback;
        this.stun = new StunResponder(peers, sender, counters);
        this.sender = sender;
        this.accept = accept;
        this.onFault = onFault;
        this.sources = sources;
        this.counters = counters;
    }

    @Override
    public void datagram(byte[] buffer, int length, SocketAddress from) {
        Peer peer = peers.byAddress(from);
        // Whose address is known was asked this before.
        if (peer == null
                && !sources.isEmpty()
                && !sources.contains(TcpConnection.remote(from).getAddress())) {
            counters.add(Counter.DROPPED_FOREIGN_SOURCE);
            return;
        }
        try {
            switch (length < 2 ? PacketKind.UNKNOWN : PacketKind.of(buffer[0], buffer[1])) {
                case STUN -> stun.answer(buffer, length, from, System.nanoTime());
                case DTLS -> dtls(peer, buffer, length);
                case RTP -> rtp(peer, buffer, length, from);
                case RTCP -> rtcp(peer, buffer, length, from);
                case UNKNOWN -> counters.add(Counter.DROPPED_GARBAGE);
            }
        } catch (RuntimeException fault) {
            // A fault of ours costs the one peer whose packet has found it, and nobody else.
            counters.add(Counter.FAULTS);
            if (peer != null) {
                onFault.accept(peer, fault);
            }
        }
    }

    @Override
    public void batchEnded() {
        sender.flush();
    }

    @Override
    public void closed(TcpConnection connection) {
        Peer peer = peers.byAddress(connection);
        if (peer != null) {
            peers.unbind(connection);
            peer.ice().lost(connection);
        }
    }

    private void dtls(@Nullable Peer peer, byte[] buffer, int length) {
        if (peer == null) {
            counters.add(Counter.DROPPED_UNKNOWN_ADDRESS);
            return;
        }
        DtlsSession session = peer.dtls();
        if (session == null) {
            counters.add(Counter.DTLS_HANDSHAKES_STARTED);
            session = accept.apply(peer);
            peer.shakesHands(session);
        }
        if (!session.offer(Arrays.copyOf(buffer, length))) {
            counters.add(Counter.DTLS_DROPPED_QUEUE_FULL);
        }
    }

    private void rtp(@Nullable Peer peer, byte[] buffer, int length, SocketAddress from) {
        if (peer == null) {
            counters.add(Counter.DROPPED_UNKNOWN_ADDRESS);
            return;
        }
        long now = System.nanoTime();
        if (peer.openRtp(buffer, length, opus, now)) {
            peer.ice().authenticated(from, now);
            AudioStage stage = stages.find(peer);
            if (stage != null) {
                stage.hear(peer.speaker(), opus, now);
                feedback.askForMissing(peer, now);
            }
        }
    }

    private void rtcp(@Nullable Peer peer, byte[] buffer, int length, SocketAddress from) {
        if (peer == null) {
            counters.add(Counter.DROPPED_UNKNOWN_ADDRESS);
            return;
        }
        int plain = peer.openRtcp(buffer, length);
        if (plain > 0) {
            long now = System.nanoTime();
            peer.ice().authenticated(from, now);
            feedback.received(peer, buffer, plain, now);
        }
    }
}
