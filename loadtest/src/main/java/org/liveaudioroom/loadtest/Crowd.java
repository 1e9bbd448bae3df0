package org.liveaudioroom.loadtest;

import java.net.http.HttpClient;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.liveaudioroom.loadtest.audio.AudioLoop;
import org.liveaudioroom.loadtest.audio.AudioPeer;
import org.liveaudioroom.media.dtls.DtlsCertificate;
import org.liveaudioroom.media.dtls.DtlsHandshakes;

/// Where simulated people come from: the threads and the certificate that they share. Speakers have
/// a loop of their own, so that a crowd of listeners cannot make them stutter.
final class Crowd implements AutoCloseable {
    private static final int HANDSHAKES_AT_ONCE = 2;

    private final HttpClient http = HttpClient.newHttpClient();
    private final DtlsHandshakes handshakes =
            new DtlsHandshakes(DtlsCertificate.selfSigned(Instant.now()), HANDSHAKES_AT_ONCE);
    private final AudioLoop listening = AudioLoop.start("listeners");
    private final AudioLoop speaking = AudioLoop.start("speakers");
    private final AtomicInteger count = new AtomicInteger();
    private final RoomsApi api;

    Crowd(ServerUnderTest server) {
        api = new RoomsApi(http, server.url());
    }

    RoomsApi api() {
        return api;
    }

    /// Somebody with a token for a room, not yet connected.
    Participant somebody(String room, String role) {
        String user = role + "-" + count.incrementAndGet();
        return new Participant(http, api.server(), room, api.token(room, user, role));
    }

    AudioPeer listenerAudio() {
        return new AudioPeer(listening, handshakes);
    }

    AudioPeer speakerAudio() {
        return new AudioPeer(speaking, handshakes);
    }

    @Override
    public void close() {
        listening.close();
        speaking.close();
        http.shutdownNow();
    }
}
