package org.liveaudioroom.client.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.Seat;

/// What the app is told of what was heard, in order: the events that only tell. Those that ask or
/// have a default are the session's. Pure, like the view.
public final class Told {
    private final RoomState before;
    private final RoomState after;

    private Told(RoomState before, RoomState after) {
        this.before = before;
        this.after = after;
    }

    /// What an event of the server means to the local user.
    public static List<RoomEvent> of(RoomState before, Event event, RoomState after) {
        var told = new Told(before, after);
        Optional<RoomUser> mutedBy =
                event instanceof Event.MicrophoneChanged changed
                        ? changed.by().map(told::who)
                        : Optional.empty();
        return Stream.of(told.meant(event), told.changes(), told.microphone(mutedBy))
                .flatMap(List::stream)
                .toList();
    }

    /// What a snapshot means: the seats and the people once, and what changed while one was away.
    public static List<RoomEvent> ofSnapshot(RoomState before, RoomState after) {
        var told = new Told(before, after);
        List<RoomEvent> events = new ArrayList<>();
        if (before.room().isPresent()) events.addAll(told.meanwhile());
        events.add(told.seats());
        events.add(
                new RoomEvent.CountOrPropertyChanged(
                        after.users(after.people().keySet()), after.total()));
        if (!before.requests().isEmpty() || !after.requests().isEmpty()) {
            events.add(new RoomEvent.RequestsChanged(after.requests()));
        }
        events.addAll(told.microphone(Optional.empty()));
        return List.copyOf(events);
    }

    private List<RoomEvent> meant(Event event) {
        return switch (event) {
            case Event.SeatsClosed closed ->
                    List.of(new RoomEvent.SeatsClosed(closed.by().map(this::who)));
            case Event.SeatsOpened opened ->
                    List.of(new RoomEvent.SeatsOpened(opened.by().map(this::who)));
            case Event.RequestMade made ->
                    List.of(
                            new RoomEvent.TakingRequested(
                                    who(made.request().user()), made.request()));
            case Event.RequestEnded ended -> requestEnded(ended);
            case Event.InviteEnded ended ->
                    isMe(ended.by()) ? Outcomes.ownInvitation(ended, who(ended.user())) : List.of();
            case Event.MoveEnded ended ->
                    isMe(ended.user()) ? List.of() : Outcomes.move(ended, who(ended.user()));
            case Event.PeopleEntered entered -> cameAndWent();
            case Event.PeopleLeft left -> cameAndWent();
            case Event.MessagePosted posted -> posted(posted);
            case Event.MessageDeleted deleted ->
                    List.of(
                            new RoomEvent.MessageDeleted(
                                    deleted.message(),
                                    Feed.find(before.feed(), deleted.message()),
                                    who(deleted.user()),
                                    deleted.by().map(this::who)));
            case Event.RoomChanged changed ->
                    List.of(
                            new RoomEvent.PropertiesChanged(
                                    changed.properties(),
                                    changed.removed(),
                                    changed.title(),
                                    changed.metadata(),
                                    changed.revision(),
                                    changed.by().map(this::who)));
            case Event.CommandReceived received ->
                    List.of(
                            new RoomEvent.CommandReceived(
                                    received.user().map(this::who),
                                    received.name(),
                                    received.body()));
            case Event.ReactionsCounted counted ->
                    List.of(new RoomEvent.ReactionsReceived(counted.counts(), counted.recent()));
            case Event.Speaking speaking -> List.of(new RoomEvent.Speaking(speaking.levels()));
            // Told by what differs, asked by the session, or of the state alone.
            case Event.RequestsAllowed allowed -> List.of();
            case Event.SeatChanged changed -> List.of();
            case Event.MoveAsked asked -> List.of();
            case Event.QueueChanged changed -> List.of();
            case Event.QueuePlace place -> List.of();
            case Event.InviteReceived received -> List.of();
            case Event.InviteMade made -> List.of();
            case Event.PeopleChanged changed -> List.of();
            case Event.PeopleCounted counted -> List.of();
            case Event.MicrophoneChanged changed -> List.of();
            case Event.MicrophoneAsked asked -> List.of();
            case Event.MicrophoneEnded ended -> List.of();
            case Event.RoleChanged changed -> List.of();
            case Event.YouChanged changed -> List.of();
            case Event.ChatChanged changed -> List.of();
            case Event.ChatBanned banned -> List.of();
            case Event.ChatUnbanned unbanned -> List.of();
            case Event.SettingsChanged changed -> List.of();
            case Event.UserBanned banned -> List.of();
            case Event.UserUnbanned unbanned -> List.of();
            case Event.TokenExpiring expiring -> List.of();
            case Event.YouRemoved removed -> List.of();
            case Event.YouReplaced replaced -> List.of();
            case Event.RoomEnded ended -> List.of();
            case Event.ServerLeaving leaving -> List.of();
        };
    }

