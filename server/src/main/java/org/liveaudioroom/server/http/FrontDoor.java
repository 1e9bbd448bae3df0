package org.liveaudioroom.server.http;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.BlockingHandler;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.config.Config;
import org.liveaudioroom.server.config.ConfigException;
import org.liveaudioroom.server.endpoint.Origins;
import org.liveaudioroom.server.session.Surroundings;
import org.liveaudioroom.signaling.Protocol;

/// The one port that people come to: which address is answered by whom.
public final class FrontDoor implements AutoCloseable {
    private static final int WORKER_THREADS = 16;
    private static final Duration GOODBYE_WITHIN = Duration.ofMillis(800);
    private static final int IDLE_HTTP_MILLIS = 60_000;
    private static final int REQUEST_PARSE_MILLIS = 10_000;

    /// A body up to this size is read to its end, so that its sender reads why it is refused; the
    /// connection of a larger one is cut.
    private static final long BODY_BYTES_DRAINED = 1024 * 1024;

    private final Undertow server;
    private final Heartbeat heartbeat;

    private FrontDoor(Undertow server, Heartbeat heartbeat) {
        this.server = server;
        this.heartbeat = heartbeat;
    }

    /// What stands behind the door.
    ///
    /// @param keys what opens the API, by the name of who shows it
    /// @param newRooms what a room is like when its maker does not say
    /// @param version of this build
    public record House(
            Config config,
            Surroundings around,
            WebRtcGuests guests,
            Map<String, String> keys,
            Settings newRooms,
            Supplier<String> metricsText,
            String version) {}

    /// Listens from now on.
    ///
    /// @param tls `null` for plain http
    /// @throws ConfigException when the port is taken
    public static FrontDoor open(House house, @Nullable SSLContext tls) {
        var web = house.config().web();
        var heartbeat = new Heartbeat();
        heartbeat.start(house.around().timers());
        var builder =
                Undertow.builder()
                        .setWorkerThreads(WORKER_THREADS)
                        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_HTTP_MILLIS)
                        .setServerOption(
                                UndertowOptions.REQUEST_PARSE_TIMEOUT, REQUEST_PARSE_MILLIS)
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, BODY_BYTES_DRAINED)
                        .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                        .setHandler(root(house, heartbeat));
        var host = web.host().getHostAddress();
        if (tls == null) {
            builder.addHttpListener(web.port(), host);
        } else {
            builder.addHttpsListener(web.port(), host, tls);
        }
        var server = builder.build();
        try {
            server.start();
        } catch (RuntimeException failed) {
            if (failed.getCause() instanceof BindException) {
                throw portTaken(web.host(), web.port(), failed);
            }
            throw failed;
        }
        return new FrontDoor(server, heartbeat);
    }

    /// The sentence for an operator whose port cannot be opened.
    public static ConfigException portTaken(InetAddress host, int port, Exception cause) {
        return new ConfigException(
                "The port %d on %s cannot be opened: it is in use, or not yours to use. Choose another one with --port."
                        .formatted(port, host.getHostAddress()),
                cause);
    }

    private static HttpHandler root(House house, Heartbeat heartbeat) {
        var config = house.config();
        var around = house.around();
        var origins = new Origins(config.web().origins());
        around.metrics().gauge("lar_signal_connections", heartbeat, Heartbeat::connections);

        var routes = routes(house, heartbeat, origins);
        HttpHandler root =
                new SecurityHeaders(
                        routes,
                        config.web().certificate() instanceof Config.Certificate.Files
                                ? SecurityHeaders.Transport.TRUSTED_TLS
                                : SecurityHeaders.Transport.PLAIN);
        return config.web().proxy() == Config.Proxy.TRUSTED
                ? Handlers.proxyPeerAddress(root)
                : root;
    }

    private static HttpHandler routes(House house, Heartbeat heartbeat, Origins origins) {
        var config = house.config();
        var around = house.around();
        var calls = withWholePath(Calls.routes(house, origins));
        var pages = new BlockingHandler(new PageHandler(pageFiles(config)));
        var tryOut = new BlockingHandler(new PageHandler(PageFiles.packaged("/api-page/")));
        return Handlers.path(pages)
                .addExactPath(
                        Protocol.PATH,
                        new SignalEndpoint(
                                around, heartbeat, origins, config.limits().connectionsMax()))
                .addPrefixPath("/v1", calls)
                .addPrefixPath("/v1/docs", tryOut)
                .addExactPath("/healthz", calls)
                .addExactPath("/readyz", calls)
                .addExactPath("/metrics", calls);
    }

    /// The router matches whole paths; a prefix handler has taken its part away.
    private static HttpHandler withWholePath(HttpHandler next) {
        return exchange -> {
            exchange.setRelativePath(exchange.getRequestPath());
            exchange.setResolvedPath("");
            next.handleRequest(exchange);
        };
    }

    private static PageFiles pageFiles(Config config) {
        return switch (config.web().pages()) {
            case Config.Pages.Packaged() -> PageFiles.packaged("/web/");
            case Config.Pages.Folder(var folder) -> PageFiles.in(folder);
        };
    }

    /// The port in use.
    public int port() {
        return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
    }

    /// Waits a little until everybody who was told to go has gone.
    public void awaitEmpty() {
        heartbeat.awaitNone(GOODBYE_WITHIN);
    }

    /// Takes no more connections and cuts those that are left.
    @Override
    public void close() {
        server.stop();
    }
}
