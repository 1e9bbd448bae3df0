package org.liveaudioroom.server.http;

import java.util.List;
import java.util.stream.Stream;
import org.liveaudioroom.server.endpoint.Endpoint;
import org.liveaudioroom.server.endpoint.Endpoint.Declaration;
import org.liveaudioroom.server.endpoint.Idempotency;
import org.liveaudioroom.server.endpoint.Keys;
import org.liveaudioroom.server.endpoint.Origins;
import org.liveaudioroom.server.endpoint.Routes;
import org.liveaudioroom.server.http.FrontDoor.House;
import org.liveaudioroom.server.rest.DocumentApi;
import org.liveaudioroom.server.rest.RoomsApi;
import org.liveaudioroom.server.rest.StatusApi;
import org.liveaudioroom.server.rest.TokensApi;

/// Every call over HTTP, with what answers it.
final class Calls {
    private Calls() {}

    /// All of them, in the order of the documentation.
    static List<Declaration> declared() {
        return Stream.of(
                        RoomsApi.ENDPOINTS,
                        TokensApi.ENDPOINTS,
                        WhipWhepApi.ENDPOINTS,
                        StatusApi.ENDPOINTS,
                        DocumentApi.ENDPOINTS)
                .flatMap(List::stream)
                .map(Endpoint::declaration)
                .toList();
    }

    static Routes routes(House house, Origins origins) {
        var config = house.config();
        var around = house.around();
        var keys =
                new Keys(
                        house.keys(),
                        config.development() ? Keys.Mode.DEVELOPMENT : Keys.Mode.STRICT,
                        around.metrics());
        var routes = new Routes(origins, keys, new Idempotency(house.answeredCalls()));
        routes.add(RoomsApi.ENDPOINTS, new RoomsApi(around.rooms(), house.newRooms()));
        routes.add(
                TokensApi.ENDPOINTS,
                new TokensApi(
                        around.rooms(),
                        around.tokens(),
                        around.revocations(),
                        house.newRooms(),
                        config.limits().tokenLife(),
                        around.clock()));
        routes.add(WhipWhepApi.ENDPOINTS, new WhipWhepApi(house.guests(), around));
        routes.add(
                StatusApi.ENDPOINTS,
                new StatusApi(
                        around.rooms(),
                        house.metricsText(),
                        new StatusApi.ServerInfo(
                                house.version(),
                                config.development(),
                                new StatusApi.ServerMedia(config.media().slots()))));
        routes.add(DocumentApi.ENDPOINTS, new DocumentApi());
        return routes;
    }
}
