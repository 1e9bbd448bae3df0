package org.liveaudioroom.server.rooms;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Settings;

/// How the rooms of a server behave. Made by [#DEFAULT] and the `with…` methods.
///
/// @param clock the time that rooms decide by, default the system's
/// @param exitJvm whether the process ends when the others of its cluster have given this node up
///   (it must not linger); default yes
/// @param listedMax up to how many people everybody is told of everybody, default 500
/// @param answerTime how long a command waits for its room, default 5 s
/// @param idleTime how long a room without people stays in memory, default 2 min
/// @param roomsOfHosts what a room is like that the first host makes by coming; `null`, the
///   default, where rooms are made by [Rooms#create] alone
public record RoomsOptions(
        InstantSource clock,
        boolean exitJvm,
        int listedMax,
        Duration answerTime,
        Duration idleTime,
        @Nullable Settings roomsOfHosts,
        Pacing pacing) {
    public static final RoomsOptions DEFAULT =
            new RoomsOptions(
                    InstantSource.system(),
                    true,
                    500,
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(2),
                    null,
                    Pacing.DEFAULT);

    public RoomsOptions withClock(InstantSource clock) {
        return new RoomsOptions(
                clock, exitJvm, listedMax, answerTime, idleTime, roomsOfHosts, pacing);
    }

    public RoomsOptions withExitJvm(boolean exitJvm) {
        return new RoomsOptions(
                clock, exitJvm, listedMax, answerTime, idleTime, roomsOfHosts, pacing);
    }

    public RoomsOptions withListedMax(int listedMax) {
        return new RoomsOptions(
                clock, exitJvm, listedMax, answerTime, idleTime, roomsOfHosts, pacing);
    }

    public RoomsOptions withAnswerTime(Duration answerTime) {
        return new RoomsOptions(
                clock, exitJvm, listedMax, answerTime, idleTime, roomsOfHosts, pacing);
    }

    public RoomsOptions withIdleTime(Duration idleTime) {
        return new RoomsOptions(
                clock, exitJvm, listedMax, answerTime, idleTime, roomsOfHosts, pacing);
    }

    public RoomsOptions withRoomsOfHosts(@Nullable Settings usual) {
        return new RoomsOptions(clock, exitJvm, listedMax, answerTime, idleTime, usual, pacing);
    }

    public RoomsOptions withPacing(Pacing pacing) {
        return new RoomsOptions(
                clock, exitJvm, listedMax, answerTime, idleTime, roomsOfHosts, pacing);
    }
}
