package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// Nobody acts on someone of equal or higher standing, and a microphone is opened by its owner
/// alone.
class StandingTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();
    private final Map<String, Caller> people = new HashMap<>();

    @BeforeEach
    void everybodySits() {
        join("olga", "owner").ok("seat.take", "seat", 0);
        join("hal", "host").ok("seat.take", "seat", 1);
        join("cora", "co-host").ok("seat.take", "seat", 2);
        join("sue", "audience").ok("seat.take", "seat", 3);
        join("hera", "host");
        join("cleo", "co-host");
        join("tim", "audience");
    }

    @AfterEach
    void allGo() {
        people.values().forEach(Caller::close);
    }

    private Caller join(String user, String role) {
        var caller = SERVER.join(room, user, role);
        people.put(user, caller);
        return caller;
    }

    private Caller by(String user) {
        return Objects.requireNonNull(people.get(user));
    }

    @Test
    void equalsAndThoseAboveAreOutOfReach() {
        record Row(String actor, String outOfReach) {}
        var rows =
                List.of(
                        new Row("cleo", "cora"),
                        new Row("cleo", "hal"),
                        new Row("cleo", "olga"),
                        new Row("hera", "hal"),
                        new Row("hera", "olga"),
                        new Row("sue", "tim"),
                        new Row("tim", "sue"),
                        new Row("sue", "cora"));
        for (var person : List.of("olga", "hal", "cora", "sue")) {
            by(person).ok("microphone.set", "on", true);
        }
        people.values().forEach(Caller::catchUp);
        var before = by("olga").seq();

        for (var row : rows) {
            for (var command : List.of("seat.remove", "microphone.off", "microphone.ask")) {
                assertThat(by(row.actor()).refused(command, "user", row.outOfReach()))
                        .as("%s %s %s", row.actor(), command, row.outOfReach())
                        .isEqualTo("not.allowed");
            }
            assertThat(
                            by(row.actor())
                                    .refused(
                                            "role.set",
                                            "user",
                                            row.outOfReach(),
                                            "role",
                                            "audience"))
                    .as("%s role.set %s", row.actor(), row.outOfReach())
                    .isEqualTo("not.allowed");
        }
        assertThat(by("olga").refused("role.set", "user", "olga", "role", "audience"))
                .as("a room has an owner")
                .isEqualTo("not.allowed");

        by("olga").catchUp();
        assertThat(by("olga").seq()).as("nothing has happened").isEqualTo(before);
    }

    @Test
    void thoseBelowAreInReach() {
        by("sue").ok("microphone.set", "on", true);
        by("cleo").ok("microphone.off", "user", "sue");
        by("hera").ok("seat.remove", "user", "cora");
        by("hera").ok("role.set", "user", "cora", "role", "audience");
        by("olga").ok("seat.remove", "user", "hal");
        by("olga").ok("role.set", "user", "hal", "role", "audience");

        assertThat(by("tim").event("microphone.changed", e -> !isOn(e)).get("by").asText())
                .isEqualTo("cleo");
        by("cora").event("you.changed");
        assertThat(by("cora").refused("seats.close")).isEqualTo("not.allowed");
        assertThat(by("hal").refused("seats.close")).isEqualTo("not.allowed");
    }

    @Test
    void noCommandOfOthersOpensAMicrophone() {
        for (var host : List.of("olga", "hal", "cora")) {
            by(host).ask("microphone.set", "on", true, "user", "sue");
            by(host).ask("microphone.answer", "request", "sue", "consent", true);
            by(host).ask("microphone.off", "user", "sue", "on", true);
            by(host).ask("seat.invite", "user", "sue");
            by(host).ask("role.set", "user", "sue", "role", "co-host");
            by(host).ask("role.set", "user", "sue", "role", "audience");
        }
        assertThat(isOnOfSue()).isFalse();
    }

    @Test
    void onlyTheOneAskedCanConsent() {
        var request = by("hal").ok("microphone.ask", "user", "sue").get("request").asText();
        assertThat(by("sue").event("microphone.asked").get("request").asText()).isEqualTo(request);
        for (var liar : List.of("hal", "olga", "cora", "tim")) {
            assertThat(by(liar).refused("microphone.answer", "request", request, "consent", true))
                    .isEqualTo("ask.none");
        }
        assertThat(by("cora").refused("microphone.ask", "user", "sue")).isEqualTo("ask.pending");
        assertThat(by("tim").events("microphone.asked")).as("between two").isEmpty();
        assertThat(isOnOfSue()).isFalse();

        by("sue").ok("microphone.answer", "request", request, "consent", true);

        assertThat(isOnOfSue()).isTrue();
        assertThat(by("hal").event("microphone.ended").get("consent").asBoolean()).isTrue();
        by("sue").ok("microphone.set", "on", false);
        assertThat(by("sue").refused("microphone.answer", "request", request, "consent", true))
                .as("consent is for once")
                .isEqualTo("ask.none");
        assertThat(isOnOfSue()).isFalse();
    }

    @Test
    void whoSaysNoStaysSilent() {
        var request = by("hal").ok("microphone.ask", "user", "sue").get("request").asText();
        by("sue").ok("microphone.answer", "request", request, "consent", false);

        assertThat(by("hal").event("microphone.ended").get("consent").asBoolean()).isFalse();
        assertThat(isOnOfSue()).isFalse();
    }

    @Test
    void aTokenThatNamesCommandsAllowsThemAlone() {
        var token = Pass.of(room, "lim", "host").only("message.send", "seats.close").token();
        try (var lim = SERVER.join(room, token)) {
            assertThat(
                            lim.joined()
                                    .at("/snapshot/you/permissions")
                                    .valueStream()
                                    .map(name -> name.asText()))
                    .contains("message.send", "seats.close", "people.page")
                    .doesNotContain("seat.take", "role.set", "seats.open");
            lim.ok("seats.close");
            lim.ok("message.send", "clientId", "1", "text", "Hello");
            assertThat(lim.refused("seats.open")).isEqualTo("not.allowed");
            assertThat(lim.refused("seat.take", "seat", 4)).isEqualTo("not.allowed");
            assertThat(lim.refused("role.set", "user", "tim", "role", "co-host"))
                    .isEqualTo("not.allowed");
        }
    }

    private boolean isOnOfSue() {
        try (var fresh = SERVER.join(room, "newcomer", "audience")) {
            return fresh.joined()
                    .at("/snapshot/people")
                    .valueStream()
                    .filter(person -> person.get("user").asText().equals("sue"))
                    .anyMatch(StandingTest::isOn);
        }
    }

    private static boolean isOn(JsonNode person) {
        return person.get("microphone").asText().equals("on");
    }
}
