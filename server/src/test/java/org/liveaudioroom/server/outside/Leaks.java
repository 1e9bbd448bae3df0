package org.liveaudioroom.server.outside;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/// Everything that the server says in any test is read for what nobody outside has to know: class
/// names and stack traces.
final class Leaks {
    private static final Pattern OF_THE_INSIDE =
            Pattern.compile(
                    "Exception|Throwable|\\bjavax?\\.[a-z]|\\bat [a-z]+\\.[a-z]+[.(]"
                            + "|org\\.(liveaudioroom|apache|h2|bouncycastle)|io\\.(undertow|netty)"
                            + "|com\\.(fasterxml|nimbusds)|\\.java:|@[0-9a-f]{6,8}\\b");

    private static final List<String> FOUND = new CopyOnWriteArrayList<>();

    private Leaks() {}

    /// Reads it on its way.
    ///
    /// @return the same text
    static String read(String said) {
        if (OF_THE_INSIDE.matcher(said).find()) {
            FOUND.add(said);
        }
        return said;
    }

    /// What was found since the last time.
    static List<String> found() {
        var found = List.copyOf(FOUND);
        FOUND.removeAll(found);
        return found;
    }
}
