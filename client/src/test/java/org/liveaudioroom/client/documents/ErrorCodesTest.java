package org.liveaudioroom.client.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.End;
import org.liveaudioroom.client.RoomFailure;
import org.liveaudioroom.client.audio.AudioProblem;

/// The codes that arise in the clients are in the public catalogue, and no others are.
class ErrorCodesTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([\\w.]+)` \\| ([^|]+) \\|");

    private static final List<RoomFailure> OWN =
            List.of(
                    new RoomFailure.CannotConnect("", Optional.empty()),
                    new RoomFailure.ConnectionLost(),
                    new RoomFailure.AnswerTimeout(Duration.ofSeconds(1)),
                    new RoomFailure.RoomOver(End.of(End.Reason.LOCAL_LEAVE)),
                    new RoomFailure.JoinCancelled(),
                    new RoomFailure.NoToken("", Optional.empty()),
                    new RoomFailure.CallbackFailed("", new IllegalStateException()),
                    new RoomFailure.Internal("", Optional.empty()));

    @Test
    void everyKindOfFailureIsLookedAt() {
        var others = Stream.of(RoomFailure.Refused.class, RoomFailure.SoundFailed.class);

        assertThat(Stream.concat(OWN.stream().map(Object::getClass), others))
                .containsExactlyInAnyOrder(RoomFailure.class.getPermittedSubclasses());
    }

    @Test
    void catalogueHasTheCodesOfTheJavaClient() throws IOException {
        var sound =
                Arrays.stream(AudioProblem.Kind.values())
                        .map(kind -> AudioProblem.of(kind, "").code());
        var codes =
                Stream.concat(OWN.stream().map(RoomFailure::code), sound)
                        .collect(Collectors.toSet());

        assertThat(catalogue("Java")).isEqualTo(codes);
    }

    @Test
    void catalogueHasTheCodesOfTheClientInTheBrowser() throws IOException {
        String source = Files.readString(REPOSITORY.resolve("web/src/client/room-error.ts"));
        String union =
                source.substring(
                        source.indexOf("type LocalCode"), source.indexOf("type RoomErrorCode"));
        var codes =
                Pattern.compile("'([\\w.]+)'")
                        .matcher(union)
                        .results()
                        .map(code -> code.group(1))
                        .collect(Collectors.toSet());

        assertThat(catalogue("web")).isEqualTo(codes);
    }

    private static Set<String> catalogue(String client) throws IOException {
        String page = Files.readString(REPOSITORY.resolve("docs/errors.md"));
        return ROW.matcher(page.substring(page.indexOf("# Codes of the clients")))
                .results()
                .filter(row -> List.of(row.group(2).split(", ")).contains(client))
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toSet());
    }
}
