package org.liveaudioroom.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Spoken words as the WAV file that Chromium's fake microphone plays in a loop: 48 kHz, mono, 16
/// bit.
final class Speech {
    private static final String TEXT =
            "Good evening everybody and welcome to the repair cafe. Tonight we open an old radio,"
                    + " find out why it hums, and listen to what the neighbours have brought along."
                    + " Please raise your hand when you would like to say something.";

    private Speech() {}

    static Path file(Path folder, String voice) {
        try {
            Files.createDirectories(folder);
            Path raw = folder.resolve(voice + "-raw.wav");
            Path wav = folder.resolve(voice + ".wav");
            run(List.of("espeak-ng", "-v", voice, "-s", "150", "-w", raw.toString(), TEXT));
            run(
                    List.of(
                            "sox",
                            raw.toString(),
                            "-r",
                            "48000",
                            "-c",
                            "1",
                            "-b",
                            "16",
                            wav.toString(),
                            "norm",
                            "-3"));
            return wav;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making speech", e);
        }
    }
}
