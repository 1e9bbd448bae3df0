package org.liveaudioroom.room;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What each fact makes of a room.
final class RoomHistory {
    private RoomHistory() {}

    static Room apply(Room room, RoomEvent event) {
        return switch (event) {
            case RoomEvent.RoomCreated e -> created(e);
            case RoomEvent.RoomStarted e -> room.withLife(room.life().started(e.at()));
            case RoomEvent.RoomEnded _ -> ended(room);
            case RoomEvent.RoomEmptied e -> room.withLife(room.life().withEmptySince(e.at()));
            case RoomEvent.RoomOccupied _ -> room.withLife(room.life().withEmptySince(null));
            case RoomEvent.HostsGone e -> room.withLife(room.life().withHostlessSince(e.at()));
            case RoomEvent.SuccessionOver _ -> room.withLife(room.life().withHostlessSince(null));
            case RoomEvent.ProfileChanged e ->
                    room.withProfile(
                            room.profile().changed(e.title(), e.metadata(), e.set(), e.removed()));
            case RoomEvent.SettingsChanged e -> room.withSettings(e.settings());
            case RoomEvent.Remembered e -> remembered(room, e.person());
            case RoomEvent.Renamed e -> person(room, e.user(), p -> p.named(e.name(), e.avatar()));
            case RoomEvent.ConnectionLost e -> person(room, e.user(), p -> p.withLostAt(e.at()));
            case RoomEvent.ConnectionReturned e -> person(room, e.user(), p -> p.withLostAt(null));
            case RoomEvent.Left e -> left(room, e.user());
            case RoomEvent.RemovedFromRoom _ -> room;
            case RoomEvent.Banned e -> moderated(room, m -> m.banned(e.ban()));
            case RoomEvent.BanLifted e -> moderated(room, m -> m.banLifted(e.user()));
            case RoomEvent.Forgotten e -> forgotten(room, e.user());
            case RoomEvent.RoleChanged e -> roleChanged(room, e);
            case RoomEvent.SeatTaken e ->
                    person(seat(room, e.seat(), e.user()), e.user(), p -> p.withSeatedAt(e.at()));
            case RoomEvent.SeatSwitched e -> seat(seat(room, e.from(), null), e.to(), e.user());
            case RoomEvent.SeatsSwapped e ->
                    seat(seat(room, e.from(), e.other()), e.to(), e.user());
            case RoomEvent.SeatFreed e ->
                    letGo(
                            person(seat(room, e.seat(), null), e.user(), p -> p.withSeatedAt(null)),
                            e.user());
            case RoomEvent.SeatLocked e ->
                    changedSeat(room, e.seat(), s -> s.withLocked(e.locked()));
            case RoomEvent.SeatMuted e -> changedSeat(room, e.seat(), s -> s.withMuted(e.muted()));
            case RoomEvent.MoveAsked e ->
                    room.withFloor(
                            room.floor().withMoves(Lists.plus(room.floor().moves(), e.ask())));
            case RoomEvent.MoveAskEnded e ->
                    room.withFloor(
                            room.floor()
                                    .withMoves(
                                            Lists.without(room.floor().moves(), e.ask()::equals)));
            case RoomEvent.ModeChanged e -> room.withFloor(room.floor().withMode(e.mode()));
            case RoomEvent.RequestMade e -> requestMade(room, e.request());
            case RoomEvent.RequestEnded e -> requestEnded(room, e.user());
            case RoomEvent.RequestsAllowed e ->
                    room.withFloor(room.floor().withRequestsAllowed(e.allowed()));
            case RoomEvent.Invited e -> invited(room, e.invitation());
            case RoomEvent.InvitationEnded e -> invitationEnded(room, e.user());
            case RoomEvent.MicrophoneChanged e ->
                    person(room, e.user(), p -> p.withMicrophone(e.on()));
            case RoomEvent.MicrophoneLocked e ->
                    moderated(room, m -> m.withMicrophone(e.user(), e.locked()));
            case RoomEvent.ChatChanged e -> moderated(room, m -> m.withChat(e.on(), e.slow()));
            case RoomEvent.ChatBanned e -> moderated(room, m -> m.chatBanned(e.ban()));
            case RoomEvent.ChatBanLifted e -> moderated(room, m -> m.chatBanLifted(e.user()));
            case RoomEvent.MicrophoneAsked e -> room.withAsks(Lists.plus(room.asks(), e.ask()));
            case RoomEvent.MicrophoneAskEnded e ->
                    room.withAsks(Lists.without(room.asks(), e.ask()::equals));
        };
    }

