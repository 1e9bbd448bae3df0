package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Command.ChatSet;
import org.liveaudioroom.signaling.Command.SettingsSet;
import org.liveaudioroom.signaling.Limit;
import org.liveaudioroom.signaling.Protocol;
import org.liveaudioroom.signaling.RoomSettings;

/// What is said about rooms.
final class RoomBodies {
    private RoomBodies() {}

    /// A room to be made. What is left out is as the server is set.
    ///
    /// @param room its name; one that nobody guesses when left out
    /// @param title for people
    /// @param metadata for the application, in a form of its own
    /// @param rows how many seats are in each row, 1 to 50 together
    /// @param hostSeats the seats that only hosts take, counted from 0
    /// @param open whether anybody takes a free seat without asking
    /// @param requestsAllowed whether the audience may ask for a seat
    /// @param chat how the chat is kept in order
    /// @param startsAt epoch milliseconds, before which only hosts and co-hosts come in; at once
    ///   when left out
    /// @param settings the other rules of the room
    public record NewRoom(
            @Limit(min = 1, max = Protocol.NAME_MAX) Optional<String> room,
            @Limit(max = Protocol.NAME_MAX) Optional<String> title,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Optional<String> metadata,
            Optional<List<Integer>> rows,
            Optional<List<Integer>> hostSeats,
            Optional<Boolean> open,
            Optional<Boolean> requestsAllowed,
            Optional<ChatSet> chat,
            Optional<Long> startsAt,
            Optional<SettingsSet> settings) {}

    /// Changes of a room. What is left out stays.
    ///
    /// @param title for people
    /// @param metadata for the application, in a form of its own
    /// @param properties those that get another value
    /// @param removed properties that there are no more
    /// @param revision of title, metadata and properties as they were seen: nothing is changed when
    ///   somebody else changed them since; whatever it is when left out
    /// @param open whether anybody takes a free seat without asking
    /// @param requestsAllowed whether the audience may ask for a seat
    /// @param chat how the chat is kept in order
    /// @param settings the other rules of the room
    public record RoomPatch(
            @Limit(max = Protocol.NAME_MAX) Optional<String> title,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Optional<String> metadata,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Optional<Map<String, String>> properties,
            Optional<List<String>> removed,
            Optional<Long> revision,
            Optional<Boolean> open,
            Optional<Boolean> requestsAllowed,
            Optional<ChatSet> chat,
            Optional<SettingsSet> settings) {
        boolean changesProfile() {
            return title.isPresent()
                    || metadata.isPresent()
                    || properties.isPresent()
                    || removed.isPresent();
        }
    }

    /// Whether one can enter.
    public enum RoomState {
        OPEN,
        ENDED
    }

    /// A room as applications see it.
    ///
    /// @param title for people, may be empty
    /// @param rows how many seats are in each row
    /// @param hostSeats the seats that only hosts take, counted from 0
    /// @param open whether anybody takes a free seat without asking
    /// @param people how many are inside
    /// @param session one id from the making of the room to its end
    /// @param createdAt epoch milliseconds
    /// @param startedAt epoch milliseconds, from which everybody's clock counts; left out before
    /// @param startsAt epoch milliseconds, of a scheduled room
    /// @param metadata for the application
    /// @param properties for the application
    /// @param revision counts the changes of title, metadata and properties
    public record RoomShown(
            String room,
            @Limit(max = Protocol.NAME_MAX) String title,
            List<Integer> rows,
            List<Integer> hostSeats,
            boolean open,
            boolean requestsAllowed,
            RoomState status,
            int people,
            String session,
            long createdAt,
            Optional<Long> startedAt,
            Optional<Long> startsAt,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) String metadata,
            @Limit(max = Protocol.PROPERTIES_BYTES_MAX) Map<String, String> properties,
            long revision,
            ChatState chat,
            RoomSettings settings) {}

    /// A room in a list.
    ///
    /// @param createdAt epoch milliseconds
    public record RoomListed(
            String room,
            @Limit(max = Protocol.NAME_MAX) String title,
            RoomState status,
            long createdAt) {}

    /// A page of rooms in the order of their names.
    ///
    /// @param next what to send as `after` for the next page; left out on the last one
    public record RoomsPaged(List<RoomListed> rooms, Optional<String> next) {}

    /// Why something ends.
    ///
    /// @param reason what everybody is told
    public record Ending(@Limit(max = Protocol.REASON_MAX) Optional<String> reason) {}
}
