package org.liveaudioroom.media.client;

/// Takes what a simulated participant is sent, on its media thread.
public interface ClientListener {
    /// An authenticated RTP packet, decrypted; the array is only lent.
    void rtp(byte[] packet, int length);

    /// An authenticated RTCP compound, decrypted; the array is only lent.
    default void rtcp(byte[] packet, int length) {}

    /// The server said goodbye.
    default void closed() {}
}
