package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Optional;
import org.liveaudioroom.room.SeatLayout;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.signaling.ErrorCode;

/// A room to be made. What is left out is as the server is set.
///
/// @param room its name; one that nobody guesses when left out
/// @param rows how many seats are in each row, 1 to 50 together
/// @param hostSeats the seats that only hosts take, counted from 0
/// @param open whether anybody takes a free seat without asking
public record NewRoom(
        Optional<String> room,
        Optional<String> title,
        Optional<List<Integer>> rows,
        Optional<List<Integer>> hostSeats,
        Optional<Boolean> open) {
    /// @param usual what a room is like when its maker does not say
    Settings settings(Settings usual) {
        var layout = usual.layout();
        try {
            return Settings.builder()
                    .title(title.orElse(usual.title()))
                    .layout(
                            new SeatLayout(
                                    rows.orElse(layout.rows()),
                                    hostSeats.orElse(
                                            rows.isPresent() ? List.of() : layout.hostSeats())))
                    .mode(open.map(NewRoom::mode).orElse(usual.mode()))
                    .peopleMax(usual.peopleMax())
                    .grace(usual.grace())
                    .build();
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(ErrorCode.ROOM_INVALID, String.valueOf(wrong.getMessage()));
        }
    }

    private static SeatMode mode(boolean open) {
        return open ? SeatMode.OPEN : SeatMode.ON_REQUEST;
    }
}
