package org.liveaudioroom.server;

import java.util.concurrent.CountDownLatch;
import org.liveaudioroom.server.config.Arguments;
import org.liveaudioroom.server.config.ConfigException;
import org.liveaudioroom.server.config.ConfigReader;
import org.liveaudioroom.server.config.HelpPage;
import org.liveaudioroom.server.observe.Logging;

/// Starts the server, says where it is, and ends it when the process is asked to end.
public final class Main {
    /// The operator has to change something; the sentence on standard error says what.
    private static final int EXIT_MISCONFIGURED = 2;

    private Main() {}

    /// The command line: `--help` shows what it takes.
    @SuppressWarnings("SystemOut") // Standard output is for the operator, the log is elsewhere.
    public static void main(String[] words) throws InterruptedException {
        try {
            switch (Arguments.parse(words)) {
                case Arguments.Help() -> System.out.print(HelpPage.text());
                case Arguments.Version() -> System.out.println(Version.text());
                case Arguments.Serve(var options) -> {
                    var config = ConfigReader.read(options, System.getenv());
                    Logging.configure(config.log());
                    var server = LiveServer.start(config);
                    var ended = new CountDownLatch(1);
                    Runtime.getRuntime()
                            .addShutdownHook(
                                    new Thread(
                                            () -> {
                                                server.close();
                                                ended.countDown();
                                            },
                                            "shutdown"));
                    System.out.print(Banner.text(config, server.port(), server.mediaPort()));
                    System.out.flush();
                    ended.await();
                }
            }
        } catch (ConfigException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(EXIT_MISCONFIGURED);
        }
    }
}
