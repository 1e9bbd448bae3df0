package org.liveaudioroom.loadtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What Linux knows of a process.
///
/// @param pid its number
record ProcessUsage(long pid) {
    /// `USER_HZ`, which is 100 on every Linux that Java runs on.
    private static final double TICKS_PER_SECOND = 100;

    /// The bytes that it holds in memory: file pages of its jars and libraries included.
    long residentBytes() {
        return lines("status").stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("process " + pid + " has no VmRSS"));
    }

    /// Processor time it has used, in user and system mode together.
    double cpuSeconds() {
        String stat = lines("stat").getFirst();
        // proc(5): the second field is the name in parentheses and may hold anything.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " cannot be looked at", e);
        }
    }
}
