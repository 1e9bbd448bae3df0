package org.liveaudioroom.server.rest;

import io.undertow.util.StatusCodes;
import java.util.List;
import java.util.function.Supplier;
import org.liveaudioroom.server.endpoint.Access;
import org.liveaudioroom.server.endpoint.Asked;
import org.liveaudioroom.server.endpoint.Call;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Nothing;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.session.Failures;
import org.liveaudioroom.signaling.ErrorCode;

/// What those who run and embed the server ask: is it alive, is it ready, what does it count, what
/// can it do.
public final class StatusApi {
    private static final String TEXT = "text/plain";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    public static final List<Endpoint<StatusApi>> ENDPOINTS =
            List.of(
                    Endpoint.get("/v1/info", "Says what this server is and can do.")
                            .lets(Access.ANYBODY)
                            .gives(StatusCodes.OK, ServerInfo.class)
                            .by(StatusApi::info),
                    Endpoint.get("/healthz", "Is answered as long as the server lives.")
                            .lets(Access.ANYBODY)
                            .gives(StatusCodes.OK, TEXT)
                            .by((StatusApi _, Asked<Nothing, Nothing> _) -> "ok\n"),
                    Endpoint.get("/readyz", "Is answered as long as rooms can be reached.")
                            .lets(Access.ANYBODY)
                            .gives(StatusCodes.OK, TEXT)
                            .refuses(ErrorCode.SERVER_BUSY)
                            .by(StatusApi::ready),
                    Endpoint.get("/metrics", "What is counted, as Prometheus reads it.")
                            .lets(Access.ANYBODY)
                            .gives(StatusCodes.OK, PROMETHEUS)
                            .by(StatusApi::metrics));

    private final Rooms rooms;
    private final Supplier<String> metrics;
    private final ServerInfo info;

    /// What a server is and can do.
    ///
    /// @param version of this build
    /// @param development whether the page may make rooms and tokens without a key
    public record ServerInfo(String version, boolean development, ServerMedia media) {}

    /// What it can do with audio.
    ///
    /// @param slotsMax voices that one listener hears at once
    public record ServerMedia(int slotsMax) {}

    /// @param metrics the text that Prometheus reads
    public StatusApi(Rooms rooms, Supplier<String> metrics, ServerInfo info) {
        this.rooms = rooms;
        this.metrics = metrics;
        this.info = info;
    }

    private ServerInfo info(Asked<Nothing, Nothing> asked) {
        return info;
    }

    private String metrics(Asked<Nothing, Nothing> asked) {
        return metrics.get();
    }

    private String ready(Asked<Nothing, Nothing> asked) {
        if (!Call.await(rooms.ready())) {
            throw new Problem(Failures.busy());
        }
        return "ready\n";
    }
}
