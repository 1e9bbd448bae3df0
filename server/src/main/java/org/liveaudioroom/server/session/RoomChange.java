package org.liveaudioroom.server.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Participant;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.News;
import org.liveaudioroom.server.rooms.PersonHere;
import org.liveaudioroom.server.rooms.RoomView;
import org.liveaudioroom.server.rooms.Visibility;
import org.liveaudioroom.server.session.RoomNews.Told;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.SeatCause;

/// What the people of a room are told about events of its state: each event for itself, then what
/// follows from all of them together (the queue).
final class RoomChange {
    private final List<RoomEvent> events;
    private final Room before;
    private final Room after;
    private final RoomView view;
    private final TokenLimits limits;
    private final List<Told> told = new ArrayList<>();

    RoomChange(News.RoomChanged changed, RoomView view, TokenLimits limits) {
        this.events = changed.events();
        this.before = changed.before();
        this.after = view.room();
        this.view = view;
        this.limits = limits;
    }

    List<Told> told() {
        events.forEach(this::tell);
        tellQueue();
        return List.copyOf(told);
    }

    private void tell(RoomEvent event) {
        switch (event) {
            // The snapshot of whoever came in has these; what a person held ends in events of its
            // own, and his going is told by who is here.
            case RoomEvent.RoomCreated _,
                    RoomEvent.RoomStarted _,
                    RoomEvent.RoomEmptied _,
                    RoomEvent.RoomOccupied _,
                    RoomEvent.HostsGone _,
                    RoomEvent.SuccessionOver _,
                    RoomEvent.Remembered _,
                    RoomEvent.RemovedFromRoom _,
                    RoomEvent.Forgotten _,
                    RoomEvent.Left _ -> {}
            case RoomEvent.RoomEnded(var by, var reason) ->
                    all(new Event.RoomEnded(value(by), reason));
            case RoomEvent.Renamed(var user, var _, var _) -> tellPerson(user);
            case RoomEvent.ConnectionLost(var user, var _) -> tellPerson(user);
            case RoomEvent.ConnectionReturned(var user) -> tellPerson(user);
            case RoomEvent.RoleChanged changed -> tellRole(changed);
            case RoomEvent.SeatTaken(var seat, var _, var cause, var by, var _) ->
                    tellSeats(WireWords.cause(cause), by, seat);
            case RoomEvent.SeatSwitched(var _, var from, var to, var by) ->
                    tellSeats(SeatCause.MOVED, by, from, to);
            case RoomEvent.SeatsSwapped(var _, var from, var _, var to, var by) ->
                    tellSeats(SeatCause.MOVED, by, from, to);
            case RoomEvent.SeatLocked(var seat, var locked, var by) ->
                    tellSeats(locked ? SeatCause.LOCKED : SeatCause.UNLOCKED, by, seat);
            case RoomEvent.SeatMuted(var seat, var muted, var by) ->
                    tellSeats(muted ? SeatCause.MUTED : SeatCause.UNMUTED, by, seat);
            case RoomEvent.MoveAsked(var ask) ->
                    only(ask.user(), new Event.MoveAsked(Shapes.move(ask), nameOf(ask.by())));
            case RoomEvent.MoveAskEnded(var ask, var consent, var cause) ->
                    told.add(
                            new Told(
                                    new Visibility.Only(Set.of(ask.by(), ask.user())),
                                    new Event.MoveEnded(
                                            ask.request(),
                                            ask.user().value(),
                                            consent,
                                            WireWords.cause(cause))));
            case RoomEvent.SeatFreed(var seat, var _, var cause, var by) ->
                    tellSeats(WireWords.cause(cause), by, seat);
            case RoomEvent.ModeChanged(var mode, var by) ->
                    all(
                            mode == SeatMode.OPEN
                                    ? new Event.SeatsOpened(value(by))
                                    : new Event.SeatsClosed(value(by)));
            case RoomEvent.RequestMade(var request) ->
                    told.add(Told.hosts(new Event.RequestMade(Shapes.request(request, after))));
            case RoomEvent.RequestEnded ended -> tellRequestEnded(ended);
            case RoomEvent.RequestsAllowed(var allowed, var by) ->
                    all(new Event.RequestsAllowed(allowed, value(by)));
            case RoomEvent.Invited(var invitation) -> {
                var shape = Shapes.invitation(invitation);
                only(invitation.user(), new Event.InviteReceived(shape, nameOf(invitation.by())));
                told.add(Told.hosts(new Event.InviteMade(shape)));
            }
            case RoomEvent.InvitationEnded ended -> tellInvitationEnded(ended);
            case RoomEvent.MicrophoneChanged(var user, var on, var by) ->
                    all(
                            new Event.MicrophoneChanged(
                                    user.value(),
                                    Shapes.microphone(on),
                                    value(by),
                                    after.microphoneLocked(user)));
            case RoomEvent.MicrophoneLocked(var user, var locked, var by) ->
                    all(
                            new Event.MicrophoneChanged(
                                    user.value(),
                                    Shapes.microphone(isOn(user)),
                                    value(by),
                                    locked));
            case RoomEvent.ProfileChanged changed -> tellProfile(changed);
            case RoomEvent.SettingsChanged(var settings, var by) -> {
                all(new Event.SettingsChanged(Shapes.settings(settings), value(by)));
                tellCoHosts();
            }
            case RoomEvent.ChatChanged(var on, var slow, var by) ->
                    all(new Event.ChatChanged(Shapes.chat(on, slow), value(by)));
            case RoomEvent.ChatBanned(var ban) ->
                    hostsAnd(ban.user(), new Event.ChatBanned(Shapes.ban(ban)));
            case RoomEvent.ChatBanLifted(var user, var by) ->
                    hostsAnd(user, new Event.ChatUnbanned(user.value(), value(by)));
            case RoomEvent.Banned(var ban) ->
                    told.add(Told.hosts(new Event.UserBanned(Shapes.ban(ban))));
            case RoomEvent.BanLifted(var user, var by) ->
                    told.add(Told.hosts(new Event.UserUnbanned(user.value(), value(by))));
            case RoomEvent.MicrophoneAsked(var ask) ->
                    only(
                            ask.user(),
                            new Event.MicrophoneAsked(
                                    ask.request(),
                                    ask.by().value(),
                                    nameOf(ask.by()),
                                    ask.endsAt().toEpochMilli()));
            case RoomEvent.MicrophoneAskEnded(var ask, var consent, var cause) ->
                    told.add(
                            new Told(
                                    new Visibility.Only(Set.of(ask.by(), ask.user())),
                                    new Event.MicrophoneEnded(
                                            ask.request(),
                                            ask.user().value(),
                                            consent,
                                            WireWords.cause(cause))));
        }
    }

