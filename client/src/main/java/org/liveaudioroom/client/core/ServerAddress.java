package org.liveaudioroom.client.core;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.liveaudioroom.signaling.Protocol;

/// Where on a server its parts answer, and what it says of itself.
final class ServerAddress {
    private static final int SLOTS_DEFAULT = 12;
    private static final int SLOTS_MAX = 50;
    private static final Pattern SLOTS = Pattern.compile("\"slotsMax\"\\s*:\\s*(\\d{1,4})");

    private ServerAddress() {}

    static URI signal(URI server) {
        URI http = under(server, Protocol.PATH.substring(1));
        String scheme = http.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(scheme + http.toString().substring(http.getScheme().length()));
    }

    static URI room(URI server, String room) {
        String segment = URLEncoder.encode(room, StandardCharsets.UTF_8).replace("+", "%20");
        return under(server, "v1/rooms/" + segment);
    }

    static URI tokens(URI server, String room) {
        return URI.create(room(server, room) + "/tokens");
    }

    /// How many voices one client can hear at once; a server that does not say is taken for a usual
    /// one.
    static CompletableFuture<Integer> slotsMax(HttpClient http, URI server, Duration within) {
        var request = HttpRequest.newBuilder(under(server, "v1/info")).timeout(within).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((answer, thrown) -> {
                    var found = SLOTS.matcher(thrown == null ? answer.body() : "");
                    int said = found.find() ? Integer.parseInt(found.group(1)) : 0;
                    return said > 0 ? Math.min(said, SLOTS_MAX) : SLOTS_DEFAULT;
                });
    }

    /// With the path of a server that is behind one.
    private static URI under(URI server, String path) {
        String base = server.toString();
        return URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    }
}
