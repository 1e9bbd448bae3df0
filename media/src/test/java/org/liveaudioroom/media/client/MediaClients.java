package org.liveaudioroom.media.client;

import io.netty.channel.EventLoopGroup;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.media.dtls.DtlsCertificate;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.socket.MediaThreads;

/// Simulated participants that share threads and a certificate.
public final class MediaClients implements AutoCloseable {
    private static final long CLOSE_SECONDS_MAX = 5;

    private final EventLoopGroup threads;
    private final DtlsHandshakes handshakes;

    private MediaClients(int threads) {
        this.threads = MediaThreads.start(threads);
        this.handshakes =
                new DtlsHandshakes(
                        DtlsCertificate.selfSigned(Instant.now()),
                        Runtime.getRuntime().availableProcessors());
    }

    public static MediaClients start(int threads) {
        return new MediaClients(threads);
    }

    /// Makes a participant with a socket of its own, not connected yet.
    public MediaClient open(ClientOptions options, ClientListener listener) {
        return new MediaClient(options, listener, threads.next(), handshakes);
    }

    /// Ends the threads, and with them all participants.
    @Override
    public void close() {
        var _ =
                threads.shutdownGracefully(0, CLOSE_SECONDS_MAX, TimeUnit.SECONDS)
                        .awaitUninterruptibly(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
    }
}
