package org.liveaudioroom.media;

import java.util.Map;

/// How loud the audible voices of a stage are, only those whose level changed since the last
/// report.
///
/// @param levels RFC 6464 levels: 0 is the loudest, 127 is silence
public record LevelReport(Map<VoiceId, Integer> levels) {
    public LevelReport {
        levels = Map.copyOf(levels);
    }
}
