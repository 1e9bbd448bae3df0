package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Optional;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.GivenRole;
import org.liveaudioroom.signaling.Limit;
import org.liveaudioroom.signaling.OnTaken;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Protocol;
import org.liveaudioroom.signaling.Seat;

/// What is said about the people in rooms.
final class PeopleBodies {
    private PeopleBodies() {}

    /// Which people are asked for.
    ///
    /// @param limit how many at most; 100 when left out
    /// @param after the `next` of the page before; left out for the first page
    /// @param search part of a name
    public record ParticipantsQuery(
            @Limit(min = 1, max = Page.MAX) Optional<Integer> limit,
            @Limit(min = 1, max = 256) Optional<String> after,
            @Limit(max = Protocol.NAME_MAX) Optional<String> search) {}

    /// A page of people in the order of their ids.
    ///
    /// @param total how many are inside, whether they are of this page or not
    /// @param next what to send as `after` for the next page; left out on the last one
    public record ParticipantsPaged(List<Person> participants, int total, Optional<String> next) {}

    /// A change of somebody.
    ///
    /// @param role no owner: only a token makes one
    public record ParticipantPatch(GivenRole role) {}

    /// A seat to go to.
    ///
    /// @param onTaken what becomes of whoever sits there; the move is refused when left out
    public record Move(int seat, Optional<OnTaken> onTaken) {}

    /// Why something is done.
    ///
    /// @param reason what the person is told
    public record Why(@Limit(max = Protocol.REASON_MAX) Optional<String> reason) {}

    /// Somebody to be kept out, or from writing.
    ///
    /// @param user here or not
    /// @param seconds how long; as long as the room lives when left out
    /// @param reason what the person is told
    public record NewBan(
            String user,
            @Limit(min = 1, max = Protocol.BAN_SECONDS_MAX) Optional<Long> seconds,
            @Limit(max = Protocol.REASON_MAX) Optional<String> reason) {}

    /// A page of bans in the order of the users' ids.
    ///
    /// @param next what to send as `after` for the next page; left out on the last one
    public record BansPaged(List<Ban> bans, Optional<String> next) {}

    /// All seats of a room.
    public record SeatsShown(List<Seat> seats) {}

    /// Changes of a seat. What is left out stays.
    ///
    /// @param locked whether nobody may take it
    /// @param muted whether whoever sits there is not heard
    public record SeatPatch(Optional<Boolean> locked, Optional<Boolean> muted) {}
}
