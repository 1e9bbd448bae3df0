package org.liveaudioroom.media.rtp;

/// Arithmetic of 16-bit sequence numbers that wrap (RFC 1982), and their extension to 48 bits.
public final class SequenceNumber {
    /// Sequence numbers go from 0 to one below this.
    public static final int CYCLE = 1 << 16;

    private SequenceNumber() {}

    /// How far `to` lies ahead of `from`: -32768 to 32767.
    public static int distance(int from, int to) {
        return (short) (to - from);
    }

    /// RFC 1982 §3.2, and of two numbers exactly half a cycle apart neither is newer.
    public static boolean isNewer(int sequence, int than) {
        int ahead = distance(than, sequence);
        return ahead > 0;
    }

    /// The extended number nearest to `near` that ends in these 16 bits. Negative for a number from
    /// before the cycle in which `near` lies, if that is cycle 0.
    public static long extend(long near, int sequence) {
        return near + distance((int) near & 0xffff, sequence);
    }
}
