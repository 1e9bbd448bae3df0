package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionsPageTest {
    /// Surefire runs in the module's folder and says so.
    private static final Path PAGE =
            Path.of(System.getProperty("basedir", "."))
                    .resolve("../docs/permissions.md")
                    .normalize();

    @Test
    void committedPageIsUpToDate() throws IOException {
        var page = PermissionsPage.write();
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("out of date: run mvn -pl room test -Dregenerate=true")
                .hasContent(page);
    }

    @Test
    void pageShowsNobodyWhoIsNotInside() {
        assertThat(PermissionsPage.write()).doesNotContain("| " + PermissionTable.NOT_INSIDE);
    }

    @Test
    void pageTriesEveryCommandOfPeople() {
        assertThat(new PermissionAttempts().commands())
                .containsExactlyInAnyOrder(RoomCommand.OfUser.class.getPermittedSubclasses());
    }

    static Stream<PermissionTable.Attempt> attempts() {
        return new PermissionAttempts().all().stream();
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void endedRoomRefusesEverybody(PermissionTable.Attempt attempt) {
        List<String> row = PermissionTable.cells(attempt).get(PermissionTable.State.ENDED);
        assertThat(row).containsOnly("room ended");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void nobodyMayMoreThanThoseAboveHim(PermissionTable.Attempt attempt) {
        var rows = PermissionTable.cells(attempt).values();
        // In the order of the callers: a right goes up the roles, whatever the room's state.
        for (var row : rows) {
            int lowest = row.lastIndexOf(PermissionTable.ALLOWED);
            assertThat(row.subList(0, Math.max(0, Math.min(lowest, 3))))
                    .doesNotContain(PermissionTable.NOT_ALLOWED);
        }
    }
}
