package org.liveaudioroom.client.sound;

import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import java.time.Duration;
import java.util.Collection;
import org.liveaudioroom.client.Quality;

/// Counters of one moment; the difference of two is what happened in between.
record LineQuality(double roundTripMillis, double jitterMillis, long received, long lost) {
    static LineQuality of(Collection<RTCStats> statistics) {
        double roundTripMillis = 0;
        double jitterMillis = 0;
        long received = 0;
        long lost = 0;
        for (var one : statistics) {
            if (one.getType() == RTCStatsType.CANDIDATE_PAIR
                    && Boolean.TRUE.equals(one.getAttributes().get("nominated"))) {
                roundTripMillis = number(one, "currentRoundTripTime") * 1000;
            } else if (one.getType() == RTCStatsType.INBOUND_RTP) {
                jitterMillis = Math.max(jitterMillis, number(one, "jitter") * 1000);
                received += (long) number(one, "packetsReceived");
                lost += (long) number(one, "packetsLost");
            }
        }
        return new LineQuality(roundTripMillis, jitterMillis, received, lost);
    }

    private static double number(RTCStats one, String name) {
        return one.getAttributes().get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    /// How good the line was since then.
    Quality since(LineQuality before) {
        long came = Math.max(0, received - before.received);
        long missing = Math.max(0, lost - before.lost);
        double loss = came + missing == 0 ? 0 : (double) missing / (came + missing);
        // The shape of ITU-T G.107: delay hurts little below 160 ms one way, loss from the start.
        double delay = roundTripMillis / 2 + 2 * jitterMillis + 20;
        double rating = 93 - (delay < 160 ? delay / 40 : (delay - 120) / 10) - 250 * loss;
        return new Quality(
                Duration.ofMillis(Math.round(roundTripMillis)),
                Math.round(loss * 1000) / 1000.0,
                score(rating));
    }

    private static int score(double rating) {
        if (rating >= 85) {
            return 5;
        }
        if (rating >= 70) {
            return 4;
        }
        if (rating >= 55) {
            return 3;
        }
        return rating >= 40 ? 2 : 1;
    }
}
