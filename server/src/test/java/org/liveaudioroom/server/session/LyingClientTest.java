package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.ProtocolPage;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;

/// A client that takes nothing for granted: each command by each role in each state of a room. What
/// it was not told that it may do is refused, whatever it says, and nobody notices.
class LyingClientTest {
    @RegisterExtension
    static final RunningServer SERVER =
            RunningServer.usual()
                    .with(Option.TAKES, "1000,0")
                    .with(Option.REQUESTS, "1000,0")
                    .with(Option.COMMANDS, "1000");

    /// A command as somebody would try it on the people of the scene.
    record Attempt(String command, List<Object> fields) {
        Attempt(String command, Object... fields) {
            this(command, List.of(fields));
        }
    }

    /// Everything but coming and going.
    private static final List<Attempt> ATTEMPTS =
            List.of(
                    new Attempt("seat.take", "seat", 0),
                    new Attempt("seat.take", "seat", 1, "force", true),
                    new Attempt("seat.take", "seat", 3, "force", true),
                    new Attempt("seat.request.accept", "user", "rex"),
                    new Attempt("seat.request.reject", "user", "rex"),
                    new Attempt("seat.invite", "user", "tim"),
                    new Attempt("seat.invite.cancel", "user", "ivy"),
                    new Attempt("seat.invite.accept"),
                    new Attempt("seat.remove", "user", "sue"),
                    new Attempt("seat.move", "user", "sue", "seat", 4, "onTaken", "swap"),
                    new Attempt("seat.move.answer", "request", "r", "consent", true),
                    new Attempt("seat.lock", "seat", 4, "locked", true),
                    new Attempt("seat.lock", "seat", 3, "locked", false),
                    new Attempt("seat.mute", "seat", 1, "muted", true),
                    new Attempt("seats.close"),
                    new Attempt("seats.open"),
                    new Attempt("requests.allow", "allowed", false),
                    new Attempt("microphone.off", "user", "sue"),
                    new Attempt("microphone.offAll"),
                    new Attempt("microphone.lock", "user", "sue", "locked", true),
                    new Attempt("microphone.ask", "user", "sue"),
                    new Attempt("microphone.answer", "request", "r", "consent", true),
                    new Attempt("role.set", "user", "tim", "role", "co-host"),
                    new Attempt("role.set", "user", "act", "role", "host"),
                    new Attempt("host.transfer", "user", "act"),
                    new Attempt("host.transfer", "user", "tim"),
                    new Attempt("room.set", "title", "Mine"),
                    new Attempt("settings.set", "coHostMay", List.of("user.ban")),
                    new Attempt("settings.set", "maxDurationMs", 1),
                    new Attempt("user.remove", "user", "tim"),
                    new Attempt("user.ban", "user", "tim"),
                    new Attempt("user.unban", "user", "gus"),
                    new Attempt("bans.page", "limit", 10),
                    new Attempt("chat.set", "on", false),
                    new Attempt("chat.ban", "user", "tim"),
                    new Attempt("message.delete", "message", "MESSAGE"),
                    new Attempt("room.end"));

    /// Commands that are of one's own affairs, or have nothing to take from others.
    private static final Set<String> OWN =
            Set.of(
                    "session.join",
                    "session.leave",
                    "session.renew",
                    "session.ping",
                    "media.offer",
                    "seat.leave",
                    "seat.request",
                    "seat.request.cancel",
                    "seat.invite.reject",
                    "microphone.set",
                    "user.set",
                    "people.page",
                    "moderation.page",
                    "message.send",
                    "command.send",
                    "reaction.send");

    enum State {
        OPEN,
        CLOSED,
        CHAT_OFF,
        CO_HOSTS_WITHOUT_RIGHTS
    }

    static Stream<Arguments> rolesAndStates() {
        return Arrays.stream(State.values())
                .flatMap(state ->
                        Stream.of("audience", "speaker", "co-host")
                                .map(role -> Arguments.of(role, state)));
    }

    @Test
    void everyCommandOfTheVocabularyIsTriedOrIsOnesOwnAffair() {
        var tried = new TreeSet<>(OWN);
        ATTEMPTS.forEach(attempt -> tried.add(attempt.command()));
        assertThat(tried).isEqualTo(ProtocolPage.commands());
    }

    @ParameterizedTest
    @MethodSource("rolesAndStates")
    void whatHeWasNotToldThatHeMayIsRefusedAndNobodyNotices(String role, State state) {
        try (var scene = new Scene(role, state)) {
            var may = scene.permissions();
            var before = scene.picture();
            for (var attempt : ATTEMPTS) {
                if (!may.contains(attempt.command()) || isAboveHim(attempt, role)) {
                    assertThat(scene.tryOut(attempt))
                            .as("%s by %s", attempt, role)
                            .isNotEqualTo("ok");
                }
            }
            assertThat(scene.newsForOthers()).as("what the others heard").isEmpty();
            assertThat(scene.picture()).isEqualTo(before);
        }
    }

    /// What his role names, but not on these people or not in this way.
    private static boolean isAboveHim(Attempt attempt, String role) {
        var fields = attempt.fields();
        return switch (attempt.command()) {
            case "seat.take" -> fields.contains("force") || fields.contains(0);
            case "message.delete" -> !role.equals("co-host");
            default -> false;
        };
    }

