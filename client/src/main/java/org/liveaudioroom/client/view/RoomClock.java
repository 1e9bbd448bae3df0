package org.liveaudioroom.client.view;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.liveaudioroom.client.RoomState;

/// The server's clock as seen from here. It counts on from what the server said, and does not jump
/// when somebody sets the local one. One thread sets it, any may read it.
public final class RoomClock {
    private final LongSupplier nanoTime;
    private volatile Reading reading;

    private record Reading(Instant server, long nanos) {}

    /// Until the server says better, the local time stands for the server's.
    ///
    /// @param nanoTime such as `System::nanoTime`: it only counts up, from anywhere
    /// @param localNow the time of this moment by the local clock
    public RoomClock(LongSupplier nanoTime, Instant localNow) {
        this.nanoTime = nanoTime;
        reading = new Reading(localNow, nanoTime.getAsLong());
    }

    /// The server said its time in an answer that took so long: half of that is how old it is.
    ///
    /// @param epochMillis the server's clock
    public void set(long epochMillis, Duration roundTrip) {
        Instant server = Instant.ofEpochMilli(epochMillis).plus(roundTrip.dividedBy(2));
        reading = new Reading(server, nanoTime.getAsLong());
    }

    /// The server's time now.
    public Instant now() {
        Reading last = reading;
        return last.server().plusNanos(nanoTime.getAsLong() - last.nanos());
    }

    /// The time since the room started; zero before, and while no room is known.
    public Duration elapsed(RoomState state) {
        return state.room()
                .map(room -> Duration.between(Instant.ofEpochMilli(room.startedAt()), now()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
