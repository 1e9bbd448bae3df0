package org.liveaudioroom.server.config;

import java.util.ArrayList;
import java.util.List;

/// The table of options as a page of plain text, 100 columns wide.
public final class HelpPage {
    private static final int COLUMNS = 100;
    private static final int INDENT = 30;

    private HelpPage() {}

    /// Ends with a line feed.
    public static String text() {
        var page = new StringBuilder();
        page.append(
                """
                Usage: ./run [options]

                Starts the live audio room on this machine. Without options: page and API on
                http://localhost:8080, audio on port 10000, data in ./data, development mode.

                Each option is also an environment variable (--media-port is LAR_MEDIA_PORT) and a key
                of the file given by --config (media-port = 10000). The command line wins over the
                environment, the environment over the file.
                """);
        for (var group : Option.Group.values()) {
            page.append('\n').append(group.title).append(":\n");
            for (var option : Option.values()) {
                if (option.group == group) {
                    append(page, option);
                }
            }
        }
        page.append(
                """

                Of ./run alone:
                  --build-only                build what is not built, make the start cache, and end
                  --help, --version
                """);
        return page.toString();
    }

    private static void append(StringBuilder page, Option option) {
        var form = option.isSwitch() ? "[on|off]" : option.form;
        var name = "  --" + option.key() + " " + form;
        var meaning =
                option.fallback.isEmpty()
                        ? option.meaning
                        : option.meaning + " (default " + option.fallback + ")";
        var lines = wrapped(meaning);
        page.append(name);
        if (name.length() >= INDENT) {
            page.append('\n').append(" ".repeat(INDENT));
        } else {
            page.append(" ".repeat(INDENT - name.length()));
        }
        page.append(String.join("\n" + " ".repeat(INDENT), lines)).append('\n');
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > COLUMNS - INDENT) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
