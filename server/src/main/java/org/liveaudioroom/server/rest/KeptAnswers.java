package org.liveaudioroom.server.rest;

import io.undertow.util.Headers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.liveaudioroom.server.endpoint.AnsweredCalls;
import org.liveaudioroom.server.endpoint.Content;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.endpoint.Reply;
import org.liveaudioroom.server.storage.AnswerStore;
import org.liveaudioroom.server.storage.KeptAnswer;

/// Remembers in the store how calls were answered, so that a repetition after a restart is not done
/// twice either.
public final class KeptAnswers implements AnsweredCalls {
    private static final int REFUSALS = 400;

    private final Supplier<? extends AnswerStore> store;
    private final InstantSource clock;

    /// @param store may block until it is open
    public KeptAnswers(Supplier<? extends AnswerStore> store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Answered> find(String key) {
        return store.get().answer(key).map(kept -> new Answered(kept.call(), reply(kept)));
    }

    /// What is answered is JSON, and what is refused a problem: the headers follow.
    private static Reply reply(KeptAnswer kept) {
        var headers = new HashMap<String, String>();
        if (!kept.body().isEmpty()) {
            headers.put(
                    Headers.CONTENT_TYPE_STRING,
                    kept.status() < REFUSALS ? Content.JSON : Problem.MEDIA_TYPE);
        }
        var location = kept.location();
        if (location != null) {
            headers.put(Headers.LOCATION_STRING, location);
        }
        return new Reply(kept.status(), headers, kept.body());
    }

    @Override
    public void keep(String key, Answered answered) {
        var reply = answered.reply();
        store.get()
                .keep(
                        new KeptAnswer(
                                key,
                                answered.fingerprint(),
                                reply.status(),
                                reply.body(),
                                reply.headers().get(Headers.LOCATION_STRING),
                                clock.instant()));
    }
}
