package org.liveaudioroom.client.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.LiveAudioRoomEvents;

/// The table of `docs/guides/events.md` has every event, in Java and in the page.
class EventsGuideTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    @Test
    void namesEverySetterOfTheJavaClient() throws IOException {
        assertThat(cells(2))
                .containsExactlyInAnyOrderElementsOf(
                        setters("", LiveAudioRoomEvents.class).toList());
    }

    @Test
    void namesEveryEventOfTheElement() throws IOException {
        String source = Files.readString(REPOSITORY.resolve("web/src/client/events.ts"));
        var names =
                Pattern.compile("(?m)^  '?([\\w.]+)'?: .*(?:plain|withDefault|asking)\\(")
                        .matcher(source)
                        .results()
                        .map(name -> dashed(name.group(1)))
                        .toList();

        assertThat(names).hasSizeGreaterThan(29);
        assertThat(cells(3)).containsExactlyInAnyOrderElementsOf(names);
    }

    /// What stands in backticks at the beginning of a cell.
    private static List<String> cells(int column) throws IOException {
        return Files.readAllLines(REPOSITORY.resolve("docs/guides/events.md")).stream()
                .filter(line -> line.matches("\\| (S\\d+|\\+) \\|.*"))
                .map(line -> line.split(" \\| ?", -1)[column - 1])
                .filter(cell -> cell.startsWith("`"))
                .map(cell -> cell.substring(1, cell.indexOf('`', 1)))
                .toList();
    }

    private static Stream<String> setters(String path, Class<?> group) {
        return Arrays.stream(group.getMethods())
                .filter(method -> method.getDeclaringClass() == group)
                .flatMap(method ->
                        method.getName().startsWith("on")
                                ? Stream.of(path + method.getName())
                                : groupOf(path, method));
    }

    private static Stream<String> groupOf(String path, Method method) {
        return method.getReturnType().getSimpleName().endsWith("Events")
                ? setters(path + method.getName() + "().", method.getReturnType())
                : Stream.of();
    }

    private static String dashed(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .map(part -> part.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
