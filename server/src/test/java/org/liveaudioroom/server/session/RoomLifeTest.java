package org.liveaudioroom.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liveaudioroom.server.config.Option;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;
import org.liveaudioroom.server.outside.Words;
import org.liveaudioroom.signaling.CloseCode;

/// How rooms begin and end, who follows the last host, and who is one person with two connections.
class RoomLifeTest {
    @RegisterExtension
    static final RunningServer SERVER = RunningServer.usual().with(Option.GRACE, "1");

    private final String room = SERVER.openRoom();

    @Test
    void theFirstHostMakesTheRoomThatHisTokenNamesAndTheAudienceDoesNot() {
        var name = room + "-made";
        try (var tim = SERVER.connect()) {
            var token = Pass.of(name, "tim", "audience").token();
            assertThat(tim.refused("session.join", "room", name, "token", token))
                    .isEqualTo("room.unknown");
            try (var hal = SERVER.join(name, "hal", "host")) {
                assertThat(hal.joined().at("/snapshot/you/role").asText()).isEqualTo("owner");
                tim.ok("session.join", "room", name, "token", token);
            }
        }
    }

    @Test
    void everybodySeesTheSameClockAndTheSameSessionWhenTheHostComesBackToo() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            var info = hal.joined().at("/snapshot/room");
            assertThat(tim.joined().at("/snapshot/room/startedAt"))
                    .isEqualTo(info.get("startedAt"));
            hal.ok("session.leave");
            try (var again = SERVER.join(room, "hal", "host")) {
                assertThat(again.joined().at("/snapshot/room/startedAt"))
                        .isEqualTo(info.get("startedAt"));
                assertThat(again.joined().at("/snapshot/room/session"))
                        .isEqualTo(info.get("session"));
            }
        }
    }

    @Test
    void aRoomIsEndedForAllByItsHost() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            assertThat(tim.refused("room.end")).isEqualTo("not.allowed");
            hal.ok("room.end", "reason", "Good night");

            assertThat(tim.event("room.ended").get("reason").asText()).isEqualTo("Good night");
            assertThat(tim.closeCode()).isEqualTo(CloseCode.ROOM_ENDED.code());
            assertThat(hal.closeCode()).isEqualTo(CloseCode.ROOM_ENDED.code());
            try (var late = SERVER.connect()) {
                var token = Pass.of(room, "late", "host").token();
                assertThat(late.refused("session.join", "room", room, "token", token))
                        .isEqualTo("room.ended");
            }
        }
    }

    @Test
    void aRoomEndsWhenItHasLivedLongEnough() {
        try (var hal = SERVER.join(room, "hal", "host")) {
            hal.ok("settings.set", "maxDurationMs", 1);
            assertThat(hal.event("room.ended").get("reason").asText())
                    .isEqualTo("maximum duration");
            assertThat(hal.closeCode()).isEqualTo(CloseCode.ROOM_ENDED.code());
        }
    }

    @Test
    void aRoomThatIsEmptyForTooLongEndsAndOneWithAListenerDoesNot() {
        try (var tim = SERVER.join(room, "tim", "audience")) {
            try (var hal = SERVER.join(room, "hal", "host")) {
                hal.ok("settings.set", "idleCloseMs", 1_000);
                hal.ok("session.leave");
            }
            await().pollDelay(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(status()).isEqualTo("open"));
            tim.ok("session.leave");
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status()).isEqualTo("ended"));
    }

    private String status() {
        return SERVER.look(room).get("status").asText();
    }

    @Test
    void beforeItsStartHostsAloneComeIn() {
        var name = room + "-later";
        var startsAt = Instant.now().plusSeconds(3_600).toEpochMilli();
        var made =
                SERVER.post(
                        "/v1/rooms", Words.object("room", name, "startsAt", startsAt).toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        try (var hal = SERVER.join(name, "hal", "host");
                var tim = SERVER.connect()) {
            assertThat(hal.joined().at("/snapshot/room/startedAt").asLong()).isEqualTo(startsAt);
            var refusal =
                    tim.ask(
                            "session.join",
                            "room",
                            name,
                            "token",
                            Pass.of(name, "tim", "audience").token());
            assertThat(refusal.at("/error/code").asText()).isEqualTo("room.notStarted");
            assertThat(refusal.at("/error/retryAfterMs").asLong())
                    .isBetween(3_000_000L, 3_600_000L);
        }
    }

    @Test
    void whenTheLastHostIsLostTheCoHostFollowsHim() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience");
                var cleo = SERVER.join(room, "cleo", "co-host")) {
            sue.ok("seat.take", "seat", 1);
            hal.cut();

            var changed = cleo.event("role.changed");
            assertThat(changed.get("user").asText()).isEqualTo("cleo");
            assertThat(changed.get("role").asText()).isEqualTo("host");
            assertThat(changed.get("cause").asText()).isEqualTo("succeeded");
            cleo.ok("room.end");
        }
    }

    @Test
    void whenThereIsNoCoHostWhoeverSitsLongestFollows() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience");
                var sue = SERVER.join(room, "sue", "audience")) {
            sue.ok("seat.take", "seat", 1);
            tim.ok("seat.take", "seat", 2);
            hal.ok("session.leave");

            assertThat(tim.event("role.changed").get("user").asText()).isEqualTo("sue");
            try (var again = SERVER.join(room, "hal", "host")) {
                assertThat(again.joined().at("/snapshot/you/role").asText()).isIn("owner", "host");
            }
        }
    }

    @Test
    void aRequestThatNobodyCanAnswerAnyMoreEndsWithItsCause() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            hal.ok("settings.set", "succession", "nobody");
            hal.ok("seats.close");
            tim.ok("seat.request");
            hal.ok("session.leave");

            var ended = tim.event("request.ended");
            assertThat(ended.get("outcome").asText()).isEqualTo("failed");
            assertThat(ended.get("cause").asText()).isEqualTo("host.absent");
        }
    }

    @Test
    void aHostHandsHisRoleAndHisSeatOver() {
        try (var hal = SERVER.join(room, "hal", "host");
                var sue = SERVER.join(room, "sue", "audience")) {
            hal.ok("seat.take", "seat", 0);
            sue.ok("seat.take", "seat", 1);
            hal.ok("host.transfer", "user", "sue");

            assertThat(sue.event("you.changed").at("/you/role").asText()).isEqualTo("owner");
            try (var again = SERVER.join(room, "hal", "host")) {
                assertThat(again.joined().at("/snapshot/you/role").asText())
                        .as("his old token does not bring it back")
                        .isEqualTo("co-host");
                assertThat(again.joined().at("/snapshot/seats/0/user").asText()).isEqualTo("sue");
                assertThat(again.joined().at("/snapshot/seats/1/user").asText()).isEqualTo("hal");
            }
        }
    }

    @Test
    void aSecondConnectionTakesOverOrIsRefusedAsTheRoomSays() {
        try (var hal = SERVER.join(room, "hal", "host");
                var tim = SERVER.join(room, "tim", "audience")) {
            try (var second = SERVER.join(room, "tim", "audience")) {
                assertThat(tim.closeCode()).isEqualTo(CloseCode.REPLACED.code());
                hal.ok("settings.set", "elsewhere", "is-refused");
                try (var third = SERVER.connect()) {
                    var token = Pass.of(room, "tim", "audience").token();
                    assertThat(third.refused("session.join", "room", room, "token", token))
                            .isEqualTo("user.elsewhere");
                    second.catchUp();
                    var resume = Words.object("session", second.session(), "seq", second.seq());
                    third.ok("session.join", "room", room, "token", token, "resume", resume);
                    assertThat(second.closeCode()).isEqualTo(CloseCode.REPLACED.code());
                }
            }
        }
    }
}
