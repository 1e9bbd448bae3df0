package org.liveaudioroom.client;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liveaudioroom.client.audio.MicrophoneState;
import org.liveaudioroom.client.audio.MusicState;
import org.liveaudioroom.client.audio.SoundState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.Invitation;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.Seat;
import org.liveaudioroom.signaling.SeatRequest;
import org.liveaudioroom.signaling.You;

/// All that is known of a room, as one value. Collections cannot be changed and are given on
/// uncopied: what did not change between two states is the same object, so that who draws can skip
/// it. Levels are not in here: see [Levels].
///
/// @param end there exactly in [Phase#ENDED]
/// @param room there once one was inside; so is `you`
/// @param people by user id, in the order of their coming. In large rooms: the stage, the hosts,
///   the local user, and who was met
/// @param total counts all who are here
/// @param requests the raised hands in order; empty for who may not see them
/// @param invited invitations that wait for an answer, by invited user; hosts and co-hosts see them
/// @param request the local user's raised hand
/// @param chatBans who may not write, by user: as far as it was told, to those who may know
/// @param bans who may not come in, in the same way; `room.user().bans` has all of them
/// @param feed messages and notices, the newest last, at most [JoinOptions#feedMax()]
/// @param pendingSeat the seat that was asked for and the server has not answered for yet
/// @param quality the last that was measured
public record RoomState(
        Phase phase,
        Optional<End> end,
        Optional<RoomInfo> room,
        Optional<You> you,
        List<Seat> seats,
        Map<String, Person> people,
        int total,
        List<SeatRequest> requests,
        Map<String, Invitation> invited,
        Optional<SeatRequest> request,
        Optional<Received.SeatInvitation> invitation,
        Optional<Received.MicrophoneQuestion> microphoneQuestion,
        Optional<Received.MoveQuestion> moveQuestion,
        Map<String, Ban> chatBans,
        Map<String, Ban> bans,
        List<ChatRow> feed,
        MicrophoneState microphone,
        Optional<Integer> pendingSeat,
        SoundState sound,
        MusicState music,
        Optional<Quality> quality) {
    /// A copied collection costs as much as the room is large: what is unmodifiable is kept.
    public RoomState {
        seats = List.copyOf(seats);
        requests = List.copyOf(requests);
        feed = List.copyOf(feed);
    }

    /// Before anything is known.
    public static RoomState joining() {
        return new RoomState(
                Phase.JOINING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Collections.unmodifiableMap(new LinkedHashMap<>()),
                0,
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                List.of(),
                MicrophoneState.CLOSED,
                Optional.empty(),
                SoundState.NONE,
                MusicState.NONE,
                Optional.empty());
    }

    /// Oneself among the people, once inside.
    public Optional<Person> me() {
        return you.map(known -> people.get(known.user()));
    }

    /// The local user's role; [Role#AUDIENCE] before one is inside.
    public Role role() {
        return you.map(You::role).orElse(Role.AUDIENCE);
    }

    /// Owner or host.
    public boolean isHost() {
        return role() == Role.OWNER || role() == Role.HOST;
    }

    /// On a seat.
    public boolean isSpeaker() {
        return ownSeat().isPresent();
    }

    /// The seat of the local user.
    public Optional<Seat> ownSeat() {
        return you.flatMap(known -> seatOf(known.user()));
    }

    /// The seat of a user.
    public Optional<Seat> seatOf(String user) {
        return seats.stream()
                .filter(seat -> seat.user().filter(user::equals).isPresent())
                .findAny();
    }

    /// May the local user's role use this command of the protocol now, such as `seat.lock`?
    public boolean may(String command) {
        return you.map(known -> known.permissions().contains(command)).orElse(false);
    }

    /// The free seats that are neither locked nor for hosts.
    public List<Integer> freeSeats() {
        return seats.stream()
                .filter(seat -> seat.user().isEmpty() && !seat.locked() && !seat.host())
                .map(Seat::seat)
                .toList();
    }

    /// A user with what is known of him.
    public RoomUser user(String user) {
        return RoomUser.of(user, Optional.ofNullable(people.get(user)));
    }

    /// Users with what is known of them.
    public List<RoomUser> users(Collection<String> ids) {
        return ids.stream().map(this::user).toList();
    }
}
