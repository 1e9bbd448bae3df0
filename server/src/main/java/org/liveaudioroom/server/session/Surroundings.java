package org.liveaudioroom.server.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import org.liveaudioroom.server.observe.Metrics;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.tokens.Revocations;
import org.liveaudioroom.server.tokens.Tokens;
import org.liveaudioroom.signaling.Codec;

/// What all sessions share.
///
/// @param timers runs short tasks: join time-outs and ends of tokens
public record Surroundings(
        Rooms rooms,
        Tokens tokens,
        Revocations revocations,
        MediaDoor media,
        Codec codec,
        TokenLimits tokenLimits,
        Metrics metrics,
        InstantSource clock,
        ScheduledExecutorService timers,
        Limits limits) {
    /// Bounds of one session.
    ///
    /// @param commandsPerSecond with twice as many at once
    /// @param queueBytesMax what may wait for a slow reader
    /// @param joinWithin the time to join after connecting
    public record Limits(int commandsPerSecond, int queueBytesMax, Duration joinWithin) {}
}
