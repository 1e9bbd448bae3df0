package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Caller;
import org.liveaudioroom.server.outside.ProtocolPage;
import org.liveaudioroom.server.outside.RunningServer;

/// Who may do what, as the protocol says it: each command by each role, in a room where one asks
/// for a seat. What is refused changes nothing for anybody.
class RolesTest {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.usual().with(Option.COMMANDS, "1000");

    /// A command and how it is answered, by who asks. The speaker is one of the audience on seat 2;
    /// the others sit nowhere.
    record Row(
            String command,
            List<Object> fields,
            String audience,
            String speaker,
            String coHost,
            String host,
            String owner) {
        String by(Role role) {
            return switch (role) {
                case AUDIENCE -> audience;
                case SPEAKER -> speaker;
                case CO_HOST -> coHost;
                case HOST -> host;
                case OWNER -> owner;
            };
        }

        @Override
        public String toString() {
            return command + fields;
        }
    }

    enum Role {
        AUDIENCE,
        SPEAKER,
        CO_HOST,
        HOST,
        OWNER;

        String inToken() {
            return switch (this) {
                case AUDIENCE, SPEAKER -> "audience";
                case CO_HOST -> "co-host";
                case HOST -> "host";
                case OWNER -> "owner";
            };
        }
    }

    private static final String OK = "ok";
    private static final String NO = "not.allowed";

    /// Sue sits on seat 1, rex has asked for a seat, ivy is invited, tim listens.
    private static final List<Row> TABLE =
            List.of(
                    // Everybody's own affairs.
                    all("already.joined", "session.join", "room", "r", "token", "t"),
                    all("token.invalid", "session.renew", "token", "t"),
                    all("sdp.invalid", "media.offer", "sdp", "nonsense"),
                    all(OK, "session.ping"),
                    all(OK, "people.page", "limit", 10),
                    all(OK, "user.set", "name", "Max"),
                    all(OK, "moderation.page", "limit", 10),
                    all(OK, "command.send", "name", "dice", "body", "6"),
                    all(OK, "reaction.send", "kind", "👏"),
                    all("message.unknown", "message.delete", "message", "none"),
                    all("ask.none", "seat.move.answer", "request", "r", "consent", true),
                    all(OK, "message.send", "clientId", "1", "text", "Hello"),
                    row("seat.leave").by("seat.none", OK, "seat.none", "seat.none", "seat.none"),
                    row("microphone.set", "on", true)
                            .by("seat.none", OK, "seat.none", "seat.none", "seat.none"),
                    row("microphone.set", "on", false)
                            .by("seat.none", OK, "seat.none", "seat.none", "seat.none"),
                    all("seat.unknown", "seat.take", "seat", 5),
                    all("command.malformed", "seat.take", "seat", -1),
                    row("seat.take", "seat", 3).by("seats.closed", OK, OK, OK, OK),
                    row("seat.take", "seat", 1)
                            .by(
                                    "seats.closed",
                                    "seat.taken",
                                    "seat.taken",
                                    "seat.taken",
                                    "seat.taken"),
                    row("seat.take", "seat", 0)
                            .by("seats.closed", "seat.host", "seat.host", OK, OK),
                    // Nobody is above the owner who could answer him.
                    row("seat.request").by(OK, "user.seated", OK, OK, "host.absent"),
                    all("request.none", "seat.request.cancel"),
                    all("invite.none", "seat.invite.accept"),
                    all("invite.none", "seat.invite.reject"),
                    all("ask.none", "microphone.answer", "request", "r", "consent", true),
                    // What hosts and co-hosts do.
                    stage("seat.request.accept", "user", "rex"),
                    stage("seat.request.accept", "user", "rex", "seat", 3),
                    stage("seat.request.reject", "user", "rex"),
                    stage("seat.invite", "user", "tim"),
                    stage("seat.invite", "user", "tim", "seat", 3),
                    stage("seat.invite.cancel", "user", "ivy"),
                    stage("seat.remove", "user", "sue"),
                    stage("seats.close"),
                    stage("seats.open"),
                    stage("requests.allow", "allowed", false),
                    stage("microphone.off", "user", "sue"),
                    stage("microphone.ask", "user", "sue"),
                    stage("microphone.offAll"),
                    stage("microphone.lock", "user", "sue", "locked", true),
                    stage("seat.move", "user", "sue", "seat", 3),
                    stage("seat.lock", "seat", 4, "locked", true),
                    stage("seat.mute", "seat", 1, "muted", true),
                    stage("chat.set", "on", false),
                    stage("chat.ban", "user", "tim"),
                    // Hosts alone, where the room does not grant it to co-hosts.
                    hosts("user.remove", "user", "tim"),
                    hosts("user.ban", "user", "tim"),
                    hosts("bans.page", "limit", 10),
                    hosts("room.set", "title", "Tea"),
                    hosts("settings.set", "moveByConsent", true),
                    hosts("host.transfer", "user", "tim"),
                    hosts("room.end"),
                    row("user.unban", "user", "tim")
                            .by(NO, NO, NO, "user.notBanned", "user.notBanned"),
                    // Roles are the hosts' and, to be a host, the owner's to give.
                    row("role.set", "user", "tim", "role", "co-host").by(NO, NO, NO, OK, OK),
                    row("role.set", "user", "tim", "role", "audience").by(NO, NO, NO, OK, OK),
                    row("role.set", "user", "tim", "role", "host").by(NO, NO, NO, NO, OK),
                    row("role.set", "user", "act", "role", "host").by(NO, NO, NO, NO, NO),
                    // Last, for it ends the connection.
                    all(OK, "session.leave"));

