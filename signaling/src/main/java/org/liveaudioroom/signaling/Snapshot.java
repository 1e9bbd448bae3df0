package org.liveaudioroom.signaling;

import java.util.List;
import java.util.Optional;

/// The whole room at one moment, as one participant may see it.
///
/// @param people everybody up to 500; above that the stage, the hosts and oneself
/// @param total counts all
/// @param requests the raised hands in order; only hosts and co-hosts see them
/// @param messages the last lines of the chat, oldest first
public record Snapshot(
        RoomInfo room,
        You you,
        List<Seat> seats,
        List<Person> people,
        int total,
        Optional<List<SeatRequest>> requests,
        List<PostedMessage> messages) {
    public Snapshot {
        seats = List.copyOf(seats);
        people = List.copyOf(people);
        requests = requests.map(List::copyOf);
        messages = List.copyOf(messages);
    }
}
