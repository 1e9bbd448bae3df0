package org.liveaudioroom.client.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/guides/theming.md` has what the element lets an app change, and nothing else.
class ThemingGuideTest {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).resolve("..").normalize();

    @Test
    void namesEveryProperty() throws IOException {
        String styles = Files.readString(REPOSITORY.resolve("web/src/element/styles/tokens.css"));

        assertThat(found("^\\| `(--lar-[\\w-]+)` \\|", guide()))
                .isEqualTo(found("^ +(--lar-[\\w-]+):", styles));
    }

    @Test
    void namesEveryPartAndSlotThatThereIs() throws IOException {
        String elements = elements();
        var parts =
                found("part=\"([\\w -]+)\"", elements).stream()
                        .flatMap(several -> Stream.of(several.split(" ", -1)))
                        .collect(Collectors.toSet());

        assertThat(found("`([\\w-]+)`", section("### Parts"))).isEqualTo(parts);
        assertThat(found("`([\\w-]+)`", section("### Slots")))
                .isEqualTo(found("<slot name=\"([\\w-]+)\"", elements));
    }

    private static String elements() throws IOException {
        try (var files = Files.walk(REPOSITORY.resolve("web/src/element"))) {
            var all = new StringBuilder();
            for (Path file : files.filter(one -> one.toString().endsWith(".ts")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static String section(String head) throws IOException {
        String from = guide().substring(guide().indexOf(head) + head.length());
        return from.substring(0, from.indexOf("\n### "));
    }

    private static String guide() throws IOException {
        return Files.readString(REPOSITORY.resolve("docs/guides/theming.md"));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toSet());
    }
}
