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
import org.liveaudioroom.server.rest.BansApi;
import org.liveaudioroom.server.rest.DocumentApi;
import org.liveaudioroom.server.rest.KeptAnswers;
import org.liveaudioroom.server.rest.LogsApi;
import org.liveaudioroom.server.rest.MessagesApi;
import org.liveaudioroom.server.rest.ParticipantsApi;
import org.liveaudioroom.server.rest.RoomsApi;
import org.liveaudioroom.server.rest.SeatsApi;
import org.liveaudioroom.server.rest.StatusApi;
import org.liveaudioroom.server.rest.TokensApi;
import org.liveaudioroom.server.rest.UsersApi;

/// Every call over HTTP, with what answers it.
final class Calls {
    private Calls() {}

    /// All of them, in the order of the documentation.
    static List<Declaration> declared() {
        return Stream.of(
                        RoomsApi.ENDPOINTS,
                        TokensApi.ENDPOINTS,
                        ParticipantsApi.ENDPOINTS,
                        SeatsApi.ENDPOINTS,
                        BansApi.ENDPOINTS,
                        MessagesApi.ENDPOINTS,
                        LogsApi.ENDPOINTS,
                        UsersApi.ENDPOINTS,
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
        var routes =
                new Routes(
                        origins,
                        keys,
                        new Idempotency(new KeptAnswers(around.rooms()::store, around.clock())));
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
        routes.add(ParticipantsApi.ENDPOINTS, new ParticipantsApi(around.rooms()));
        routes.add(SeatsApi.ENDPOINTS, new SeatsApi(around.rooms()));
        routes.add(BansApi.ENDPOINTS, new BansApi(around.rooms(), around.clock()));
        routes.add(MessagesApi.ENDPOINTS, new MessagesApi(around.rooms()));
        routes.add(LogsApi.ENDPOINTS, new LogsApi(around.rooms()));
        routes.add(UsersApi.ENDPOINTS, new UsersApi(around.rooms(), around.clock()));
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
