package org.liveaudioroom.media.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Packets kept in `corpus/NAME.txt`: one a line in hex, with spaces between the fields; `#` begins
/// a remark. A packet that once broke a parser is added there.
final class Corpus {
    private Corpus() {}

    static List<byte[]> packets(String name) {
        return text("/corpus/" + name + ".txt")
                .lines()
                .map(line -> line.replaceAll("#.*| ", ""))
                .filter(line -> !line.isEmpty())
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    static String text(String resource) {
        try (InputStream in =
                Objects.requireNonNull(Corpus.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
