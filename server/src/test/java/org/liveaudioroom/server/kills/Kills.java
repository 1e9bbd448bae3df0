package org.liveaudioroom.server.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.liveaudioroom.server.outside.PostgresServer;

/// `./bench kills`: kills the server so often on each data base, and says what was lost.
final class Kills {
    private static final int TOLD_EACH = 10;

    private Kills() {}

    /// Prints figures.
    ///
    /// @param arguments a folder, and how often
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "kills");
        int kills = Integer.parseInt(arguments[1]);
        try {
            String data = folder.resolve("data").toString();
            String h2 = kill("h2", kills, folder, List.of("--data", data));
            var server = PostgresServer.shared();
            String url = server.url(server.newDatabase());
            String postgres =
                    kill("postgresql", kills, folder, List.of("--data", data, "--database", url));
            System.out.print(h2 + postgres);
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.exit(0); // Threads of the HTTP client may still be winding down.
    }

    private static String kill(String name, int kills, Path folder, List<String> database)
            throws IOException, InterruptedException, ExecutionException {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.printf("# %s: seed %d%n", name, seed);
        try (var server = new KilledServer(folder, database, seed)) {
            for (int kill = 1; kill <= kills; kill++) {
                server.killOnce();
                if (kill % TOLD_EACH == 0) {
                    System.out.printf(
                            "# %s: killed %d times, %d changes acknowledged, %d lost%n",
                            name, kill, server.acknowledged(), server.lost().size());
                }
            }
            server.lost().forEach(lost -> System.out.println("# lost: " + lost));
            return """
            kills.%1$s_kills %2$d kills
            kills.%1$s_acknowledged %3$d commands
            kills.%1$s_lost %4$d commands
            """
                    .formatted(name, kills, server.acknowledged(), server.lost().size());
        }
    }
}
