package org.liveaudioroom.server.outside;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Offers that browsers and tools made, as the tests of the media path keep them.
public final class Offers {
    private Offers() {}

    /// One of them.
    ///
    /// @param name such as `obs-whip`
    public static String recorded(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Offers.class.getResourceAsStream("/offers/" + name + ".sdp"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
