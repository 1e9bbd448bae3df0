package org.liveaudioroom.media;

import java.net.SocketAddress;
import java.util.Optional;
import org.liveaudioroom.media.socket.DatagramSender;
import org.liveaudioroom.media.socket.TcpConnection;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.liveaudioroom.media.stun.StunError;
import org.liveaudioroom.media.stun.StunKind;
import org.liveaudioroom.media.stun.StunMessage;
import org.liveaudioroom.media.stun.StunWriter;

/// Answers connectivity checks. Whoever cannot sign with the password from our answer gets no
/// reply, not even a refusal: this port answers nobody it does not know, so it cannot be turned
/// against a third party, and costs little to flood.
final class StunResponder {
    private final PeerTable peers;
    private final DatagramSender sender;
    private final Counters counters;
    private final byte[] response = new byte[StunWriter.MESSAGE_BYTES_MAX];

    StunResponder(PeerTable peers, DatagramSender sender, Counters counters) {
        this.peers = peers;
        this.sender = sender;
        this.counters = counters;
    }

    /// Answers a check, or drops and counts it. The cheap looks come first, then the user, then the
    /// signature, and only then anything is remembered.
    void answer(byte[] datagram, int length, SocketAddress from, long nowNanos) {
        Optional<StunMessage> parsed = StunMessage.parse(datagram, 0, length);
        if (parsed.isEmpty()) {
            counters.add(Counter.STUN_MALFORMED);
            return;
        }
        StunMessage check = parsed.get();
        if (check.kind() != StunKind.BINDING_REQUEST) {
            // We ask nothing, so nothing is an answer; indications only keep a NAT awake.
            counters.add(Counter.STUN_NOT_A_CHECK);
            return;
        }
        Peer peer = peers.byUfrag(ourFragment(check.username().orElse("")));
        if (peer == null) {
            counters.add(Counter.STUN_UNKNOWN_USER);
            return;
        }
        if (!check.isSignedWith(peer.stunKey())) {
            counters.add(Counter.STUN_UNAUTHENTICATED);
            return;
        }
        if (check.unknownRequired().isPresent()) {
            refuse(check, StunError.UNKNOWN_ATTRIBUTE, peer, from);
            return;
        }
        if (check.isControlled()) {
            // RFC 8445 §7.3.1.1: who is lite never controls, so the other side has to.
            refuse(check, StunError.ROLE_CONFLICT, peer, from);
            return;
        }
        counters.add(Counter.STUN_CHECKS);
        peers.bind(
                from,
                peer,
                peer.ice().checked(from, check.useCandidate(), check.priority(), nowNanos));
        if (from instanceof TcpConnection connection) {
            connection.prove();
        }
        int size =
                StunWriter.success(response, 0, check, TcpConnection.remote(from))
                        .sign(peer.stunKey());
        sender.send(response, size, from);
    }

    private void refuse(StunMessage check, StunError why, Peer peer, SocketAddress to) {
        counters.add(Counter.STUN_REFUSED);
        int size = StunWriter.error(response, 0, check, why).sign(peer.stunKey());
        sender.send(response, size, to);
    }

    /// RFC 8445 §7.2.2: the user name is `ours:theirs`, seen from here.
    private static String ourFragment(String username) {
        int colon = username.indexOf(':');
        return colon < 0 ? username : username.substring(0, colon);
    }
}
