package org.liveaudioroom.server.endpoint;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.Consumer;
import org.liveaudioroom.signaling.Failure;

/// The body of a call, read as it comes and before the call begins: who sends slowly holds a
/// connection, but none of the few workers.
final class Body {
    private static final AttachmentKey<byte[]> BYTES = AttachmentKey.create(byte[].class);
    private static final byte[] NOTHING = {};

    private Body() {}

    /// Lets the call begin when its body is there. One that is longer than Undertow lets in is
    /// refused.
    static void whenRead(HttpServerExchange exchange, Consumer<HttpServerExchange> call) {
        read(exchange, Call.BODY_BYTES_MAX + 1, Call.tooLarge().failure(), call);
    }

    /// Refuses the call when its body has been read and thrown away.
    static void refuse(HttpServerExchange exchange, Failure failure) {
        read(exchange, 0, failure, whole -> Problem.send(whole, failure));
    }

    /// Whoever still sends reads nothing, and would find his connection cut: so all is read, also
    /// what is not kept. What is longer than Undertow lets in is cut all the same.
    private static void read(
            HttpServerExchange exchange,
            int keptMax,
            Failure ifCut,
            Consumer<HttpServerExchange> call) {
        if (exchange.isRequestComplete()) {
            call.accept(exchange);
            return;
        }
        var kept = new ByteArrayOutputStream();
        exchange.getRequestReceiver()
                .receivePartialBytes(
                        (whole, bytes, last) -> {
                            kept.write(bytes, 0, Math.min(keptMax - kept.size(), bytes.length));
                            if (last) {
                                whole.putAttachment(BYTES, kept.toByteArray());
                                call.accept(whole);
                            }
                        },
                        (cut, _) -> Problem.send(cut, ifCut));
    }

    /// What was read; one byte more than [Call#BODY_BYTES_MAX] stands for all that is longer.
    static byte[] of(HttpServerExchange exchange) {
        return Objects.requireNonNullElse(exchange.getAttachment(BYTES), NOTHING);
    }
}
