package org.liveaudioroom.client.documents;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.LiveAudioRoom;
import org.liveaudioroom.publicapi.PublicApiFile;

class PublicApiTest {
    @Test
    void isTheOneThatWasCommitted() throws IOException {
        PublicApiFile.of("client", LiveAudioRoom.class).holds();
    }
}
