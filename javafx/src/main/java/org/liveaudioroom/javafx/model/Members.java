package org.liveaudioroom.javafx.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.SeatRequest;

/// Who is here, in the order of the list: raised hands, the stage, the audience.
///
/// @param requests empty for who may not see them
/// @param audienceCount all of the audience, also where the list is partial
public record Members(
        List<SeatRequest> requests,
        List<Person> stage,
        List<Person> audience,
        int audienceCount,
        int total,
        int seats) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    /// Copies what it is given.
    public Members {
        requests = List.copyOf(requests);
        stage = List.copyOf(stage);
        audience = List.copyOf(audience);
    }

    /// Those whose name has this in it; all of the audience where it is empty.
    public static Members of(RoomState room, String search) {
        List<Person> stage =
                room.seats().stream()
                        .flatMap(seat -> seat.user().stream())
                        .flatMap(user -> Stream.ofNullable(room.people().get(user)))
                        .toList();
        Set<String> seated =
                room.seats().stream()
                        .flatMap(seat -> seat.user().stream())
                        .collect(Collectors.toSet());
        List<Person> audience =
                room.people().values().stream()
                        .filter(person -> !seated.contains(person.user()))
                        .toList();
        List<Person> found =
                audience.stream().filter(person -> matches(person.name(), search)).toList();
        int count = Math.max(audience.size(), room.total() - seated.size());
        return new Members(room.requests(), stage, found, count, room.total(), room.seats().size());
    }

    /// More are here than the list knows.
    public static boolean isPartial(RoomState room) {
        return room.total() > room.people().size();
    }

    static boolean matches(String name, String search) {
        return simple(name).contains(simple(search.strip()));
    }

    private static String simple(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return ACCENTS.matcher(split).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
