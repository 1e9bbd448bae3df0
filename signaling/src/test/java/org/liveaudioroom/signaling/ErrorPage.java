package org.liveaudioroom.signaling;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Writes `docs/errors.md`: the public catalogue of error codes and close codes, and what the
/// clients add to it.
final class ErrorPage {
    private static final String HEAD =
            """
            <!-- Generated from ErrorCode, CloseCode and ClientCode of the module signaling: do not edit. -->
            # Error codes

            Every reason for which a client is told no. Over the WebSocket it is the `code` of an answer's `error`, over
            HTTP the member `code` of `application/problem+json` with the status below. Codes are stable: they are added,
            and never change their meaning. `message` beside a code is a sentence for people and may change; `field`, `seat`,
            `user`, `limit` and `retryAfterMs` are there where they help.

            | code | HTTP | meaning | what to do |
            |---|---|---|---|
            """;

    private static final String CLOSE_HEAD =
            """

            # Close codes

            Why the server closed the WebSocket. A connection that was cut has another code, or none: come back then too.

            | code | meaning | come back by yourself |
            |---|---|---|
            """;

    private static final String CLIENT_HEAD =
            """

            # Codes of the clients

            What fails before a server has a say, or in spite of it. In Java `RoomFailure.code()` and
            `RoomEvent.ErrorRaised.code()`, in the browser `RoomError.code`. A client gives the server's codes as they come,
            and these.

            | code | where | meaning | what to do |
            |---|---|---|---|
            """;

    private ErrorPage() {}

    static String write() {
        return HEAD
                + Arrays.stream(ErrorCode.values())
                        .map(ErrorPage::row)
                        .collect(Collectors.joining())
                + CLOSE_HEAD
                + Arrays.stream(CloseCode.values())
                        .map(ErrorPage::row)
                        .collect(Collectors.joining())
                + CLIENT_HEAD
                + ClientCode.ALL.stream().map(ErrorPage::row).collect(Collectors.joining());
    }

    private static String row(ErrorCode code) {
        return "| `%s` | %d | %s | %s |\n"
                .formatted(code.wire(), code.httpStatus(), code.meaning(), code.advice());
    }

    private static String row(CloseCode close) {
        return "| %d | %s | %s |\n"
                .formatted(close.code(), close.meaning(), close.worthComingBack() ? "yes" : "no");
    }

    private static String row(ClientCode code) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(code.code(), code.clients(), code.meaning(), code.advice());
    }
}
