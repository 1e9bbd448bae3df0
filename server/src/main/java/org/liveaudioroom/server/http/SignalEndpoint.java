package org.liveaudioroom.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import io.undertow.websockets.WebSocketConnectionCallback;
import io.undertow.websockets.WebSocketProtocolHandshakeHandler;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.protocol.version13.Hybi13Handshake;
import io.undertow.websockets.spi.WebSocketHttpExchange;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.liveaudioroom.server.endpoint.Origins;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.session.Session;
import org.liveaudioroom.server.session.Surroundings;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.liveaudioroom.signaling.Protocol;

/// `/v1/signal`: makes a session of each WebSocket that speaks our subprotocol.
final class SignalEndpoint implements HttpHandler, WebSocketConnectionCallback {
    private static final HttpString SUBPROTOCOLS = new HttpString("Sec-WebSocket-Protocol");

    private final Surroundings around;
    private final Heartbeat heartbeat;
    private final Origins origins;
    private final int connectionsMax;
    private final HttpHandler handshake;

    SignalEndpoint(Surroundings around, Heartbeat heartbeat, Origins origins, int connectionsMax) {
        this.around = around;
        this.heartbeat = heartbeat;
        this.origins = origins;
        this.connectionsMax = connectionsMax;
        this.handshake =
                new WebSocketProtocolHandshakeHandler(
                        List.of(new Hybi13Handshake(Set.of(Protocol.SUBPROTOCOL), false)), this);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!exchange.getRequestHeaders().contains("Upgrade")) {
            exchange.getResponseHeaders().put(new HttpString("Upgrade"), "websocket");
            Problem.send(exchange, Failure.of(ErrorCode.CALL_TYPE, "This wants a WebSocket."));
        } else if (!origins.allows(exchange)) {
            Problem.send(exchange, Failure.of(ErrorCode.ORIGIN_REFUSED));
        } else if (!speaksOurs(exchange)) {
            Problem.send(
                    exchange,
                    Failure.of(
                            ErrorCode.CALL_MALFORMED,
                            "The subprotocol " + Protocol.SUBPROTOCOL + " is not offered."));
        } else if (heartbeat.connections() >= connectionsMax) {
            Problem.send(exchange, Failure.of(ErrorCode.SERVER_BUSY).withLimit(connectionsMax));
        } else {
            handshake.handleRequest(exchange);
        }
    }

    private static boolean speaksOurs(HttpServerExchange exchange) {
        var offered = exchange.getRequestHeaders().get(SUBPROTOCOLS);
        return offered != null
                && offered.stream()
                        .flatMap(line -> Arrays.stream(line.split(",", -1)))
                        .anyMatch(name -> name.strip().equals(Protocol.SUBPROTOCOL));
    }

    @Override
    public void onConnect(WebSocketHttpExchange exchange, WebSocketChannel socket) {
        var connection = new SignalConnection(socket);
        var session = Session.open(connection, around);
        connection.listen(session, heartbeat);
    }
}
