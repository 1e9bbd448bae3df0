package org.liveaudioroom.server.kills;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// One thing about a room that one person alone changes, so that what it must be is known from his
/// answers alone. A state is a word; each change is one command, and one event that others hear.
///
/// @param next the state that he goes to from a state
/// @param command the words of the command that leads to a state
/// @param shown the state in the snapshot of a host
/// @param told whether an event tells of a change
record Fact(
        String name,
        String room,
        String user,
        String role,
        UnaryOperator<String> next,
        Function<String, List<Object>> command,
        Function<JsonNode, String> shown,
        Predicate<JsonNode> told) {
    static final String NONE = "none";

    /// All that happens in one set of rooms: an open one, one where people ask, one whose mode
    /// changes.
    static List<Fact> of(int set) {
        var open = "open-" + set;
        var asking = "asking-" + set;
        var facts = new ArrayList<Fact>();
        facts.add(seat(open, "ann", 1));
        facts.add(seat(open, "bob", 4));
        facts.add(seat(open, "cora", 7));
        facts.add(microphone(open, "dan"));
        facts.add(chat(open, "eve"));
        facts.add(chat(open, "finn"));
        facts.add(role(open));
        facts.add(request(asking, "gil", 1));
        facts.add(request(asking, "hal", 5));
        facts.add(mode("changing-" + set));
        return facts;
    }

    private static Fact seat(String room, String user, int first) {
        return new Fact(
                "seat of " + user,
                room,
                user,
                "audience",
                seat ->
                        String.valueOf(
                                seat.equals(NONE)
                                        ? first
                                        : first + (Integer.parseInt(seat) - first + 1) % 3),
                seat -> List.of("seat.take", "seat", Integer.parseInt(seat)),
                snapshot -> first(snapshot.get("seats"), seat -> names(seat, user), "seat"),
                event ->
                        isOf(event, "seat.changed")
                                && any(event.get("seats"), seat -> names(seat, user)));
    }

    /// He sits on a seat that a host gave him in the beginning.
    private static Fact microphone(String room, String user) {
        return new Fact(
                "microphone of " + user,
                room,
                user,
                "audience",
                state -> state.equals("on") ? "off" : "on",
                state -> List.of("microphone.set", "on", state.equals("on")),
                snapshot ->
                        first(snapshot.get("people"), person -> names(person, user), "microphone"),
                event -> isOf(event, "microphone.changed") && names(event, user));
    }

    /// The state is the number of the last message, if all before it are there too.
    private static Fact chat(String room, String user) {
        return new Fact(
                "messages of " + user,
                room,
                user,
                "audience",
                number -> String.valueOf(number.equals(NONE) ? 1 : Integer.parseInt(number) + 1),
                number -> List.of("message.send", "clientId", "c" + number, "text", number),
                snapshot -> lastInRow(snapshot.get("messages"), user),
                event -> isOf(event, "message.posted") && names(event.get("message"), user));
    }

    private static String lastInRow(JsonNode messages, String user) {
        var last = NONE;
        for (var message : messages) {
            if (names(message, user)) {
                var number = message.get("text").asText();
                if (!last.equals(NONE) && Integer.parseInt(number) != Integer.parseInt(last) + 1) {
                    return "%s after %s".formatted(number, last);
                }
                last = number;
            }
        }
        return last;
    }

    /// What the owner makes of somebody who is there.
    private static Fact role(String room) {
        return new Fact(
                "role of ward",
                room,
                "olga",
                "owner",
                role -> role.equals("co-host") ? "audience" : "co-host",
                role -> List.of("role.set", "user", WARD, "role", role),
                Fact::wardsRole,
                event -> isOf(event, "role.changed") && names(event, WARD));
    }

    static final String WARD = "ward";

    /// Of who has no role and is not there, nothing is shown.
    private static String wardsRole(JsonNode snapshot) {
        var role = first(snapshot.get("people"), person -> names(person, WARD), "role");
        return role.equals(NONE) ? "audience" : role;
    }

    private static Fact request(String room, String user, int first) {
        return new Fact(
                "request of " + user,
                room,
                user,
                "audience",
                seat -> seat.equals(NONE) ? String.valueOf(first) : NONE,
                seat ->
                        seat.equals(NONE)
                                ? List.of("seat.request.cancel")
                                : List.of(
                                        "seat.request",
                                        "seat",
                                        Integer.parseInt(seat),
                                        "timeoutMs",
                                        600_000),
                snapshot ->
                        first(snapshot.get("requests"), request -> names(request, user), "seat"),
                event ->
                        (isOf(event, "request.made") && names(event.get("request"), user))
                                || (isOf(event, "request.ended") && names(event, user)));
    }

    private static Fact mode(String room) {
        return new Fact(
                "mode",
                room,
                "olga",
                "owner",
                mode -> mode.equals("open") ? "closed" : "open",
                mode -> List.of(mode.equals("open") ? "seats.open" : "seats.close"),
                snapshot -> snapshot.at("/room/open").asBoolean() ? "open" : "closed",
                event -> isOf(event, "seats.opened") || isOf(event, "seats.closed"));
    }

    private static boolean isOf(JsonNode event, String on) {
        return event.path("on").asText().equals(on);
    }

    private static boolean names(JsonNode node, String user) {
        return node.path("user").asText().equals(user);
    }

    private static boolean any(JsonNode list, Predicate<JsonNode> that) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(that);
    }

    private static String first(JsonNode list, Predicate<JsonNode> that, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(that)
                .findFirst()
                .map(found -> found.get(field).asText())
                .orElse(NONE);
    }

    @Override
    public String toString() {
        return name + " in " + room;
    }
}
