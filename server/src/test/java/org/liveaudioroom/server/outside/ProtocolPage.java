package org.liveaudioroom.server.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the documentation of the protocol promises.
public final class ProtocolPage {
    private static final Path PAGE = Path.of("..", "docs", "protocol.md");

    private ProtocolPage() {}

    /// The commands in the first column of their table.
    public static Set<String> commands() {
        try {
            var text = Files.readString(PAGE);
            var begin = text.indexOf("## Commands of this version");
            var names = Pattern.compile("`([a-zA-Z.]+)`");
            return text.substring(begin, text.indexOf("\n## ", begin + 1))
                    .lines()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|", -1)[1])
                    .flatMap(cell -> names.matcher(cell).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
