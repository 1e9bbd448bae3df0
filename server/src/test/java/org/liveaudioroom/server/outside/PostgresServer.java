package org.liveaudioroom.server.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A real PostgreSQL server of this machine, with a folder of its own that goes with it, and as it
/// is by default: what it has acknowledged is on the disk. One for all tests of a process.
public final class PostgresServer {
    public static final String USER = "app";
    public static final String PASSWORD = "p@ss:w/rd%1";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final InetAddress LOCAL = InetAddress.ofLiteral("127.0.0.1");
    private static final AtomicInteger LAST_DATABASE = new AtomicInteger();

    private static final class Shared {
        static final PostgresServer SERVER = new PostgresServer();
    }

    private final Path bin = newestInstalled();
    private final Path folder;
    private final int port;

    private PostgresServer() {
        try {
            folder = Path.of(asUser("mktemp", "-d", "/tmp/postgres-XXXXXX").strip());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            port = freePort();
            var secret = folder.resolve("secret");
            asUser("sh", "-c", "printf %s '" + PASSWORD + "' > " + secret);
            asUser(
                    command("initdb"),
                    "--pgdata=" + data(),
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8");
            asUser(
                    command("pg_ctl"),
                    "start",
                    "--wait",
                    "--pgdata=" + data(),
                    "--log=" + folder.resolve("log"),
                    "--options=-p %d -h %s -k %s".formatted(port, LOCAL.getHostAddress(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /// The one of this process, started when it is first asked for.
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /// A data base that nobody has used, in which [#USER] may do everything.
    ///
    /// @return its name
    public String newDatabase() {
        var name = "test_" + LAST_DATABASE.incrementAndGet();
        execute("create database " + name);
        return name;
    }

    /// Says something to the server as its owner.
    public void execute(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public int port() {
        return port;
    }

    /// Without user and password.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(LOCAL.getHostAddress(), port, database);
    }

    /// As an operator writes it.
    public String url(String database) {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(
                        USER, PASSWORD.replace("%", "%25"), LOCAL.getHostAddress(), port, database);
    }

    private void stop() {
        try {
            asUser(command("pg_ctl"), "stop", "--mode=immediate", "--pgdata=" + data());
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not stop, or stays in " + folder, e);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String command(String name) {
        return bin.resolve(name).toString();
    }

    private static Path newestInstalled() {
        try (var versions =
                Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.<Path>of()) {
            return versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                    .max(
                            Comparator.comparingInt(
                                    version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"))
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "There is no PostgreSQL server in %s: install it, on Debian with 'apt-get install postgresql'."
                                            .formatted(INSTALLED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, LOCAL)) {
            return probe.getLocalPort();
        }
    }

    /// PostgreSQL does not run as root: for root it is its own user, made by Debian's package.
    private static String asUser(String... command) throws IOException {
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            words.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        words.addAll(Arrays.asList(command));
        // The server inherits what its starter writes to: a file, for a pipe would never end.
        var output = Files.createTempFile("postgres", ".output");
        try {
            var ended =
                    new ProcessBuilder(words)
                            .directory(Path.of("/").toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start()
                            .onExit()
                            .join();
            var said = Files.readString(output);
            if (ended.exitValue() != 0) {
                throw new IOException(String.join(" ", words) + ": " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
