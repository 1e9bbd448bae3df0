package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.client.view.Sample.inside;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.signaling.Protocol;

class LevelTableTest {
    private final AtomicBoolean heard = new AtomicBoolean(true);
    private final LevelTable levels =
            new LevelTable(new LevelTable.Own(() -> Optional.of("bo"), () -> 40, heard::get));

    @Test
    void isSilentForWhoIsUnknown() {
        assertThat(levels.of("ann")).isEqualTo(Protocol.SILENCE);
    }

    @Test
    void changesOnlyWhatCame() {
        levels.update(Map.of("ann", 30, "cy", 50));
        levels.update(Map.of("cy", 60));
        assertThat(levels.of("ann")).isEqualTo(30);
        assertThat(levels.of("cy")).isEqualTo(60);
        levels.update(Map.of("ann", Protocol.SILENCE));
        assertThat(levels.of("ann")).isEqualTo(Protocol.SILENCE);
    }

    @Test
    void measuresOneselfHereWhileOneIsHeard() {
        levels.update(Map.of("bo", 1));
        assertThat(levels.of("bo")).isEqualTo(40);
        heard.set(false);
        assertThat(levels.of("bo")).isEqualTo(Protocol.SILENCE);
        assertThat(levels.own()).isEqualTo(40);
    }

    @Test
    void forgetsWhoseMicrophoneIsOffOrWhoIsGone() {
        levels.update(Map.of("ann", 30, "cy", 50, "eve", 60));
        levels.keepHeard(inside("bo").people());
        assertThat(levels.of("ann")).isEqualTo(30);
        assertThat(levels.of("cy")).isEqualTo(Protocol.SILENCE);
        assertThat(levels.of("eve")).isEqualTo(Protocol.SILENCE);
    }

    @Test
    void forgetsEverybody() {
        levels.update(Map.of("ann", 30));
        levels.clear();
        assertThat(levels.of("ann")).isEqualTo(Protocol.SILENCE);
    }
}
