package org.liveaudioroom.media.feedback;

/// Wall time as RTCP writes it, which never leaps: it goes on from one moment with the clock that
/// only runs forward.
///
/// @param epochMillis Unix time of that moment
/// @param startNanos the same moment of the clock that only runs forward
public record NtpClock(long epochMillis, long startNanos) {
    /// RFC 868: NTP counts from 1900, Unix from 1970.
    private static final long SECONDS_1900_TO_1970 = 2_208_988_800L;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// Seconds since 1900 in the high half, fractions of 2^-32 s in the low one.
    public long at(long nowNanos) {
        long nanos = nowNanos - startNanos + epochMillis % 1_000 * 1_000_000L;
        long seconds =
                epochMillis / 1_000 + Math.floorDiv(nanos, NANOS_PER_SECOND) + SECONDS_1900_TO_1970;
        long fraction = (Math.floorMod(nanos, NANOS_PER_SECOND) << 32) / NANOS_PER_SECOND;
        return seconds << 32 | fraction;
    }
}