    private static Room created(RoomEvent.RoomCreated e) {
        var settings = e.settings();
        return new Room(
                RoomLife.created(e.session(), e.at()),
                settings,
                null,
                List.of(),
                List.of(),
                settings.layout().emptySeats(),
                new Floor(
                        settings.mode(),
                        settings.requestsAllowed(),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                Moderation.NONE.withChat(settings.chatOn(), settings.slow()),
                new RoomProfile(settings.title(), settings.metadata(), Map.of(), 0));
    }

    private static Room ended(Room room) {
        return new Room(
                room.life().ended(),
                room.settings(),
                room.owner(),
                List.of(),
                room.grants(),
                room.settings().layout().emptySeats(),
                Floor.CLOSED,
                List.of(),
                room.moderation(),
                room.profile());
    }

    private static Room remembered(Room room, Participant person) {
        var changed = hosted(room.withPeople(Lists.plus(room.people(), person)), person.role());
        return person.role() == Role.OWNER ? owned(changed, person.user()) : changed;
    }

    /// There is one owner: to whom the room was given before, he is a host when he comes back.
    private static Room owned(Room room, UserId owner) {
        var grants = room.grants();
        int given = Lists.indexOf(grants, g -> g.role() == Role.OWNER && !g.user().equals(owner));
        if (given >= 0) {
            var host = new RoleGrant(grants.get(given).user(), Role.HOST);
            grants = Lists.replaced(grants, given, host);
        }
        return room.withOwner(owner).withGrants(grants);
    }

    private static Room left(Room room, UserId user) {
        return room.withPeople(Lists.without(room.people(), p -> p.user().equals(user)));
    }

    private static Room roleChanged(Room room, RoomEvent.RoleChanged e) {
        var user = e.user();
        var changed = hosted(person(room, user, p -> p.withRole(e.role())), e.role());
        if (e.role() == Role.CO_HOST) {
            changed = last(changed, user);
        }
        if (e.role() == Role.OWNER) {
            changed = owned(changed, user);
        }
        // What follows from tokens follows again when he comes back.
        if (e.cause() != RoomEvent.RoleCause.TOKEN) {
            changed = granted(changed, new RoleGrant(user, e.role()));
        }
        return letGo(changed, user);
    }

    private static Room granted(Room room, RoleGrant grant) {
        var others = Lists.without(room.grants(), g -> g.user().equals(grant.user()));
        // Only a successor comes when there is no place: his role ends with his stay.
        return others.size() >= Room.GRANTS_MAX ? room : room.withGrants(Lists.plus(others, grant));
    }

    private static Room last(Room room, UserId user) {
        var others = Lists.without(room.people(), p -> p.user().equals(user));
        return room.person(user)
                .map(person -> room.withPeople(Lists.plus(others, person)))
                .orElse(room);
    }

    /// A host is here: no successor is looked for.
    private static Room hosted(Room room, Role role) {
        return role.isHost() && room.life().hostlessSince() != null
                ? room.withLife(room.life().withHostlessSince(null))
                : room;
    }

    private static Room forgotten(Room room, UserId user) {
        var grants = Lists.without(room.grants(), grant -> grant.user().equals(user));
        var changed = moderated(room.withGrants(grants), m -> m.forgotten(user));
        return user.equals(room.owner()) ? changed.withOwner(null) : changed;
    }

    private static Room moderated(Room room, UnaryOperator<Moderation> change) {
        return room.withModeration(change.apply(room.moderation()));
    }

    private static Room seat(Room room, int number, @Nullable UserId user) {
        return changedSeat(room, number, seat -> seat.withUser(user));
    }

    private static Room changedSeat(Room room, int number, UnaryOperator<Seat> change) {
        var seats = room.seats();
        return room.withSeats(Lists.replaced(seats, number, change.apply(seats.get(number))));
    }

    private static Room requestMade(Room room, Request request) {
        var floor = room.floor();
        return room.withFloor(floor.withQueue(Lists.plus(floor.queue(), request)));
    }

    private static Room requestEnded(Room room, UserId user) {
        var floor = room.floor();
        var queue = Lists.without(floor.queue(), request -> request.user().equals(user));
        return letGo(room.withFloor(floor.withQueue(queue)), user);
    }

    private static Room invited(Room room, Invitation invitation) {
        var floor = room.floor();
        var invitations = Lists.plus(floor.invitations(), invitation);
        return room.withFloor(floor.withInvitations(invitations));
    }

    private static Room invitationEnded(Room room, UserId user) {
        var floor = room.floor();
        var invitations = Lists.without(floor.invitations(), i -> i.user().equals(user));
        return letGo(room.withFloor(floor.withInvitations(invitations)), user);
    }

    private static Room person(Room room, UserId user, UnaryOperator<Participant> change) {
        var people = room.people();
        int index = Lists.indexOf(people, person -> person.user().equals(user));
        return index < 0
                ? room
                : room.withPeople(Lists.replaced(people, index, change.apply(people.get(index))));
    }

    /// Forgets a person of the audience with nothing left in this room that needs to be durable.
    private static Room letGo(Room room, UserId user) {
        boolean held =
                room.standing(user) != Role.AUDIENCE
                        || room.seated(user)
                        || room.floor().requestOf(user).isPresent()
                        || room.floor().invitationOf(user).isPresent();
        return held ? room : left(room, user);
    }
}
