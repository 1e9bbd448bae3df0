package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.RunningServer;

/// Hosts keep the seats in order: lock, mute, move, take by force.
class SeatOrderTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    @Test
    void aLockedSeatIsTakenByNobodyAndALateComerSeesTheLock() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            hal.ok("seat.lock", "seat", 2, "locked", true);

            assertThat(sue.event("seat.changed").get("cause").asText()).isEqualTo("locked");
            assertThat(sue.refused("seat.take", "seat", 2)).isEqualTo("seat.locked");
            assertThat(hal.refused("seat.take", "seat", 2)).isEqualTo("seat.locked");
            try (var tim = SERVER.join(room, "tim", "audience")) {
                assertThat(tim.joined().at("/snapshot/seats/2/locked").asBoolean()).isTrue();
            }
            hal.ok("seat.lock", "seat", 2, "locked", false);
            sue.ok("seat.take", "seat", 2);
        }
    }

    @Test
    void whoeverSitsOnAMutedSeatIsNotHeardWhoeverItIs() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            sue.ok("seat.take", "seat", 1);
            sue.ok("microphone.set", "on", true);
            hal.ok("seat.mute", "seat", 1, "muted", true);

            var off = sue.event("microphone.changed", e -> microphone(e).equals("off"));
            assertThat(off.get("by").asText()).isEqualTo("hal");
            assertThat(sue.refused("microphone.set", "on", true)).isEqualTo("seat.muted");
            sue.ok("seat.take", "seat", 2);
            sue.ok("microphone.set", "on", true);
            sue.ok("seat.take", "seat", 1);
            assertThat(hal.refused("microphone.ask", "user", "sue")).isEqualTo("seat.muted");
            hal.ok("seat.mute", "seat", 1, "muted", false);
            sue.ok("microphone.set", "on", true);
        }
    }

    private static String microphone(JsonNode event) {
        return event.get("microphone").asText();
    }

    @Test
    void whoeverIsMovedToATakenSeatWaitsReplacesOrSwapsAsTheHostSays() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience");
                var tim = SERVER.join(room, "tim", "audience")) {
            sue.ok("seat.take", "seat", 1);
            tim.ok("seat.take", "seat", 2);

            assertThat(hal.refused("seat.move", "user", "sue", "seat", 2)).isEqualTo("seat.taken");
            assertThat(hal.ok("seat.move", "user", "sue", "seat", 2, "onTaken", "swap"))
                    .hasToString("{\"moved\":true}");
            assertThat(seats(hal)).containsExactly("", "tim", "sue", "", "");
            hal.ok("seat.move", "user", "sue", "seat", 1, "onTaken", "replace");
            assertThat(seats(hal)).containsExactly("", "sue", "", "", "");
            assertThat(hal.refused("seat.move", "user", "sue", "seat", 0)).isEqualTo("seat.host");
            assertThat(tim.refused("seat.move", "user", "sue", "seat", 4)).isEqualTo("not.allowed");
        }
    }

    /// Who sits where, as a new picture shows it.
    private List<String> seats(Caller anybody) {
        anybody.catchUp();
        try (var eve = SERVER.join(room, "eve", "audience")) {
            return eve.joined()
                    .at("/snapshot/seats")
                    .valueStream()
                    .map(seat -> seat.path("user").asText())
                    .toList();
        }
    }

    @Test
    void inARoomThatWantsConsentWhoeverIsMovedIsAsked() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            sue.ok("seat.take", "seat", 1);
            hal.ok("settings.set", "moveByConsent", true);

            var asked = hal.ok("seat.move", "user", "sue", "seat", 3);
            assertThat(asked.get("moved").asBoolean()).isFalse();
            var question = sue.event("move.asked").get("ask");
            assertThat(question.get("request")).isEqualTo(asked.get("request"));
            assertThat(seats(hal)).containsExactly("", "sue", "", "", "");
            assertThat(
                            hal.refused(
                                    "seat.move.answer",
                                    "request",
                                    request(question),
                                    "consent",
                                    true))
                    .isEqualTo("ask.none");
            sue.ok("seat.move.answer", "request", request(question), "consent", true);
            assertThat(hal.event("move.ended").get("consent").asBoolean()).isTrue();
            assertThat(seats(hal)).containsExactly("", "", "", "sue", "");
        }
    }

    private static String request(JsonNode question) {
        return question.get("request").asText();
    }

    @Test
    void aHostTakesASeatByForceAndNobodyElseDoes() {
        try (var hal = SERVER.join(room, "hal", "host");
                var cleo = SERVER.join(room, "cleo", "co-host");
                var sue = SERVER.join(room, "sue", "audience")) {
            sue.ok("seat.take", "seat", 1);

            assertThat(cleo.refused("seat.take", "seat", 1, "force", true))
                    .isEqualTo("not.allowed");
            assertThat(hal.refused("seat.take", "seat", 1)).isEqualTo("seat.taken");
            hal.ok("seat.take", "seat", 1, "force", true);
            assertThat(seats(hal)).containsExactly("", "hal", "", "", "");
            assertThat(sue.refused("seat.take", "seat", 1, "force", true)).isEqualTo("not.allowed");
        }
    }

    @Test
    void theBestSeatIsAHostSeatForHostsAndAFreeOneForOthers() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            assertThat(sue.ok("seat.take").get("seat").asInt()).isEqualTo(1);
            assertThat(hal.ok("seat.take").get("seat").asInt()).isEqualTo(0);
            assertThat(hal.ok("seat.take").get("seat").asInt()).as("he sits").isEqualTo(0);
        }
    }

    @Test
    void allMicrophonesButSomeGoOffAtOnceAndALockedOneStaysOff() {
        try (var hal = SERVER.join(room, "hal", "host");
                var cleo = SERVER.join(room, "cleo", "co-host");
                var sue = SERVER.join(room, "sue", "audience");
                var tim = SERVER.join(room, "tim", "audience")) {
            for (var each : List.of(hal, cleo, sue, tim)) {
                each.ok("seat.take");
                each.ok("microphone.set", "on", true);
            }
            cleo.ok("microphone.offAll", "except", List.of("tim"));
            cleo.catchUp();
            assertThat(cleo.events("microphone.changed"))
                    .filteredOn(e -> microphone(e).equals("off"))
                    .extracting(e -> e.get("user").asText())
                    .containsExactly("sue");

            cleo.ok("microphone.lock", "user", "sue", "locked", true);
            assertThat(sue.refused("microphone.set", "on", true)).isEqualTo("microphone.locked");
            sue.ok("seat.leave");
            sue.ok("session.leave");
            try (var again = SERVER.join(room, "sue", "audience")) {
                again.ok("seat.take");
                assertThat(again.refused("microphone.set", "on", true))
                        .as("it holds against her, not against her seat")
                        .isEqualTo("microphone.locked");
                cleo.ok("microphone.lock", "user", "sue", "locked", false);
                again.ok("microphone.set", "on", true);
            }
        }
    }
}
