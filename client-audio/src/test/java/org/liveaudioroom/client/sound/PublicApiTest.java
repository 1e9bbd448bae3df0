package org.liveaudioroom.client.sound;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.publicapi.PublicApiFile;

class PublicApiTest {
    @Test
    void isTheOneThatWasCommitted() throws IOException {
        PublicApiFile.of("client-audio", SystemAudio.class).holds();
    }
}
