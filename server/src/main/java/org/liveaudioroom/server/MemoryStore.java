package org.liveaudioroom.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.liveaudioroom.server.storage.AnswerStore;
import org.liveaudioroom.server.storage.KeptAnswer;
import org.liveaudioroom.server.storage.Revocation;
import org.liveaudioroom.server.storage.RevocationStore;

/// Until the data base keeps them.
final class MemoryStore implements RevocationStore, AnswerStore {
    private final List<Revocation> revocations = new ArrayList<>();
    private final Map<String, KeptAnswer> answers = new ConcurrentHashMap<>();

    @Override
    public Optional<KeptAnswer> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public KeptAnswer keep(KeptAnswer answer) {
        answers.putIfAbsent(answer.key(), answer);
        return answer;
    }

    @Override
    public synchronized void revoke(Revocation revocation) {
        revocations.add(revocation);
    }

    @Override
    public synchronized List<Revocation> revocations() {
        return List.copyOf(revocations);
    }
}
