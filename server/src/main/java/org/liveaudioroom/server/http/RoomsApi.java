package org.liveaudioroom.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.undertow.util.StatusCodes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liveaudioroom.room.Refusal;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.SeatLayout;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;
import org.liveaudioroom.server.rooms.Attendance.Outcome;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.server.tokens.Grant;
import org.liveaudioroom.server.tokens.Tokens;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// `/v1/rooms`: makes rooms, shows them, and makes tokens for them.
final class RoomsApi {
    private static final int PAGE = 100;
    private static final int ROOM_NAME_BITS_AS_HEX = 10;
    private static final Duration TOKEN_LIFE_MAX = Duration.ofDays(30);

    private final Rooms rooms;
    private final Tokens tokens;
    private final Keys keys;
    private final Settings usual;
    private final Duration tokenLife;
    private final InstantSource clock;

    /// @param usual what a room is like when its maker does not say
    RoomsApi(
            Rooms rooms,
            Tokens tokens,
            Keys keys,
            Settings usual,
            Duration tokenLife,
            InstantSource clock) {
        this.rooms = rooms;
        this.tokens = tokens;
        this.keys = keys;
        this.usual = usual;
        this.tokenLife = tokenLife;
        this.clock = clock;
    }

    void route(Routes routes) {
        routes.post("/v1/rooms", this::create);
        routes.get("/v1/rooms", this::list);
        routes.get("/v1/rooms/{room}", this::show);
        routes.post("/v1/rooms/{room}/tokens", this::token);
    }

    private void create(Call call) {
        keys.require(call);
        var body = call.json();
        var id =
                new RoomId(
                        Call.text(body, "room")
                                .orElseGet(() ->
                                        UUID.randomUUID()
                                                .toString()
                                                .replace("-", "")
                                                .substring(0, ROOM_NAME_BITS_AS_HEX)));
        var outcome = Call.await(rooms.create(id, settings(body)));
        if (!(outcome instanceof Outcome.Accepted(var _, var room))) {
            throw new Problem(Failures.of(outcome));
        }
        call.location("/v1/rooms/" + encoded(id.value()));
        call.send(StatusCodes.CREATED, json(id, room, 0));
    }

    private Settings settings(JsonNode body) {
        var rows = numbers(body, "rows");
        var hostSeats = numbers(body, "hostSeats");
        var layout = usual.layout();
        var open = body.path("open");
        if (!open.isMissingNode() && !open.isBoolean()) {
            throw Call.malformed("open", "true or false");
        }
        var opens = open.isMissingNode() ? usual.mode() == SeatMode.OPEN : open.booleanValue();
        try {
            return usual.toBuilder()
                    .title(Call.text(body, "title").orElse(usual.title()))
                    .layout(
                            new SeatLayout(
                                    rows.orElse(layout.rows()),
                                    hostSeats.orElse(
                                            rows.isPresent() ? List.of() : layout.hostSeats())))
                    .mode(opens ? SeatMode.OPEN : SeatMode.ON_REQUEST)
                    .build();
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(ErrorCode.ROOM_INVALID, String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<List<Integer>> numbers(JsonNode body, String field) {
        var list = body.path(field);
        if (list.isMissingNode()) {
            return Optional.empty();
        }
        if (!list.isArray() || list.size() > SeatLayout.SEATS_MAX) {
            throw Call.malformed(field, "a list of whole numbers");
        }
        var numbers = new ArrayList<Integer>();
        for (var number : list) {
            if (!number.isInt()) {
                throw Call.malformed(field, "a list of whole numbers");
            }
            numbers.add(number.intValue());
        }
        return Optional.of(numbers);
    }

    private void list(Call call) {
        keys.require(call);
        var body = Call.object();
        var list = body.putArray("rooms");
        var page = rooms.list(call.query("after"), PAGE);
        for (var summary : page) {
            list.addObject()
                    .put("room", summary.id().value())
                    .put("title", summary.title())
                    .put("status", summary.ended() ? "ended" : "open")
                    .put("createdAt", summary.createdAt().toEpochMilli());
        }
        if (page.size() == PAGE) {
            body.put("next", page.getLast().id().value());
        }
        call.send(StatusCodes.OK, body);
    }

    private void show(Call call) {
        keys.require(call);
        var id = call.room();
        var look = Call.await(rooms.look(id)).orElseThrow(() -> Problem.of(ErrorCode.ROOM_UNKNOWN));
        call.send(StatusCodes.OK, json(id, look.room(), look.total()));
    }

    private static ObjectNode json(RoomId id, Room room, int people) {
        var settings = room.settings();
        var json = Call.object();
        json.put("room", id.value());
        json.put("title", room.profile().title());
        var rows = json.putArray("rows");
        settings.layout().rows().forEach(rows::add);
        var hostSeats = json.putArray("hostSeats");
        settings.layout().hostSeats().forEach(hostSeats::add);
        json.put("open", room.floor().mode() == SeatMode.OPEN);
        json.put("status", room.life().status().name().toLowerCase(Locale.ROOT));
        json.put("people", people);
        json.put("peopleMax", settings.peopleMax());
        return json;
    }

    /// Makes a token. Without a key (in development mode) it makes the room too, so that a link is
    /// all that two people need.
    private void token(Call call) {
        keys.require(call);
        var id = call.room();
        var body = call.json();
        var name =
                Call.text(body, "name")
                        .filter(text -> text.length() <= 64)
                        .orElseThrow(() -> Call.malformed("name", "a text of 1 to 64 characters"));
        var user = Call.text(body, "user").orElseGet(() -> "u-" + UUID.randomUUID().toString());
        var role = role(body);
        if (call.bearer().isEmpty()) {
            make(id);
        }
        var expiresAt = clock.instant().plus(life(body));
        var grant =
                new Grant(
                        new UserId(user),
                        name,
                        null,
                        id.value(),
                        role,
                        Set.of(),
                        expiresAt,
                        UUID.randomUUID().toString());
        var json = Call.object();
        json.put("token", tokens.issue(grant));
        json.put("user", user);
        json.put("name", name);
        json.put("role", Tokens.nameOf(role));
        json.put("room", id.value());
        json.put("expiresAt", expiresAt.toEpochMilli());
        call.send(StatusCodes.CREATED, json);
    }

    private void make(RoomId id) {
        var outcome = Call.await(rooms.create(id, usual));
        var exists =
                outcome instanceof Outcome.Refused(var refusal)
                        && refusal instanceof Refusal.RoomExists;
        if (!exists && !(outcome instanceof Outcome.Accepted)) {
            throw new Problem(Failures.of(outcome));
        }
    }

    private static Role role(JsonNode body) {
        var name = Call.text(body, "role").orElse("audience");
        return Tokens.role(name)
                .orElseThrow(() -> Call.malformed("role", "owner, host, co-host or audience"));
    }

    private Duration life(JsonNode body) {
        var seconds = body.path("seconds");
        if (seconds.isMissingNode()) {
            return tokenLife;
        }
        if (!seconds.isIntegralNumber()
                || !seconds.canConvertToLong()
                || seconds.longValue() < 1
                || seconds.longValue() > TOKEN_LIFE_MAX.toSeconds()) {
            throw new Problem(
                    Failure.of(
                                    ErrorCode.CALL_MALFORMED,
                                    "seconds wants 1 to %d.".formatted(TOKEN_LIFE_MAX.toSeconds()))
                            .withField("seconds"));
        }
        return Duration.ofSeconds(seconds.longValue());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
