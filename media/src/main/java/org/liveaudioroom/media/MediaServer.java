package org.liveaudioroom.media;

import io.netty.channel.EventLoopGroup;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.liveaudioroom.media.dtls.DtlsCertificate;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.feedback.ReportSchedule;
import org.liveaudioroom.media.feedback.ResendBudget;
import org.liveaudioroom.media.ice.IceCredentials;
import org.liveaudioroom.media.ice.IceLite;
import org.liveaudioroom.media.sdp.AnswerOptions;
import org.liveaudioroom.media.sdp.HostCandidate;
import org.liveaudioroom.media.sdp.OfferReading;
import org.liveaudioroom.media.sdp.OfferRefusal;
import org.liveaudioroom.media.sdp.SdpAnswer;
import org.liveaudioroom.media.sdp.SdpOffer;
import org.liveaudioroom.media.socket.MediaThreads;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The face of the media path: peers connect to a stage, speak once they are allowed to, and hear
/// its voices. Every method may be called on any thread and returns at once.
public final class MediaServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaServer.class);
    private static final long GOODBYE_MILLIS_MAX = 1_000;
    private static final long CLOSE_MILLIS_MAX = 1_000;

    private final MediaOptions options;
    private final Counters counters = new Counters();
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong lastPeer = new AtomicLong();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicInteger peers = new AtomicInteger();
    private final EventLoopGroup threads = MediaThreads.start(1);
    private final DtlsHandshakes handshakes;
    private final List<Integer> slotSsrcs;
    private final MediaWorker worker;

    private MediaServer(MediaOptions options, MediaListener listener) {
        this.options = options;
        this.handshakes =
                new DtlsHandshakes(
                        DtlsCertificate.selfSigned(Instant.now()), options.handshakesMax());
        // The same for every stage: a listener hears one stage alone, so that they cannot meet, and
        // an answer can be written without asking the thread that owns the stage.
        int firstSsrc = random.nextInt(1, Integer.MAX_VALUE - options.slotsMax());
        this.slotSsrcs = new ArrayList<>();
        for (int slot = 0; slot < options.slotsMax(); slot++) {
            slotSsrcs.add(firstSsrc + slot);
        }
        try {
            this.worker =
                    new MediaWorker(
                            options,
                            listener,
                            peer -> peers.decrementAndGet(),
                            handshakes,
                            counters,
                            threads.next(),
                            firstSsrc);
        } catch (RuntimeException e) {
            var _ = threads.shutdownGracefully();
            throw e;
        }
    }

    /// Binds the port and starts the media threads. Throws [java.io.UncheckedIOException] when the
    /// port cannot be bound for UDP; where it is taken for TCP, peers are offered UDP alone.
    public static MediaServer start(MediaOptions options, MediaListener listener) {
        var server = new MediaServer(options, listener);
        server.worker.start();
        var _ =
                server.handshakes
                        .warmUp()
                        .whenComplete((done, failure) -> {
                            if (failure != null) {
                                LOG.warn("the handshake at start failed", failure);
                            }
                        });
        return server;
    }

    /// Makes a peer on a stage and answers its offer. It may hear at once and is not heard before
    /// [#allow]. Throws [OfferRefusedException] when the offer cannot be used or the server is
    /// full.
    ///
    /// @param voice names this peer in the packets that others hear of it
    public Connection connect(StageId stage, VoiceId voice, String sdpOffer) {
        SdpOffer offer = read(sdpOffer);
        if (peers.incrementAndGet() > options.peersMax()) {
            peers.decrementAndGet();
            counters.add(Counter.PEERS_REFUSED);
            throw new OfferRefusedException(
                    OfferRefusedException.Reason.FULL,
                    "This server carries no more than " + options.peersMax() + " connections.");
        }
        long now = System.nanoTime();
        var ice = new IceLite(IceCredentials.random(random), now);
        SdpAnswer answer = SdpAnswer.to(offer, answerOptions(ice.local()));
        var id = new PeerId(lastPeer.incrementAndGet());
        var peer =
                new Peer(
                        id,
                        stage,
                        voice,
                        offer,
                        answer,
                        ice,
                        worker.sockets(),
                        new ReportSchedule(random, now),
                        new ResendBudget(now),
                        counters);
        worker.execute(() -> worker.add(peer));
        return new Connection(
                id,
                answer.text(),
                answer.slots().stream().map(SdpAnswer.Slot::mid).toList(),
                answer.microphone().isPresent());
    }

    private static SdpOffer read(String sdpOffer) {
        OfferReading reading = SdpOffer.parse(sdpOffer);
        return switch (reading) {
            case SdpOffer offer -> offer;
            case OfferRefusal refusal ->
                    throw new OfferRefusedException(reason(refusal), refusal.message());
        };
    }

    private static OfferRefusedException.Reason reason(OfferRefusal refusal) {
        return switch (refusal.reason()) {
            case TOO_LONG, TOO_MANY_SECTIONS, MALFORMED -> OfferRefusedException.Reason.UNREADABLE;
            case NO_AUDIO, NO_OPUS, NO_BUNDLE, NO_RTCP_MUX, NO_ICE, NO_FINGERPRINT, WRONG_SETUP ->
                    OfferRefusedException.Reason.UNSUPPORTED;
        };
    }

    private AnswerOptions answerOptions(IceCredentials local) {
        List<HostCandidate> candidates = new ArrayList<>();
        for (InetAddress address : options.advertised()) {
            candidates.add(new HostCandidate(address, port(), HostCandidate.Transport.UDP));
        }
        if (worker.sockets().hasTcp()) {
            for (InetAddress address : options.advertised()) {
                candidates.add(
                        new HostCandidate(address, port(), HostCandidate.Transport.TCP_PASSIVE));
            }
        }
        return new AnswerOptions(
                local.ufrag(),
                local.password(),
                handshakes.fingerprint(),
                candidates,
                slotSsrcs,
                Feedback.CNAME,
                options.packetMillis(),
                options.dtx(),
                false);
    }

    /// Ends a peer. Nothing happens for one that is gone.
    public void disconnect(PeerId peer) {
        worker.execute(() -> worker.close(peer, CloseReason.DISCONNECTED));
    }

    /// Lets the peer's stage hear it. The only way a voice is opened. Idempotent.
    public void allow(PeerId peer) {
        worker.execute(() -> worker.allow(peer));
    }

    /// Silences the peer for its stage, whatever it sends. Idempotent.
    public void deny(PeerId peer) {
        worker.execute(() -> worker.deny(peer));
    }

    /// What was counted so far.
    public MediaStatistics statistics() {
        Map<String, Long> gauges = new HashMap<>();
        gauges.put("peers", (long) peers.get());
        gauges.put("voices_open", worker.openVoices());
        gauges.put("tcp_connections", (long) worker.sockets().connections());
        return new MediaStatistics(counters.snapshot(), gauges);
    }

    /// The port in use, over UDP and, where it could be bound, over TCP.
    public int port() {
        return worker.sockets().port();
    }

    /// Says goodbye to all peers and frees the port. Waits for it, two seconds at most.
    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        var said = new CompletableFuture<Void>();
        worker.execute(() -> worker.closeAll(said));
        try {
            said.get(GOODBYE_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("not every peer could be told goodbye", e);
        }
        worker.execute(worker.sockets()::close);
        var _ =
                threads.shutdownGracefully(0, CLOSE_MILLIS_MAX, TimeUnit.MILLISECONDS)
                        .awaitUninterruptibly(CLOSE_MILLIS_MAX);
    }
}
