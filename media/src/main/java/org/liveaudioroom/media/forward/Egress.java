package org.liveaudioroom.media.forward;

/// Encrypts for one listener and sends. Never blocks: what cannot be sent now is dropped and
/// counted by the implementation.
public interface Egress {
    /// Sends a packet for the first time.
    ///
    /// @param packet an RTP packet without protection and without its sequence number, with room
    ///   behind it for the SRTP tag; to be encrypted in place
    /// @param index its SRTP index (RFC 3711 §3.3.1): rollover counter and sequence number
    void send(byte[] packet, int length, long index);

    /// Sends the same packet under the same index again.
    void sendAgain(byte[] packet, int length, long index);
}
