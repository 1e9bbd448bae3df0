package org.liveaudioroom.media.dtls;

/// What a session tells its owner, on a thread of its own: hand over at once. After `established`
/// comes at most one `closed`; `failed` stands alone.
public interface DtlsListener {
    /// A datagram to send to the other side. The array is the receiver's to keep.
    void send(byte[] datagram);

    void established(DtlsKeys keys);

    /// The handshake did not succeed.
    void failed(String why);

    /// The other side said goodbye.
    void closed();
}
