package org.liveaudioroom.signaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the sources say of each record and its components, for the files that are generated: the
/// class files do not keep it.
public final class SourceComments {
    private static final Pattern RECORD = Pattern.compile("^\\s*(?:public )?record (\\w+)\\(");
    private static final Pattern PARAMETER = Pattern.compile("^@param (\\w+) (.*)$");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)(?:#(\\w+))?]");

    private final Map<String, Comment> byRecord = new HashMap<>();

    /// Knows nothing yet.
    public SourceComments() {}

    /// What the comment above one record says.
    ///
    /// @param summary what stands before the parameters
    public record Comment(String summary, Map<String, String> ofComponents) {
        static final Comment NONE = new Comment("", Map.of());

        public Optional<String> of(String component) {
            return Optional.ofNullable(ofComponents.get(component));
        }
    }

    /// Reads all sources of the packages.
    ///
    /// @param root the folder of sources, such as `src/main/java`
    public SourceComments with(Path root, String... packages) {
        for (String name : packages) {
            try (var files = Files.list(root.resolve(name.replace('.', '/')))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    read(file, name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    public Comment of(Class<?> record) {
        return byRecord.getOrDefault(record.getName(), Comment.NONE);
    }

    private void read(Path file, String packageName) throws IOException {
        String type = file.getFileName().toString().replace(".java", "");
        String outer = packageName + "." + type;
        var comment = new ArrayList<String>();
        for (String line : Files.readAllLines(file)) {
            String stripped = line.strip();
            Matcher record = RECORD.matcher(line);
            if (stripped.startsWith("///")) {
                comment.add(stripped.substring(3).strip());
            } else if (record.find()) {
                String name = record.group(1);
                byRecord.put(name.equals(type) ? outer : outer + "$" + name, comment(comment));
                comment.clear();
            } else if (!stripped.startsWith("@")) {
                comment.clear();
            }
        }
    }

    private static Comment comment(List<String> lines) {
        var components = new HashMap<String, String>();
        var summary = new ArrayList<String>();
        String current = "";
        for (String line : lines) {
            String plain = LINK.matcher(line).replaceAll(SourceComments::plain);
            Matcher parameter = PARAMETER.matcher(plain);
            if (parameter.matches()) {
                current = parameter.group(1);
                components.put(current, parameter.group(2));
            } else if (!current.isEmpty() && !plain.isEmpty()) {
                components.merge(current, plain, (before, more) -> before + " " + more);
            } else if (!plain.isEmpty()) {
                summary.add(plain);
            }
        }
        return new Comment(String.join(" ", summary), Map.copyOf(components));
    }

    private static String plain(MatchResult link) {
        return link.group(2) == null ? link.group(1) : link.group(1) + "." + link.group(2);
    }
}
