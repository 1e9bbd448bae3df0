package org.liveaudioroom.javafx;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.publicapi.PublicApiFile;

class PublicApiTest {
    @Test
    void isTheOneThatWasCommitted() throws IOException {
        PublicApiFile.of("javafx", LiveAudioRoomView.class).holds();
    }
}
