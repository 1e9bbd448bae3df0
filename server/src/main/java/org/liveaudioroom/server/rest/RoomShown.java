package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Optional;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.SeatMode;

/// A room as applications see it.
///
/// @param rows how many seats are in each row
/// @param hostSeats the seats that only hosts take, counted from 0
/// @param open whether anybody takes a free seat without asking
/// @param people how many are inside
/// @param peopleMax how many may be inside
public record RoomShown(
        String room,
        String title,
        List<Integer> rows,
        List<Integer> hostSeats,
        boolean open,
        RoomState status,
        int people,
        int peopleMax) {
    /// Whether one can enter.
    public enum RoomState {
        OPEN,
        ENDED
    }

    static RoomShown of(RoomId id, Room room, int people) {
        var settings = room.settings();
        return new RoomShown(
                id.value(),
                settings.title(),
                settings.layout().rows(),
                settings.layout().hostSeats(),
                room.floor().mode() == SeatMode.OPEN,
                room.life().status() == RoomStatus.ENDED ? RoomState.ENDED : RoomState.OPEN,
                people,
                settings.peopleMax());
    }

    /// A room in a list.
    ///
    /// @param createdAt epoch milliseconds
    public record RoomListed(String room, String title, RoomState status, long createdAt) {}

    /// A page of rooms in the order of their names.
    ///
    /// @param next what to send as `after` for the next page; left out on the last one
    public record RoomsPaged(List<RoomListed> rooms, Optional<String> next) {}
}