    private void tellPerson(UserId user) {
        view.person(user)
                .ifPresent(
                        here -> all(new Event.PeopleChanged(List.of(Shapes.person(here, after)))));
    }

    private void tellRole(RoomEvent.RoleChanged changed) {
        var user = changed.user();
        all(
                new Event.RoleChanged(
                        user.value(),
                        Shapes.role(changed.role()),
                        WireWords.cause(changed.cause()),
                        value(changed.by())));
        view.person(user).ifPresent(this::tellNewRights);
    }

    private void tellNewRights(PersonHere here) {
        only(here.user(), new Event.YouChanged(Shapes.you(here, after, limits.of(here.session()))));
        if (before.standing(here.actor()) == Role.AUDIENCE
                && after.standing(here.actor()) != Role.AUDIENCE) {
            // What was told to the hosts before was not for him; now it is.
            only(here.user(), new Event.QueueChanged(Shapes.queue(after)));
        }
    }

    private void tellProfile(RoomEvent.ProfileChanged changed) {
        all(
                new Event.RoomChanged(
                        Optional.ofNullable(changed.title()),
                        Optional.ofNullable(changed.metadata()),
                        changed.set(),
                        changed.removed().stream().sorted().toList(),
                        changed.revision(),
                        value(changed.by())));
    }

    /// Their rights may be others now.
    private void tellCoHosts() {
        for (var person : after.people()) {
            if (person.role() == Role.CO_HOST) {
                view.person(person.user()).ifPresent(this::tellNewRights);
            }
        }
    }

    private void hostsAnd(UserId user, Event event) {
        told.add(new Told(new Visibility.Hosts(Set.of(user)), event));
    }

    private void tellSeats(SeatCause cause, @Nullable UserId by, int... numbers) {
        var seats = IntStream.of(numbers).mapToObj(after.seats()::get).toList();
        var people =
                seats.stream()
                        .map(org.liveaudioroom.room.Seat::user)
                        .filter(Objects::nonNull)
                        .flatMap(user -> view.person(user).stream())
                        .map(here -> Shapes.person(here, after))
                        .toList();
        all(
                new Event.SeatChanged(
                        seats.stream().map(Shapes::seat).toList(), people, value(by), cause));
    }

    private void tellRequestEnded(RoomEvent.RequestEnded ended) {
        told.add(
                new Told(
                        new Visibility.Hosts(Set.of(ended.user())),
                        new Event.RequestEnded(
                                ended.user().value(),
                                WireWords.outcome(ended.outcome()),
                                WireWords.cause(ended.cause()),
                                value(ended.by()))));
    }

    private void tellInvitationEnded(RoomEvent.InvitationEnded ended) {
        told.add(
                new Told(
                        new Visibility.Only(Set.of(ended.user(), ended.inviter())),
                        new Event.InviteEnded(
                                ended.user().value(),
                                ended.inviter().value(),
                                WireWords.outcome(ended.outcome()),
                                WireWords.cause(ended.cause()))));
    }

    /// When somebody left the queue, the hosts see what is left of it, and whoever moved up is told
    /// his place.
    private void tellQueue() {
        if (events.stream().noneMatch(RoomEvent.RequestEnded.class::isInstance)) {
            return;
        }
        told.add(Told.hosts(new Event.QueueChanged(Shapes.queue(after))));
        for (var request : after.queue()) {
            var place = after.floor().placeOf(request.user());
            if (place != before.floor().placeOf(request.user())) {
                only(request.user(), new Event.QueuePlace(place, request.endsAt().toEpochMilli()));
            }
        }
    }

    private boolean isOn(UserId user) {
        return after.person(user).filter(Participant::microphoneOn).isPresent();
    }

    private String nameOf(UserId user) {
        return Shapes.name(view.person(user), after, user);
    }

    private void all(Event event) {
        told.add(Told.all(event));
    }

    private void only(UserId user, Event event) {
        told.add(Told.only(user, event));
    }

    private static Optional<String> value(@Nullable UserId user) {
        return Optional.ofNullable(user).map(UserId::value);
    }
}
