package org.liveaudioroom.testkit;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.publicapi.PublicApiFile;

class PublicApiTest {
    @Test
    void isTheOneThatWasCommitted() throws IOException {
        PublicApiFile.of("client-testkit", TestServer.class).holds();
    }
}
