package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// What an application keeps in a room and sends through it: properties, attributes, commands of
/// its own, reactions.
class ApplicationDataTest {
    private static final String KIB = "x".repeat(1024);

    @RegisterExtension
    static final RunningServer SERVER = RunningServer.usual().with(Option.COMMANDS, "1000");

    private final String room = SERVER.openRoom();

    @Test
    void propertiesAreChangedOneByOneAndByWhoeverSawThemLast() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            var revision =
                    hal.ok("room.set", "properties", Words.object("game", "chess", "round", "1"))
                            .get("revision")
                            .asLong();
            hal.ok(
                    "room.set",
                    "title",
                    "Chess night",
                    "properties",
                    Words.object("round", "2"),
                    "removed",
                    List.of("game"),
                    "revision",
                    revision);

            assertThat(hal.refused("room.set", "title", "Late", "revision", revision))
                    .isEqualTo("revision.stale");
            assertThat(tim.refused("room.set", "title", "Mine")).isEqualTo("not.allowed");
            var changed = tim.event("room.changed", e -> e.has("title"));
            assertThat(changed.get("properties")).hasToString("{\"round\":\"2\"}");
            assertThat(changed.get("removed")).hasToString("[\"game\"]");
            try (var eve = SERVER.join(room, "eve", "audience")) {
                var info = eve.joined().at("/snapshot/room");
                assertThat(info.get("title").asText()).isEqualTo("Chess night");
                assertThat(info.get("properties")).hasToString("{\"round\":\"2\"}");
                assertThat(info.get("revision").asLong()).isEqualTo(revision + 1);
            }
        }
    }

    @Test
    void aRoomHoldsSixtyFourKilobytesAndTheRefusalNamesThem() {
        try (var hal = SERVER.join(room, "hal", "host")) {
            hal.ok("room.set", "properties", Words.object("a", KIB.repeat(40)));
            var refusal = hal.ask("room.set", "properties", Words.object("b", KIB.repeat(30)));
            assertThat(Caller.codeOf(refusal)).isEqualTo("too.large");
            assertThat(refusal.at("/error/limit").asInt()).isEqualTo(64 * 1024);
            hal.ok("room.set", "properties", Words.object("a", KIB.repeat(20)));
            hal.ok("room.set", "properties", Words.object("b", KIB.repeat(30)));
        }
    }

    @Test
    void somebodySaysOfHimselfUpToFourKilobytesAndItSurvivesALostConnection() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            var revision =
                    tim.ok("user.set", "attributes", Words.object("level", "7"), "revision", 0)
                            .get("revision")
                            .asLong();

            assertThat(hal.event("people.changed").at("/people/0/attributes/level").asText())
                    .isEqualTo("7");
            assertThat(
                            tim.refused(
                                    "user.set",
                                    "attributes",
                                    Words.object("level", "8"),
                                    "revision",
                                    revision - 1))
                    .isEqualTo("revision.stale");
            var refusal = tim.ask("user.set", "attributes", Words.object("a", KIB.repeat(4)));
            assertThat(Caller.codeOf(refusal)).isEqualTo("too.large");
            assertThat(refusal.at("/error/limit").asInt()).isEqualTo(4 * 1024);
            tim.ok("user.set", "name", "Timothy", "avatar", "https://example.org/tim.png");
            tim.cut();
            try (var again = SERVER.join(room, "tim", "audience");
                    var eve = SERVER.join(room, "eve", "audience")) {
                assertThat(again.joined().at("/snapshot/you/name").asText()).isEqualTo("Timothy");
                assertThat(eve.joined().at("/snapshot/people").toString())
                        .contains("\"level\":\"7\"", "https://example.org/tim.png");
                again.ok("seat.take", "seat", 1);
                assertThat(eve.event("seat.changed").at("/people/0/name").asText())
                        .isEqualTo("Timothy");
                assertThat(again.refused("user.set", "avatar", "javascript:alert(1)"))
                        .isEqualTo("command.malformed");
            }
        }
    }

    @Test
    void attributesCanComeWithTheJoin() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.connect()) {
            tim.ok(
                    "session.join",
                    "room",
                    room,
                    "token",
                    Pass.of(room, "tim", "audience").token(),
                    "attributes",
                    Words.object("team", "red"));
            assertThat(hal.event("people.entered").at("/people/0/attributes/team").asText())
                    .isEqualTo("red");
        }
    }

    @Test
    void aCommandOfTheApplicationReachesAllOrSomeAndNeverItsSender() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience");
                var tim = SERVER.join(room, "tim", "audience")) {
            tim.ok("command.send", "name", "dice", "body", "{\"eyes\":6}");
            tim.ok("command.send", "to", List.of("sue", "nobody"), "name", "whisper", "body", "Hi");

            var dice = hal.event("command.received");
            assertThat(dice.get("user").asText()).isEqualTo("tim");
            assertThat(dice.get("body").asText()).isEqualTo("{\"eyes\":6}");
            assertThat(sue.event("command.received", e -> e.get("name").asText().equals("whisper")))
                    .isNotNull();
            hal.catchUp();
            tim.catchUp();
            assertThat(hal.events("command.received")).hasSize(1);
            assertThat(tim.events("command.received")).isEmpty();
            var refusal = tim.ask("command.send", "name", "big", "body", "ä".repeat(2_049));
            assertThat(Caller.codeOf(refusal)).isEqualTo("too.large");
            assertThat(refusal.at("/error/limit").asInt()).isEqualTo(4 * 1024);
        }
    }

    @Test
    void whoMissedACommandGetsItWhenHeResumes() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            var resume = Words.object("session", sue.session(), "seq", sue.seq());
            sue.cut();
            hal.event("people.changed");
            hal.ok("command.send", "name", "dice", "body", "1");
            try (var again = SERVER.connect()) {
                again.ok(
                        "session.join",
                        "room",
                        room,
                        "token",
                        Pass.of(room, "sue", "audience").token(),
                        "resume",
                        resume);
                assertThat(again.event("command.received").get("body").asText()).isEqualTo("1");
            }
        }
    }

    @Test
    void reactionsOfOneMomentAreToldTogether() {
        var crowd = new ArrayList<Caller>();
        try (var hal = SERVER.join(room, "hal", "host")) {
            for (var i = 0; i < 20; i++) {
                crowd.add(SERVER.join(room, "fan" + i, "audience"));
            }
            crowd.forEach(fan -> fan.send("reaction.send", "kind", "❤️"));

            await().until(() -> hearts(hal) == 20);
            assertThat(hal.events("reactions.counted")).hasSizeLessThan(20);
            assertThat(hal.event("reactions.counted").at("/recent/0/user").asText())
                    .startsWith("fan");
            assertThat(hal.event("reactions.counted").has("seq")).isFalse();
        } finally {
            crowd.forEach(Caller::close);
        }
    }

    private static int hearts(Caller who) {
        return who.events("reactions.counted").stream()
                .mapToInt(e -> e.at("/counts/❤️").asInt())
                .sum();
    }

    @Test
    void whoReactsSendsOrAsksTooOftenIsToldHowLongToWait() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            hal.ok("seats.close");
            assertSlowedDown(tim, 10, "reaction.send", "kind", "👏");
            assertSlowedDown(tim, 20, "command.send", "name", "n", "body", "b");
            assertSlowedDown(tim, 5, "seat.request");
            assertSlowedDown(tim, 20, "seat.take", "seat", 1);
            hal.catchUp();
        }
    }

    private static void assertSlowedDown(Caller who, int burst, String command, Object... fields) {
        var ids = new ArrayList<Long>();
        for (var i = 0; i < 3 * burst; i++) {
            ids.add(who.send(command, fields));
        }
        var refusal =
                ids.stream()
                        .map(who::answer)
                        .filter(answer -> Caller.codeOf(answer).equals("rate.limited"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(command + " was never slowed down"));
        assertThat(refusal.at("/error/limit").asInt()).as(command).isEqualTo(burst);
        assertThat(refusal.at("/error/retryAfterMs").asInt()).isBetween(1, 10_000);
    }
}
