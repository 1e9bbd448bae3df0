package org.liveaudioroom.server.endpoint;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.PathTemplateMatcher;
import io.undertow.util.StatusCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which call is answered by whom. It knows the methods of each address, for those who ask for them
/// or miss them. Filled at the start, read by all threads from then on.
public final class Routes implements HttpHandler {
    private static final HttpString ACCEPT_POST = new HttpString("Accept-Post");
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final RoutingHandler calls = new RoutingHandler();
    private final PathTemplateMatcher<Address> addresses = new PathTemplateMatcher<>();
    private final Map<String, Address> byTemplate = new HashMap<>();
    private final Origins origins;
    private final Keys keys;
    private final Idempotency idempotency;

    /// What can be called at one address.
    private static final class Address {
        final Set<String> methods = new TreeSet<>(Set.of(Methods.OPTIONS_STRING));
        Optional<String> takes = Optional.empty();

        String allow() {
            return String.join(", ", methods);
        }
    }

    public Routes(Origins origins, Keys keys, Idempotency idempotency) {
        this.origins = origins;
        this.keys = keys;
        this.idempotency = idempotency;
        calls.setFallbackHandler(exchange -> refuse(exchange, ErrorCode.CALL_UNKNOWN));
        calls.setInvalidMethodHandler(exchange -> refuse(exchange, ErrorCode.CALL_METHOD));
    }

    /// From now on these are answered by this object.
    public <T> void add(List<Endpoint<T>> endpoints, T api) {
        endpoints.forEach(endpoint -> add(endpoint, api));
    }

    private <T> void add(Endpoint<T> endpoint, T api) {
        var declaration = endpoint.declaration();
        add(declaration.verb(), declaration.template(), handler(endpoint, api));
        if (declaration.verb().equals(Methods.GET)) {
            add(Methods.HEAD, declaration.template(), handler(endpoint, api));
        }
        if (declaration.takes() instanceof Content.Text(var type)) {
            address(declaration.template()).takes = Optional.of(type);
        }
    }

    private void add(HttpString method, String template, HttpHandler handler) {
        calls.add(method, template, handler);
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

    private <T> HttpHandler handler(Endpoint<T> endpoint, T api) {
        return exchange ->
                Body.whenRead(
                        exchange, whole -> whole.dispatch(() -> answer(whole, endpoint, api)));
    }

    /// Tells no peer more than the catalogue.
    private <T> void answer(HttpServerExchange exchange, Endpoint<T> endpoint, T api) {
        exchange.startBlocking();
        try {
            reply(exchange, endpoint, api).send(exchange);
        } catch (RuntimeException fault) { // The boundary of this call.
            LOG.error(
                    "{} {} failed", exchange.getRequestMethod(), exchange.getRequestPath(), fault);
            if (!exchange.isResponseStarted()) {
                Problem.send(exchange, Failure.of(ErrorCode.INTERNAL));
            }
            exchange.endExchange();
        }
    }

    private <T> Reply reply(HttpServerExchange exchange, Endpoint<T> endpoint, T api) {
        try {
            var declaration = endpoint.declaration();
            var call = new Call(exchange, keys.admit(exchange, declaration.access()));
            return declaration.repeatable()
                    ? idempotency.once(call, () -> endpoint.invocation().answer(api, call))
                    : endpoint.invocation().answer(api, call);
        } catch (Problem problem) {
            return Problem.reply(problem.failure());
        }
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
