package org.liveaudioroom.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Gives the signed right to enter: usually a call to the app's own back end, which knows who the
/// user is and holds the key.
@FunctionalInterface
public interface TokenProvider {
    /// A token that is good now. Called on the executor of the callbacks: once to join, once ahead
    /// of each token's end where S20 has no listener, and once when one comes back with a token
    /// that has ended. A failed stage fails the join, or lets the room end with its token; so does
    /// the token that is in use already, which the server would only ask for again at once.
    CompletionStage<String> token(Need need);

    /// Always this one; the room ends with it.
    static TokenProvider of(String token) {
        return need -> CompletableFuture.completedFuture(token);
    }

    /// What a token is needed for.
    ///
    /// @param room that it must name
    /// @param why what it is used for
    record Need(String room, Why why) {}

    /// When a token is asked for.
    enum Why {
        JOIN,
        /// The one in use ends soon.
        RENEW
    }
}
