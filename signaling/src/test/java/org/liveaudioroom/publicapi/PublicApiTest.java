package org.liveaudioroom.publicapi;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.signaling.Protocol;

class PublicApiTest {
    @Test
    void isTheOneThatWasCommitted() throws IOException {
        PublicApiFile.of("signaling", Protocol.class).holds();
    }
}
