package org.liveaudioroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestServerTest {
    @Test
    void makesRoomsUnderNamesOfTheirOwn() {
        var server = TestServer.shared();

        assertThat(server.newRoom()).isNotEqualTo(server.newRoom());
    }

    @Test
    void makesARoomAsItIsTold() {
        var server = TestServer.shared();
        String room = server.newRoom("{\"title\":\"Tea\",\"open\":false}");

        var told = server.done("GET", "/v1/rooms/" + room, "");

        assertThat(told.path("title").asText()).isEqualTo("Tea");
        assertThat(told.path("open").asBoolean(true)).isFalse();
    }

    @Test
    void givesTokensForARoom() {
        var server = TestServer.shared();

        assertThat(server.token(server.newRoom(), "ann", "host").split("\\.")).hasSize(3);
    }

    @Test
    void saysInTheServersWordsWhyACallWasRefused() {
        assertThatThrownBy(() -> TestServer.shared().done("GET", "/v1/rooms/nowhere", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("404")
                .hasMessageContaining("room.unknown");
    }

    @Test
    void refusesAnOptionThatTheServerDoesNotHave() {
        assertThatThrownBy(() -> TestServer.builder().with("gracious", "2"))
                .hasMessage("the server has no option gracious");
    }

    @Test
    void keepsItsRoomsAndItsAddressOverARestart() {
        try (var server = TestServer.start()) {
            String room = server.newRoom("{\"title\":\"Kept\"}");
            var address = server.address();

            server.restart();

            assertThat(server.address()).isEqualTo(address);
            assertThat(server.done("GET", "/v1/rooms/" + room, "").path("title").asText())
                    .isEqualTo("Kept");
        }
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var before = folders();
        TestServer.start().close();

        assertThat(folders()).isEqualTo(before);
    }

    private static long folders() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file ->
                            file.getFileName().toString().startsWith("live-audio-room-test"))
                    .count();
        }
    }
}
