package org.liveaudioroom.loadtest;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a benchmark found, told as it goes; the figures come last, a line each.
final class Figures {
    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Figures(PrintStream out) {
        this.out = out;
    }

    /// Says how it goes.
    void note(String text) {
        out.println("# " + text);
    }

    void figure(String name, double value, String unit) {
        lines.add(String.format(Locale.ROOT, "%s %s %s", name, number(value), unit));
    }

    /// A number that was counted, not measured.
    void count(String name, long value, String unit) {
        lines.add("%s %d %s".formatted(name, value, unit));
    }

    void end() {
        lines.forEach(out::println);
    }

    /// Three digits that mean something.
    private static String number(double value) {
        String pattern =
                value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
