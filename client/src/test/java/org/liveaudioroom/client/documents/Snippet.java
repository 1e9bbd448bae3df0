package org.liveaudioroom.client.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of Java in a document: what stands between a line that begins with three backticks and
/// `java`, and three backticks.
///
/// @param line where it begins
record Snippet(Path file, int line, String code) {
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(public |final |abstract )*(class|interface|record|enum) (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\\R?");

    /// What a piece that is no whole file may use without a word.
    private static final String USUAL =
            Stream.of(
                            "java.net.*",
                            "java.nio.file.*",
                            "java.time.*",
                            "java.util.*",
                            "java.util.concurrent.*",
                            "org.liveaudioroom.client.*",
                            "org.liveaudioroom.client.audio.*",
                            "org.liveaudioroom.client.control.*",
                            "org.liveaudioroom.client.event.*",
                            "org.liveaudioroom.signaling.ErrorCode",
                            "org.liveaudioroom.signaling.GivenRole",
                            "org.liveaudioroom.signaling.OnTaken",
                            "org.liveaudioroom.testkit.TestServer")
                    .map(name -> "import " + name + ";\n")
                    .collect(Collectors.joining());

    static List<Snippet> in(Path file) {
        var found = new ArrayList<Snippet>();
        var code = new StringBuilder();
        int begun = 0;
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (begun == 0 && line.strip().equals("```java")) {
                begun = i + 1;
            } else if (begun > 0 && line.strip().equals("```")) {
                found.add(new Snippet(file, begun, code.toString()));
                code.setLength(0);
                begun = 0;
            } else if (begun > 0) {
                code.append(line).append('\n');
            }
        }
        return found;
    }

    /// Of a source, what its Markdown comments say.
    private static List<String> lines(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return file.toString().endsWith(".java")
                    ? lines.stream().map(Snippet::ofComment).toList()
                    : lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofComment(String line) {
        String text = line.strip();
        return text.startsWith("///") ? text.substring(3).replaceFirst("^ ", "") : "";
    }

    String className() {
        var type = TYPE.matcher(code);
        return type.find() ? type.group(3) : "Piece";
    }

    /// A whole file stays as it is; statements become a method among their [Surroundings].
    String compilationUnit() {
        if (TYPE.matcher(code).find()) {
            return code;
        }
        String imports =
                IMPORT.matcher(code)
                        .results()
                        .map(one -> one.group())
                        .collect(Collectors.joining());
        return imports
                + USUAL
                + "class Piece extends "
                + Surroundings.class.getCanonicalName()
                + " {\nvoid run() throws Exception {\n"
                + IMPORT.matcher(code).replaceAll("")
                + "}\n}\n";
    }

    @Override
    public String toString() {
        return file.getFileName() + ":" + line;
    }
}
