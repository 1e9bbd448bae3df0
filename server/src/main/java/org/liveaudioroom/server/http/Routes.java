package org.liveaudioroom.server.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatcher;
import io.undertow.util.StatusCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// Which call is answered by whom. It knows the methods of each address, for those who ask for them
/// or miss them. Filled at the start, read by all threads from then on.
final class Routes implements HttpHandler {
    private static final HttpString ACCEPT_POST = new HttpString("Accept-Post");

    private final RoutingHandler calls = new RoutingHandler();

    private final PathTemplateMatcher<Address> addresses = new PathTemplateMatcher<>();
    private final Map<String, Address> byTemplate = new HashMap<>();
    private final Origins origins;

    /// What can be called at one address.
    private static final class Address {
        final Set<String> methods = new TreeSet<>(Set.of(Methods.OPTIONS_STRING));
        Optional<String> takes = Optional.empty();

        String allow() {
            return String.join(", ", methods);
        }
    }

    Routes(Origins origins) {
        this.origins = origins;
        calls.setFallbackHandler(exchange -> refuse(exchange, ErrorCode.CALL_UNKNOWN));
        calls.setInvalidMethodHandler(exchange -> refuse(exchange, ErrorCode.CALL_METHOD));
    }

    void get(String template, Call.Handler handler) {
        add(Methods.GET, template, handler);
        add(Methods.HEAD, template, handler);
    }

    void post(String template, Call.Handler handler) {
        add(Methods.POST, template, handler);
    }

    /// A POST whose body has to be of this type.
    void post(String template, String type, Call.Handler handler) {
        post(template, handler);
        address(template).takes = Optional.of(type);
    }

    void delete(String template, Call.Handler handler) {
        add(Methods.DELETE, template, handler);
    }

    private void add(HttpString method, String template, Call.Handler handler) {
        calls.add(method, template, Call.handler(handler));
        address(template).methods.add(method.toString());
    }

    private Address address(String template) {
        return byTemplate.computeIfAbsent(
                template,
                _ -> {
                    var address = new Address();
                    addresses.add(template, address);
                    return address;
                });
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        origins.tell(exchange);
        var match = addresses.match(exchange.getRelativePath());
        @Nullable Address address = match == null ? null : match.getValue();
        if (address == null) {
            refuse(exchange, ErrorCode.CALL_UNKNOWN);
            return;
        }
        exchange.getResponseHeaders().put(Headers.ALLOW, address.allow());
        address.takes.ifPresent(type -> exchange.getResponseHeaders().put(ACCEPT_POST, type));
        if (exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            origins.answerPreflight(exchange, address.allow());
            // RFC 9725 §4.2 has 200 here, and browsers take it as well as 204.
            exchange.setStatusCode(StatusCodes.OK).endExchange();
        } else if (exchange.getRequestMethod().equals(Methods.POST)
                && !isTaken(exchange, address)) {
            refuse(exchange, ErrorCode.CALL_TYPE);
        } else if (exchange.getRequestContentLength() > Call.BODY_BYTES_MAX) {
            Body.refuse(exchange, Call.tooLarge().failure());
        } else {
            calls.handleRequest(exchange);
        }
    }

    private static boolean isTaken(HttpServerExchange exchange, Address address) {
        var header = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        var given = header == null ? "" : header.split(";", 2)[0].strip();
        return address.takes.map(given::equalsIgnoreCase).orElse(true);
    }

    private static void refuse(HttpServerExchange exchange, ErrorCode code) {
        Body.refuse(exchange, Failure.of(code));
    }
}
