package org.liveaudioroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.server.outside.Offers;
import org.liveaudioroom.server.outside.Pass;
import org.liveaudioroom.server.outside.RunningServer;

/// Listening by WHEP: each section that receives is a slot.
class WhepTest {
    @RegisterExtension static final RunningServer SERVER = RunningServer.usual();

    private final String room = SERVER.openRoom();

    @ParameterizedTest
    @CsvSource({
        "chromium-156-whep,     1",
        "firefox-esr-153-whep,  1",
        "gstreamer-whep,        1",
        "chromium-156-room,    12",
        "firefox-esr-153-room, 12",
    })
    void eachReceivingSectionIsASlot(String offer, int slots) {
        var made = SERVER.offer("whep", room, token("ear"), Offers.recorded(offer));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Content-Type")).hasValue("application/sdp");
        assertThat(RunningServer.location(made)).startsWith("/v1/whep/" + room + "/");
        assertThat(made.body().lines().filter("a=sendonly"::equals)).hasSize(slots);
        assertThat(
                        made.body()
                                .lines()
                                .filter(line -> line.matches("a=ssrc:\\d+ cname:.*"))
                                .distinct())
                .as("a source of its own for each")
                .hasSize(slots);
    }

    @Test
    void whoListensIsOneOfTheAudienceUntilHeDeletesHisSession() {
        try (var ann = SERVER.join(room, "ann", "audience")) {
            var location =
                    RunningServer.location(
                            SERVER.offer(
                                    "whep",
                                    room,
                                    token("ear"),
                                    Offers.recorded("chromium-156-whep")));
            assertThat(ann.event("people.entered").at("/people/0/user").asText()).isEqualTo("ear");

            assertThat(SERVER.delete(location, token("ear")).statusCode()).isEqualTo(200);

            assertThat(ann.event("people.left").at("/users/0").asText()).isEqualTo("ear");
            ann.catchUp();
            assertThat(ann.events("seat.changed")).isEmpty();
            assertThat(ann.events("microphone.changed")).isEmpty();
        }
    }

    @Test
    void theRulesOfTheRoomDoNotKeepListenersOut() {
        var closed = SERVER.closedRoom();
        var token = Pass.of(closed, "ear", "audience").only("message.send").token();

        assertThat(
                        SERVER.offer("whep", closed, token, Offers.recorded("gstreamer-whep"))
                                .statusCode())
                .isEqualTo(201);
    }

    private String token(String user) {
        return Pass.of(room, user, "audience").token();
    }
}
