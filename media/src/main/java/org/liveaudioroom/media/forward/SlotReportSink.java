package org.liveaudioroom.media.forward;

/// Takes what a sender report says of one slot.
public interface SlotReportSink {
    /// One slot in which the listener was sent something since the last time.
    ///
    /// @param rtpTimestamp of this moment, in the clock of the slot's packets
    /// @param packets sent to this listener in all
    /// @param octets of their payload
    void slot(int ssrc, int rtpTimestamp, int packets, int octets);
}
