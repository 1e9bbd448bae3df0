package org.liveaudioroom.server.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.function.Consumer;

/// The body of a call, read as it comes and before the call begins: who sends slowly holds a
/// connection, but none of the few workers.
final class Body {
    private static final AttachmentKey<byte[]> BYTES = AttachmentKey.create(byte[].class);
    private static final byte[] NOTHING = {};

    private Body() {}

    /// Lets the call begin when its body is there. One that is longer than Undertow lets in is
    /// refused.
    static void whenRead(HttpServerExchange exchange, Consumer<HttpServerExchange> call) {
        if (exchange.isRequestComplete()) {
            call.accept(exchange);
            return;
        }
        var kept = new ByteArrayOutputStream();
        exchange.getRequestReceiver()
                .receivePartialBytes(
                        (whole, bytes, last) -> {
                            // The rest of a long one is read too: who still sends reads no answer.
                            int room = Call.BODY_BYTES_MAX + 1 - kept.size();
                            kept.write(bytes, 0, Math.min(room, bytes.length));
                            if (last) {
                                whole.putAttachment(BYTES, kept.toByteArray());
                                call.accept(whole);
                            }
                        },
                        (cut, _) -> Problem.send(cut, Call.tooLarge().failure()));
    }

    /// What was read; one byte more than [Call#BODY_BYTES_MAX] stands for all that is longer.
    static byte[] of(HttpServerExchange exchange) {
        return Objects.requireNonNullElse(exchange.getAttachment(BYTES), NOTHING);
    }
}
