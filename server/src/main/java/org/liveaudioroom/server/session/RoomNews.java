package org.liveaudioroom.server.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.News;
import org.liveaudioroom.server.rooms.PersonHere;
import org.liveaudioroom.server.rooms.RoomView;
import org.liveaudioroom.server.rooms.Telling;
import org.liveaudioroom.server.rooms.Translation;
import org.liveaudioroom.server.rooms.Visibility;
import org.liveaudioroom.server.storage.StoredMessage;
import org.liveaudioroom.signaling.Codec;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Reaction;

/// Tells the people of a room, in the words of the wire, what happened there.
public final class RoomNews implements Translation {
    private final Codec codec;
    private final TokenLimits limits;

    public RoomNews(Codec codec, TokenLimits limits) {
        this.codec = codec;
        this.limits = limits;
    }

    /// An event and who may see it.
    record Told(Visibility to, Event event) {
        static Told all(Event event) {
            return new Told(Visibility.all(), event);
        }

        static Told hosts(Event event) {
            return new Told(Visibility.hosts(), event);
        }

        static Told only(UserId user, Event event) {
            return new Told(Visibility.only(user), event);
        }
    }

    @Override
    public List<Telling> translate(News news, RoomView view) {
        return told(news, view).stream()
                .map(told -> new Telling(told.to(), seq -> encode(seq, told.event())))
                .toList();
    }

    private byte[] encode(long seq, Event event) {
        return seq == 0 ? codec.event(event) : codec.event(seq, event);
    }

    private List<Told> told(News news, RoomView view) {
        return switch (news) {
            case News.RoomChanged changed -> new RoomChange(changed, view, limits).told();
            case News.PeopleEntered(var people) ->
                    List.of(
                            Told.all(
                                    new Event.PeopleEntered(
                                            people.stream()
                                                    .map(p -> Shapes.person(p, view.room()))
                                                    .toList(),
                                            view.total())));
            case News.PeopleLeft(var users) ->
                    List.of(
                            Told.all(
                                    new Event.PeopleLeft(
                                            users.stream().map(UserId::value).toList(),
                                            view.total())));
            case News.PeopleCounted(var total) -> List.of(Told.all(new Event.PeopleCounted(total)));
            case News.PersonChanged(var person) -> personChanged(person, view);
            case News.MessagePosted(var message) -> posted(message);
            case News.MessageDeleted(var message, var author, var by) ->
                    List.of(
                            Told.all(
                                    new Event.MessageDeleted(
                                            message,
                                            author.value(),
                                            Optional.ofNullable(by).map(UserId::value))));
            case News.CommandSent(var from, var to, var name, var body) ->
                    List.of(new Told(audience(from, to), command(from, name, body)));
            case News.Reactions(var counts, var recent) ->
                    List.of(
                            Told.all(
                                    new Event.ReactionsCounted(
                                            counts,
                                            recent.stream()
                                                    .map(r ->
                                                            new Reaction(
                                                                    r.user().value(), r.kind()))
                                                    .toList())));
            case News.Speaking(var levels) -> List.of(Told.all(new Event.Speaking(byName(levels))));
        };
    }

    private static Visibility audience(@Nullable UserId from, @Nullable Set<UserId> to) {
        if (to != null) {
            return new Visibility.Only(to);
        }
        return from == null ? Visibility.all() : new Visibility.AllBut(Set.of(from));
    }

    private static Event command(@Nullable UserId from, String name, String body) {
        return new Event.CommandReceived(Optional.ofNullable(from).map(UserId::value), name, body);
    }

    private static List<Told> personChanged(PersonHere person, RoomView view) {
        return List.of(
                Told.all(new Event.PeopleChanged(List.of(Shapes.person(person, view.room())))));
    }

    private static List<Told> posted(StoredMessage message) {
        return List.of(
                Told.only(
                        message.user(),
                        new Event.MessagePosted(
                                Shapes.message(message, Optional.of(message.clientId())))),
                new Told(
                        new Visibility.AllBut(Set.of(message.user())),
                        new Event.MessagePosted(Shapes.message(message, Optional.empty()))));
    }

    private static Map<String, Integer> byName(Map<UserId, Integer> levels) {
        var byName = new LinkedHashMap<String, Integer>();
        levels.forEach((user, level) -> byName.put(user.value(), level));
        return byName;
    }
}
