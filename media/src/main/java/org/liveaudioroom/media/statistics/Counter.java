package org.liveaudioroom.media.statistics;

import java.util.Locale;

/// What is counted. The name in the statistics is the constant's in lower case.
public enum Counter {
    /// Datagrams and bytes read from the socket.
    DATAGRAMS_IN,
    BYTES_IN,
    /// Datagrams and bytes given to the socket.
    DATAGRAMS_OUT,
    BYTES_OUT,
    /// Datagrams dropped because the socket could take no more.
    DROPPED_NOT_WRITABLE,
    /// Errors that the socket told, such as an unreachable address.
    SOCKET_ERRORS,
    /// Datagrams from elsewhere in loopback-only mode.
    DROPPED_FOREIGN_SOURCE,
    /// Datagrams that are neither STUN, DTLS, RTP nor RTCP.
    DROPPED_GARBAGE,
    /// DTLS, RTP or RTCP from an address that has not proven to belong to a peer.
    DROPPED_UNKNOWN_ADDRESS,
    /// TCP connections accepted, and those closed at once because there are too many.
    TCP_ACCEPTED,
    TCP_REFUSED,
    /// TCP connections closed because nothing was proven in 10 seconds or came for 30.
    TCP_CLOSED_IDLE,
    /// TCP connections closed because of a frame longer than any datagram.
    TCP_CLOSED_TOO_LONG,
    /// Connectivity checks answered.
    STUN_CHECKS,
    /// Datagrams that look like STUN and are not well formed.
    STUN_MALFORMED,
    /// Well-formed STUN that asks nothing.
    STUN_NOT_A_CHECK,
    /// Authenticated checks that were refused with an error.
    STUN_REFUSED,
    /// Checks for nobody.
    STUN_UNKNOWN_USER,
    /// Checks with a wrong or missing message integrity.
    STUN_UNAUTHENTICATED,
    DTLS_HANDSHAKES_STARTED,
    DTLS_HANDSHAKES_DONE,
    DTLS_HANDSHAKES_FAILED,
    /// DTLS datagrams beyond the 64 that wait for a session.
    DTLS_DROPPED_QUEUE_FULL,
    /// Authenticated packets from and protected packets to peers.
    RTP_PACKETS_IN,
    RTP_PACKETS_OUT,
    RTCP_PACKETS_IN,
    RTCP_PACKETS_OUT,
    /// RTP or RTCP before keys were agreed.
    SRTP_DROPPED_EARLY,
    /// Packets too short or otherwise not RTP.
    SRTP_MALFORMED,
    /// Packets whose authentication tag is wrong.
    SRTP_UNAUTHENTICATED,
    /// Packets seen before, or too old to tell.
    SRTP_REPLAYED,
    /// Packets of one SSRC too many.
    SRTP_TOO_MANY_SSRCS,
    /// Authenticated packets of a payload type or SSRC that is not the microphone's.
    RTP_DROPPED_NOT_MICROPHONE,
    /// Authenticated packets of somebody who may not be heard.
    RTP_DROPPED_NOT_ALLOWED,
    /// Packets of a voice that held no slot of a board.
    RTP_DROPPED_NO_SLOT,
    /// Packets that came so late that their place in the slot is taken.
    RTP_DROPPED_LATE,
    /// Slots that changed from one voice to another.
    SLOT_SWITCHES,
    /// Packets that speakers were asked to send again.
    NACKS_OUT,
    /// Packets that listeners asked for: sent again, not kept any more, or beyond what one listener
    /// may ask for in a second.
    NACKS_IN,
    RETRANSMISSIONS_OUT,
    RETRANSMISSIONS_MISSED,
    RETRANSMISSIONS_REFUSED,
    /// Reports of listeners about a slot, and those of them that tell of 5 percent loss or more.
    LOSS_REPORTS,
    LOSS_REPORTS_HIGH,
    /// Authenticated RTCP that is not well formed.
    RTCP_MALFORMED,
    PEERS_OPENED,
    PEERS_CLOSED,
    /// Peers that never showed a valid connectivity check, or none for 30 seconds.
    PEERS_EXPIRED,
    /// Connections refused because of the bound on peers.
    PEERS_REFUSED,
    /// Faults of ours that ended one peer.
    FAULTS;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