    private List<RoomEvent> requestEnded(Event.RequestEnded ended) {
        if (isMe(ended.user())) return Outcomes.ownRequest(ended, this::who);
        return switch (ended.outcome()) {
            case CANCELLED -> List.of(new RoomEvent.TakingRequestCanceled(who(ended.user())));
            case ACCEPTED, REJECTED, TIMEOUT, LEFT, FAILED -> List.of();
        };
    }

    private List<RoomEvent> posted(Event.MessagePosted posted) {
        String id = posted.message().message();
        Optional<ChatMessage> message = Feed.find(after.feed(), id);
        return message.filter(one -> !one.own() && Feed.find(before.feed(), id).isEmpty())
                .map(one -> List.<RoomEvent>of(new RoomEvent.MessageReceived(one)))
                .orElse(List.of());
    }

    /// What is told because something differs, whichever event made it so.
    private List<RoomEvent> changes() {
        List<RoomEvent> events = new ArrayList<>();
        if (!seated(before).equals(seated(after))) events.add(seats());
        List<RoomUser> users = changedUsers();
        if (!users.isEmpty() || before.total() != after.total()) {
            events.add(new RoomEvent.CountOrPropertyChanged(users, after.total()));
        }
        if (!before.requests().equals(after.requests())) {
            events.add(new RoomEvent.RequestsChanged(after.requests()));
        }
        return events;
    }

    private List<RoomEvent> microphone(Optional<RoomUser> mutedBy) {
        boolean on = after.microphone().on();
        return before.microphone().on() == on
                ? List.of()
                : List.of(new RoomEvent.MicrophoneStateChanged(on, mutedBy));
    }

    private List<RoomEvent> meanwhile() {
        List<RoomEvent> events = new ArrayList<>();
        // Where the list is partial, who is not in it may be here all the same.
        if (knowsAll(before) && knowsAll(after)) events.addAll(cameAndWent());
        boolean open = isOpen(after);
        if (isOpen(before) != open) {
            events.add(
                    open
                            ? new RoomEvent.SeatsOpened(Optional.empty())
                            : new RoomEvent.SeatsClosed(Optional.empty()));
        }
        before.room()
                .flatMap(was -> after.room().flatMap(is -> changedProperties(was, is)))
                .ifPresent(events::add);
        return events;
    }

    private static boolean knowsAll(RoomState state) {
        return state.people().size() >= state.total();
    }

    private static boolean isOpen(RoomState state) {
        return state.room().filter(RoomInfo::open).isPresent();
    }

    /// What the room said of itself otherwise while one was away.
    private static Optional<RoomEvent> changedProperties(RoomInfo was, RoomInfo is) {
        if (was.revision() == is.revision()) return Optional.empty();
        Map<String, String> changed = new LinkedHashMap<>(is.properties());
        changed.entrySet().removeAll(was.properties().entrySet());
        List<String> removed =
                was.properties().keySet().stream()
                        .filter(key -> !is.properties().containsKey(key))
                        .toList();
        return Optional.of(
                new RoomEvent.PropertiesChanged(
                        changed,
                        removed,
                        Optional.of(is.title()).filter(title -> !title.equals(was.title())),
                        Optional.of(is.metadata()).filter(data -> !data.equals(was.metadata())),
                        is.revision(),
                        Optional.empty()));
    }

    private List<RoomEvent> cameAndWent() {
        Stream<RoomEvent> came =
                only(after, before).map(user -> new RoomEvent.UserEntered(who(user)));
        Stream<RoomEvent> went = only(before, after).map(user -> new RoomEvent.UserLeft(who(user)));
        return Stream.concat(came, went).toList();
    }

    private List<RoomUser> changedUsers() {
        // Mostly they are one object: then nobody has to be compared.
        if (before.people().equals(after.people())) return List.of();
        Stream<String> changed =
                after.people().entrySet().stream()
                        .filter(one -> !one.getValue().equals(before.people().get(one.getKey())))
                        .map(Map.Entry::getKey);
        return Stream.concat(changed, only(before, after)).map(this::who).toList();
    }

    private static Stream<String> only(RoomState here, RoomState there) {
        return here.people().keySet().stream().filter(user -> !there.people().containsKey(user));
    }

    private RoomEvent.SeatsChanged seats() {
        Map<Integer, RoomUser> taken = new LinkedHashMap<>();
        List<Integer> untaken = new ArrayList<>();
        for (Seat seat : after.seats()) {
            seat.user()
                    .ifPresentOrElse(
                            user -> taken.put(seat.seat(), who(user)),
                            () -> untaken.add(seat.seat()));
        }
        return new RoomEvent.SeatsChanged(taken, untaken);
    }

    private static List<Optional<String>> seated(RoomState state) {
        return state.seats().stream().map(Seat::user).toList();
    }

    private RoomUser who(String user) {
        return People.known(after, user, before);
    }

    private boolean isMe(String user) {
        return after.you().filter(you -> you.user().equals(user)).isPresent();
    }
}
