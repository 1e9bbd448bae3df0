package org.liveaudioroom.media;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.forward.AudioStage;
import org.liveaudioroom.media.statistics.Counters;

/// The stages of one media thread: each is there while somebody is on it.
final class Stages {
    private final Map<StageId, AudioStage> byId = new HashMap<>();
    private final int firstSsrc;
    private final RandomGenerator random;
    private final Counters counters;

    /// @param firstSsrc of slot 0 of every stage
    Stages(int firstSsrc, RandomGenerator random, Counters counters) {
        this.firstSsrc = firstSsrc;
        this.random = random;
        this.counters = counters;
    }

    /// The peer's stage, made if it is the first.
    AudioStage of(Peer peer) {
        return byId.computeIfAbsent(
                peer.stage(), id -> new AudioStage(firstSsrc, random, counters));
    }

    @Nullable AudioStage find(Peer peer) {
        return byId.get(peer.stage());
    }

    void leave(Peer peer) {
        AudioStage stage = byId.get(peer.stage());
        if (stage == null) {
            return;
        }
        stage.exit(peer.speaker());
        stage.leave(peer.listener());
        if (stage.isEmpty()) {
            byId.remove(peer.stage());
        }
    }

    /// Tells the levels that have changed, stage by stage.
    void reportLevels(long nowNanos, BiConsumer<StageId, LevelReport> sink) {
        for (Map.Entry<StageId, AudioStage> stage : byId.entrySet()) {
            Map<VoiceId, Integer> levels = new HashMap<>();
            stage.getValue()
                    .reportLevels(
                            nowNanos, (voice, level) -> levels.put(new VoiceId(voice), level));
            if (!levels.isEmpty()) {
                sink.accept(stage.getKey(), new LevelReport(levels));
            }
        }
    }
}