    @Test
    void ofAnEndedRoomNothingCanBeAsked() {
        try (var scene = new Scene("co-host", State.OPEN)) {
            scene.boss.ok("room.end");
            assertThat(scene.actor.closeCode()).isEqualTo(4000);
        }
    }

    @Test
    void idsAreAnsweredInWhateverOrderAndAnOldOneMeansNothing() {
        try (var scene = new Scene("audience", State.OPEN)) {
            scene.actor.say("{\"id\":900,\"do\":\"session.ping\"}");
            scene.actor.say("{\"id\":5,\"do\":\"session.ping\"}");
            scene.actor.say("{\"id\":5,\"do\":\"session.ping\"}");
            scene.actor.answer(900);
            scene.actor.catchUp();
            assertThat(scene.actor.heard().stream().filter(m -> m.path("re").asLong() == 5))
                    .hasSize(2);
        }
    }

    @Test
    void theSessionOfAnotherIsNoWayIn() {
        try (var scene = new Scene("audience", State.OPEN)) {
            var stolen = scene.by("sue").session();
            var liar = scene.join("eve", "audience");
            liar.close();
            try (var again = SERVER.connect()) {
                var joined =
                        again.ok(
                                "session.join",
                                "room",
                                scene.room,
                                "token",
                                Pass.of(scene.room, "eve", "audience").token(),
                                "resume",
                                Words.object("session", stolen, "seq", 0));
                assertThat(joined.get("resumed").asBoolean()).isFalse();
                assertThat(joined.at("/snapshot/you/user").asText()).isEqualTo("eve");
                assertThat(scene.by("sue").isOpen()).isTrue();
            }
        }
    }

    /// Sue sits on seat 1 with an open microphone, seat 3 is locked, rex waits where one asks, ivy
    /// is invited, tim listens and has written a line, gus is banned; and the one who acts.
    private static final class Scene implements AutoCloseable {
        final String room = SERVER.openRoom();
        final Caller boss;
        final Caller actor;
        private final String message;
        private final Map<String, Caller> others = new HashMap<>();
        private long beganAt;

        Scene(String role, State state) {
            boss = join("boss", "host");
            join("sue", "audience").ok("seat.take", "seat", 1);
            by("sue").ok("microphone.set", "on", true);
            join("rex", "audience");
            join("ivy", "audience");
            message =
                    join("tim", "audience")
                            .ok("message.send", "clientId", "1", "text", "Hello")
                            .get("message")
                            .asText();
            boss.ok("user.ban", "user", "gus");
            boss.ok("seat.lock", "seat", 3, "locked", true);
            boss.ok("seat.invite", "user", "ivy");
            actor = SERVER.join(room, "act", role.equals("speaker") ? "audience" : role);
            if (role.equals("speaker")) {
                actor.ok("seat.take", "seat", 2);
            }
            switch (state) {
                case OPEN -> {}
                case CLOSED -> {
                    boss.ok("seats.close");
                    by("rex").ok("seat.request");
                }
                case CHAT_OFF -> boss.ok("chat.set", "on", false);
                case CO_HOSTS_WITHOUT_RIGHTS -> {
                    boss.ok("settings.set", "coHostMay", List.of());
                    boss.ok("seats.close");
                    by("rex").ok("seat.request");
                }
            }
            others.values().forEach(Caller::catchUp);
            actor.catchUp();
            beganAt = boss.seq();
        }

        Caller join(String user, String role) {
            var caller = SERVER.join(room, user, role);
            others.put(user, caller);
            return caller;
        }

        Caller by(String user) {
            return Objects.requireNonNull(others.get(user));
        }

        /// As he was told last.
        List<String> permissions() {
            var changed = actor.events("you.changed");
            var you =
                    changed.isEmpty()
                            ? actor.joined().at("/snapshot/you")
                            : changed.getLast().get("you");
            return you.get("permissions").valueStream().map(JsonNode::asText).toList();
        }

        String tryOut(Attempt attempt) {
            var fields = attempt.fields().stream().map(f -> f.equals("MESSAGE") ? message : f);
            return actor.refused(attempt.command(), fields.toArray());
        }

        /// Seats, queue and title, as the host sees them.
        String picture() {
            try (var spy = SERVER.join(room, "spy", "co-host")) {
                var snapshot = spy.joined().get("snapshot");
                var picture =
                        "%s %s %s %s"
                                .formatted(
                                        snapshot.get("seats"),
                                        snapshot.get("requests"),
                                        snapshot.get("messages"),
                                        snapshot.get("room"));
                spy.ok("session.leave");
                return picture;
            } finally {
                boss.catchUp();
            }
        }

        List<String> newsForOthers() {
            others.values().forEach(Caller::catchUp);
            var news = new ArrayList<String>();
            for (var other : others.values()) {
                other.events().stream()
                        .filter(event -> event.get("seq").asLong() > beganAt)
                        .map(JsonNode::toString)
                        .filter(event -> !event.contains("spy"))
                        .forEach(news::add);
            }
            return news;
        }

        @Override
        public void close() {
            actor.close();
            others.values().forEach(Caller::close);
        }
    }
}
