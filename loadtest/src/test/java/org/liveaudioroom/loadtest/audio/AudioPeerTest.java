package org.liveaudioroom.loadtest.audio;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.media.CloseReason;
import org.liveaudioroom.media.Connection;
import org.liveaudioroom.media.LevelReport;
import org.liveaudioroom.media.MediaListener;
import org.liveaudioroom.media.MediaOptions;
import org.liveaudioroom.media.MediaServer;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.media.StageId;
import org.liveaudioroom.media.VoiceId;
import org.liveaudioroom.media.dtls.DtlsCertificate;
import org.liveaudioroom.media.dtls.DtlsHandshakes;

/// A voice goes from one simulated browser through the real server to another.
class AudioPeerTest {
    private static final StageId STAGE = new StageId("stage");

    private final MediaServer server = MediaServer.start(MediaOptions.onLoopback(), new Silent());
    private final DtlsHandshakes handshakes =
            new DtlsHandshakes(DtlsCertificate.selfSigned(Instant.now()), 2);
    private final AudioLoop loop = AudioLoop.start("peers");
    private final AudioPeer ann = new AudioPeer(loop, handshakes);
    private final AudioPeer bo = new AudioPeer(loop, handshakes);

    @AfterEach
    void end() {
        ann.close();
        bo.close();
        loop.close();
        server.close();
    }

    @Test
    void hearsWhoIsAllowedAndNotItself() throws Exception {
        Connection speaker = connect(ann, 1);
        connect(bo, 2);
        server.allow(speaker.peer());
        ann.speak().get(20, SECONDS);

        bo.hearing().firstSound().get(20, SECONDS);
        assertThat(bo.hearing().refused()).isZero();
        assertThat(bo.hearing().delays().percentileMillis(0.5)).isPositive();
        assertThat(ann.hearing().packets()).isZero();
    }

    @Test
    void hearsNobodyWhoIsNotAllowed()
            throws InterruptedException, ExecutionException, TimeoutException {
        connect(ann, 1);
        connect(bo, 2);
        ann.speak().get(20, SECONDS);

        Awaitility.await().until(() -> server.statistics().counter("rtp_dropped_not_allowed") > 50);
        assertThat(bo.hearing().packets()).isZero();
    }

    private Connection connect(AudioPeer peer, int voice)
            throws InterruptedException, ExecutionException, TimeoutException {
        Connection connection = server.connect(STAGE, new VoiceId(voice), peer.offer(2));
        peer.connect(connection.sdpAnswer()).get(20, SECONDS);
        return connection;
    }

    private static final class Silent implements MediaListener {
        @Override
        public void connected(PeerId peer) {}

        @Override
        public void closed(PeerId peer, CloseReason reason) {}

        @Override
        public void levels(StageId stage, LevelReport levels) {}
    }
}
