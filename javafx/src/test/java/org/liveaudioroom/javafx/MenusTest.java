package org.liveaudioroom.javafx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.javafx.model.Dock;
import org.liveaudioroom.javafx.model.MenuItem;
import org.liveaudioroom.javafx.model.Menus;
import org.liveaudioroom.javafx.model.RoomTexts;

class MenusTest {
    private static final RoomTexts TEXTS = RoomTexts.of(Locale.ENGLISH, Map.of());

    @Test
    void offersHostWhatHeMayDoAboutSpeaker() {
        assertThat(about(Scenes.host(), "aiko"))
                .containsExactly(
                        "mute",
                        "lockMicrophone",
                        "moveToSeat",
                        "removeFromSeat",
                        "makeCoHost",
                        "transfer",
                        "muteInChat",
                        "removeFromRoom",
                        "ban");
    }

    @Test
    void offersSeatToAudience() {
        assertThat(about(Scenes.host(), "elif")).startsWith("inviteToSeat");
    }

    @Test
    void offersNothingAboutOneselfOrToAudience() {
        assertThat(about(Scenes.host(), "mara")).isEmpty();
        assertThat(about(Scenes.audience(), "aiko")).isEmpty();
    }

    @Test
    void standsBarByRole() {
        assertThat(Dock.of(Scenes.audience().state()).shown())
                .containsExactly(Dock.Item.LOWER_HAND, Dock.Item.MEMBERS, Dock.Item.REACTIONS);
        assertThat(Dock.of(Scenes.host().state()).folded().shown())
                .containsExactly(
                        Dock.Item.MICROPHONE,
                        Dock.Item.REQUESTS,
                        Dock.Item.MEMBERS,
                        Dock.Item.MODE,
                        Dock.Item.MORE);
    }

    private static List<String> about(Samples scene, String user) {
        RoomState state = scene.state();
        return new Menus(state, TEXTS)
                .about(java.util.Objects.requireNonNull(state.people().get(user))).stream()
                        .map(MenuItem::id)
                        .toList();
    }
}
