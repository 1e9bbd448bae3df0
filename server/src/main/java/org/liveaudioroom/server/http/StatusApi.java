package org.liveaudioroom.server.http;

import io.undertow.util.StatusCodes;
import java.util.function.Supplier;
import org.liveaudioroom.server.rooms.Rooms;

/// What those who run and embed the server ask: is it alive, is it ready, what does it count, what
/// can it do.
final class StatusApi {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Rooms rooms;
    private final Supplier<String> metrics;
    private final About about;

    /// What `/v1/info` says.
    ///
    /// @param development whether anybody may make rooms and tokens
    record About(String version, boolean development, int slotsMax) {}

    /// @param metrics the text of [Metrics#scrape]
    StatusApi(Rooms rooms, Supplier<String> metrics, About about) {
        this.rooms = rooms;
        this.metrics = metrics;
        this.about = about;
    }

    void route(Routes routes) {
        routes.get("/v1/info", this::info);
        routes.get("/healthz", call -> call.send(200, "text/plain", "ok\n"));
        routes.get("/readyz", this::ready);
        routes.get("/metrics", call -> call.send(200, PROMETHEUS, metrics.get()));
    }

    private void info(Call call) {
        var body = Call.object();
        body.put("version", about.version());
        body.put("development", about.development());
        body.putObject("media").put("slotsMax", about.slotsMax());
        call.send(StatusCodes.OK, body);
    }

    private void ready(Call call) {
        if (Call.await(rooms.ready())) {
            call.send(StatusCodes.OK, "text/plain", "ready\n");
        } else {
            call.send(StatusCodes.SERVICE_UNAVAILABLE, "text/plain", "not ready\n");
        }
    }
}
