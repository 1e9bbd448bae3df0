package org.liveaudioroom.loadtest.audio;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunKind;
import org.liveaudioroom.media.stun.StunMessage;
import org.liveaudioroom.media.stun.StunWriter;

/// The controlling side's checks of one pair (RFC 8445 §7.2), which it nominates at once.
final class ConnectivityCheck {
    /// RFC 8445 §5.1.2: peer-reflexive 110, local preference and component 1.
    private static final long PRIORITY = (110L << 24) | (65_535L << 8) | 255;

    private static final int TRANSACTION_ID_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String username;
    private final StunKey key;
    private final long tieBreaker = RANDOM.nextLong();
    private final byte[] transactionId = new byte[TRANSACTION_ID_BYTES];
    private final byte[] buffer = new byte[StunWriter.MESSAGE_BYTES_MAX];
    private boolean answered;
    private Optional<Runnable> onAnswer = Optional.empty();

    /// Begins to check.
    ///
    /// @param key made of the server's password
    ConnectivityCheck(String username, StunKey key) {
        this.username = username;
        this.key = key;
        RANDOM.nextBytes(transactionId);
    }

    /// A request. Until it was answered it is the same one, sent again: the answer may be slow.
    byte[] request() {
        if (answered) {
            RANDOM.nextBytes(transactionId);
        }
        int length =
                StunWriter.request(buffer, 0, transactionId)
                        .username(username)
                        .priority(PRIORITY)
                        .controlling(tieBreaker)
                        .useCandidate()
                        .sign(key);
        return Arrays.copyOf(buffer, length);
    }

    boolean answered() {
        return answered;
    }

    /// Called once, at the first right answer.
    void onAnswer(Runnable what) {
        onAnswer = Optional.of(what);
    }

    void received(StunMessage message) {
        boolean right =
                message.kind() == StunKind.BINDING_SUCCESS
                        && message.hasTransactionId(transactionId)
                        && message.isSignedWith(key);
        if (right && !answered) {
            answered = true;
            onAnswer.ifPresent(Runnable::run);
        }
    }
}