    /// A row that waits for its answers.
    private record Begun(String command, List<Object> fields) {
        Row by(String audience, String speaker, String coHost, String host, String owner) {
            return new Row(command, fields, audience, speaker, coHost, host, owner);
        }
    }

    private static Begun row(String command, Object... fields) {
        return new Begun(command, List.of(fields));
    }

    private static Row all(String code, String command, Object... fields) {
        return row(command, fields).by(code, code, code, code, code);
    }

    private static Row stage(String command, Object... fields) {
        return row(command, fields).by(NO, NO, OK, OK, OK);
    }

    private static Row hosts(String command, Object... fields) {
        return row(command, fields).by(NO, NO, NO, OK, OK);
    }

    @Test
    void theTableHasEveryCommandThatIsDocumented() {
        var tested =
                TABLE.stream().map(Row::command).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).isEqualTo(ProtocolPage.commands());
    }

    static Stream<Role> roles() {
        return Arrays.stream(Role.values());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whatIsRefusedHasItsCodeAndNobodySeesAnything(Role role) {
        try (var scene = new Scene(role)) {
            for (var row : TABLE) {
                if (row.by(role).equals(OK)) {
                    continue;
                }
                assertThat(scene.actor.refused(row.command(), row.fields().toArray()))
                        .as("%s by %s", row, role)
                        .isEqualTo(row.by(role));
            }
            assertThat(scene.newsSinceItBegan()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whatIsAllowedIsDone(Role role) {
        for (var row : TABLE) {
            if (!row.by(role).equals(OK)) {
                continue;
            }
            try (var scene = new Scene(role)) {
                assertThat(Caller.codeOf(scene.actor.ask(row.command(), row.fields().toArray())))
                        .as("%s by %s", row, role)
                        .isEqualTo(OK);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whoIsToldThatHeMayMayAndNobodyElse(Role role) {
        try (var scene = new Scene(role)) {
            var permissions =
                    scene.actor
                            .joined()
                            .at("/snapshot/you/permissions")
                            .valueStream()
                            .map(name -> name.asText())
                            .toList();
            for (var row : TABLE) {
                if (!row.by(role).equals(NO)) {
                    continue;
                }
                // That he may give roles does not say which.
                if (row.command().equals("role.set") && role.compareTo(Role.HOST) >= 0) {
                    assertThat(permissions).contains(row.command());
                } else {
                    assertThat(permissions).as("%s", role).doesNotContain(row.command());
                }
            }
            assertThat(permissions).as("%s", role).contains("seat.request", "message.send");
        }
    }

    /// Everybody in his place, and the one who acts.
    private static final class Scene implements AutoCloseable {
        final Caller actor;
        private final List<Caller> others = new ArrayList<>();
        private final long beganAt;

        Scene(Role role) {
            var room = SERVER.closedRoom();
            var boss = join(room, "boss", "host"); // The first host is the owner.
            var rex = join(room, "rex", "audience");
            var sue = join(room, "sue", "audience");
            join(room, "ivy", "audience");
            join(room, "tim", "audience");
            boss.ok("seat.invite", "user", "sue", "seat", 1);
            sue.ok("seat.invite.accept");
            rex.ok("seat.request");
            boss.ok("seat.invite", "user", "ivy");
            actor = SERVER.join(room, "act", role.inToken());
            if (role == Role.SPEAKER) {
                boss.ok("seat.invite", "user", "act", "seat", 2);
                actor.ok("seat.invite.accept");
            }
            others.forEach(Caller::catchUp);
            beganAt = boss.seq();
        }

        private Caller join(String room, String user, String role) {
            var caller = SERVER.join(room, user, role);
            others.add(caller);
            return caller;
        }

        List<String> newsSinceItBegan() {
            others.forEach(Caller::catchUp);
            return others.stream()
                    .flatMap(each -> each.events().stream())
                    .filter(event -> event.get("seq").asLong() > beganAt)
                    .map(Object::toString)
                    .toList();
        }

        @Override
        public void close() {
            actor.close();
            others.forEach(Caller::close);
        }
    }
}
