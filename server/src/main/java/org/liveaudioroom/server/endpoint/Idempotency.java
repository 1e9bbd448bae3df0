package org.liveaudioroom.server.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.liveaudioroom.signaling.ErrorCode;
import org.liveaudioroom.signaling.Failure;

/// Answers the repetition of a call as the call was answered, without doing it again: a caller
/// whose connection broke asks once more and gets what he missed. The call says by the header
/// `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) that it may be a repetition.
///
/// Any thread.
public final class Idempotency {
    static final String HEADER = "Idempotency-Key";

    /// The header is a string of RFC 9651; without the quotes it is taken as well.
    private static final Pattern KEY =
            Pattern.compile("\"?([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128})\"?");

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int SERVER_ERRORS = 500;

    private final AnsweredCalls answered;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    public Idempotency(AnsweredCalls answered) {
        this.answered = answered;
    }

    /// Does it if it was not done before.
    Reply once(Call call, Supplier<Reply> doing) {
        var header = call.header(HEADER);
        if (header.isEmpty()) {
            return doing.get();
        }
        var key = KEY.matcher(header.get());
        if (!key.matches()) {
            throw Problem.malformed(HEADER, "1 to 128 visible characters");
        }
        // Nobody meets the keys of another caller.
        var mine = call.caller().name() + "/" + key.group(1);
        if (!running.add(mine)) {
            throw new Problem(
                    Failure.of(ErrorCode.IDEMPOTENCY_RUNNING).withRetryAfterMs(SOON.toMillis()));
        }
        try {
            return once(mine, fingerprint(call), doing);
        } finally {
            running.remove(mine);
        }
    }

    private Reply once(String key, String fingerprint, Supplier<Reply> doing) {
        var before = answered.find(key);
        if (before.isPresent()) {
            if (!before.get().fingerprint().equals(fingerprint)) {
                throw Problem.of(ErrorCode.IDEMPOTENCY_REUSED);
            }
            return before.get().reply();
        }
        var reply = replyTo(doing);
        if (isFinal(reply)) {
            answered.keep(key, new AnsweredCalls.Answered(fingerprint, reply));
        }
        return reply;
    }

    private static Reply replyTo(Supplier<Reply> doing) {
        try {
            return doing.get();
        } catch (Problem problem) {
            return Problem.reply(problem.failure());
        }
    }

    /// What failed for a reason that passes may be tried again under the same key.
    private static boolean isFinal(Reply reply) {
        return reply.status() < SERVER_ERRORS
                && reply.status() != ErrorCode.RATE_LIMITED.httpStatus();
    }

    /// Tells one call from another.
    private static String fingerprint(Call call) {
        try {
            var text = call.address() + "\n" + call.body();
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this JDK has no SHA-256", absent);
        }
    }
}
