package org.liveaudioroom.server.rooms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liveaudioroom.room.RoomEvent;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.storage.StoredMessage;

/// Says everything in plain words, one line a fact, with the visibility that the real one has.
final class PlainTranslation implements Translation {
    @Override
    public List<Telling> translate(News news, RoomView view) {
        return switch (news) {
            case News.RoomChanged(var events, _) -> events(events);
            case News.PeopleEntered(var people) ->
                    all(
                            "entered "
                                    + people.stream().map(p -> p.user().value()).toList()
                                    + " "
                                    + view.total());
            case News.PeopleLeft(var users) ->
                    all("left " + users.stream().map(UserId::value).toList() + " " + view.total());
            case News.PeopleCounted(int total) -> all("counted " + total);
            case News.PersonChanged(var person) ->
                    all(
                            "changed "
                                    + person.user().value()
                                    + (person.reconnecting() ? " reconnecting" : ""));
            case News.MessagePosted(var message) -> posted(message);
            case News.MessageDeleted(var message, var author, var _) ->
                    all("deleted " + message + " of " + author.value());
            case News.CommandSent(var from, var to, var name, var body) ->
                    List.of(
                            telling(
                                    to == null ? Visibility.all() : new Visibility.Only(to),
                                    "command " + name + " " + body + " from " + from));
            case News.Reactions(var counts, var _) -> all("reactions " + counts);
            case News.Speaking(var levels) -> all("speaking " + levels);
        };
    }

    private static List<Telling> events(List<RoomEvent> events) {
        List<Telling> tellings = new ArrayList<>();
        for (RoomEvent event : events) {
            if (event instanceof RoomEvent.RoomEmptied || event instanceof RoomEvent.RoomOccupied) {
                continue; // Nobody is told of these.
            }
            Visibility to =
                    switch (event) {
                        case RoomEvent.RequestMade _ -> Visibility.hosts();
                        case RoomEvent.RequestEnded e -> new Visibility.Hosts(Set.of(e.user()));
                        case RoomEvent.Invited e -> Visibility.only(e.invitation().user());
                        default -> Visibility.all();
                    };
            tellings.add(telling(to, event.toString()));
        }
        return tellings;
    }

    private static List<Telling> posted(StoredMessage message) {
        return List.of(
                telling(
                        Visibility.only(message.user()),
                        "posted " + message.text() + " as " + message.clientId()),
                telling(new Visibility.AllBut(Set.of(message.user())), "posted " + message.text()));
    }

    private static List<Telling> all(String words) {
        return List.of(telling(Visibility.all(), words));
    }

    private static Telling telling(Visibility to, String words) {
        return new Telling(to, seq -> (seq + " " + words).getBytes(StandardCharsets.UTF_8));
    }
}
