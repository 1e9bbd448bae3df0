package org.liveaudioroom.media;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.dtls.DtlsListener;
import org.liveaudioroom.media.dtls.DtlsSession;
import org.liveaudioroom.media.feedback.NtpClock;
import org.liveaudioroom.media.socket.MediaSockets;
import org.liveaudioroom.media.socket.TcpConnection;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One media thread: it owns peers and the stages they are on, lets [Reception] judge what the
/// socket brings, and minds the clock. Other threads reach it through [#execute] alone.
final class MediaWorker {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);

    private static final long TICK_MILLIS = 200;
    private static final int TICKS_A_SECOND = 5;

    /// At most, and never more than two a peer: what falls back to TCP is the few.
    private static final int TCP_CONNECTIONS_MAX = 4_096;

    private final MediaListener listener;
    private final Consumer<Peer> onGone;
    private final Counters counters;
    private final EventLoop thread;
    private final MediaSockets sockets;
    private final PeerTable peers = new PeerTable();
    private final Stages stages;
    private final Feedback feedback;
    private final LongAdder openVoices = new LongAdder();
    private int ticks;

    /// @param firstSsrc of slot 0 of every stage
    /// @param onGone called on the media thread when a peer is gone
    MediaWorker(
            MediaOptions options,
            MediaListener listener,
            Consumer<Peer> onGone,
            DtlsHandshakes handshakes,
            Counters counters,
            EventLoop thread,
            int firstSsrc) {
        this.listener = listener;
        this.onGone = onGone;
        this.counters = counters;
        this.thread = thread;
        this.stages = new Stages(firstSsrc, new SecureRandom(), counters);
        this.feedback =
                new Feedback(
                        firstSsrc,
                        firstSsrc + options.slotsMax(),
                        new NtpClock(System.currentTimeMillis(), System.nanoTime()),
                        stages,
                        counters);
        this.sockets = new MediaSockets(thread, counters);
        sockets.bind(
                new InetSocketAddress(options.bindAddress(), options.port()),
                new Reception(
                        peers,
                        stages,
                        feedback,
                        sockets,
                        peer -> handshakes.accept(peer.fingerprint(), new Handshake(peer)),
                        this::fault,
                        options.sources(),
                        counters),
                Math.min(2 * options.peersMax(), TCP_CONNECTIONS_MAX));
    }

    void start() {
        var _ =
                thread.scheduleAtFixedRate(
                        this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    MediaSockets sockets() {
        return sockets;
    }

    /// Runs a command on the media thread. Any thread.
    void execute(Runnable command) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                command.run();
                sockets.flush();
            });
        }
    }

    void add(Peer peer) {
        assert thread.inEventLoop();
        peers.add(peer);
        stages.of(peer).enter(peer.speaker());
        counters.add(Counter.PEERS_OPENED);
    }

    void allow(PeerId id) {
        assert thread.inEventLoop();
        Peer peer = peers.byId(id);
        if (peer != null && !peer.speaker().isAllowed()) {
            stages.of(peer).allow(peer.speaker());
            openVoices.increment();
        }
    }

    void deny(PeerId id) {
        assert thread.inEventLoop();
        Peer peer = peers.byId(id);
        if (peer != null && peer.speaker().isAllowed()) {
            stages.of(peer).deny(peer.speaker());
            openVoices.decrement();
        }
    }

    void close(PeerId id, CloseReason reason) {
        assert thread.inEventLoop();
        Peer peer = peers.byId(id);
        if (peer != null) {
            var _ = close(peer, reason);
        }
    }

    /// Closes all peers; the future is done when each has been sent its goodbye.
    void closeAll(CompletableFuture<Void> said) {
        List<CompletableFuture<Void>> goodbyes = new ArrayList<>();
        for (Peer peer : peers.copy()) {
            goodbyes.add(close(peer, CloseReason.SERVER_CLOSED));
        }
        var _ =
                CompletableFuture.allOf(goodbyes.toArray(new CompletableFuture<?>[0]))
                        .thenRun(() -> execute(() -> said.complete(null)));
    }

    private CompletableFuture<Void> close(Peer peer, CloseReason reason) {
        peers.remove(peer);
        if (peer.speaker().isAllowed()) {
            openVoices.decrement();
        }
        stages.leave(peer);
        counters.add(Counter.PEERS_CLOSED);
        onGone.accept(peer);
        tell(told -> told.closed(peer.id(), reason));
        DtlsSession dtls = peer.dtls();
        return (dtls == null ? CompletableFuture.<Void>completedFuture(null) : dtls.goodbye())
                .thenRun(() -> execute(() -> hangUp(peer)));
    }

    private static void hangUp(Peer peer) {
        for (SocketAddress address : peer.ice().addresses()) {
            if (address instanceof TcpConnection connection) {
                connection.close();
            }
        }
    }

    private void fault(Peer peer, RuntimeException fault) {
        LOG.error("{} is closed after a fault", peer.id(), fault);
        var _ = close(peer, CloseReason.FAULT);
    }

    private void connected(Peer peer, DtlsKeys keys) {
        counters.add(Counter.DTLS_HANDSHAKES_DONE);
        if (peers.byId(peer.id()) == peer) {
            peer.hasKeys(keys);
            stages.of(peer).join(peer.listener());
            tell(told -> told.connected(peer.id()));
        }
    }

    private void tick() {
        long now = System.nanoTime();
        stages.reportLevels(now, (stage, levels) -> tell(told -> told.levels(stage, levels)));
        for (Peer peer : peers.all()) {
            feedback.report(peer, now);
        }
        if (++ticks % TICKS_A_SECOND == 0) {
            closeExpired(now);
            sockets.closeIdle(now);
        }
        sockets.flush();
    }

    /// Closes whoever never came, or has been silent for too long.
    void closeExpired(long now) {
        assert thread.inEventLoop();
        List<Peer> expired = new ArrayList<>();
        for (Peer peer : peers.all()) {
            if (peer.ice().isExpired(now)) {
                expired.add(peer);
            }
        }
        for (Peer peer : expired) {
            counters.add(Counter.PEERS_EXPIRED);
            var _ =
                    close(
                            peer,
                            peer.ice().hasArrived() ? CloseReason.LOST : CloseReason.NEVER_ARRIVED);
        }
    }

    /// Voices that may be heard now. Any thread.
    long openVoices() {
        return openVoices.sum();
    }

    private void tell(Consumer<MediaListener> what) {
        try {
            what.accept(listener);
        } catch (RuntimeException fault) {
            LOG.error("the media listener failed", fault);
        }
    }

    /// What a peer's DTLS session tells, handed over to the media thread.
    private final class Handshake implements DtlsListener {
        private final Peer peer;

        Handshake(Peer peer) {
            this.peer = peer;
        }

        @Override
        public void send(byte[] datagram) {
            execute(() -> {
                SocketAddress to = peer.ice().selected();
                if (to != null) {
                    sockets.send(datagram, datagram.length, to);
                }
            });
        }

        @Override
        public void established(DtlsKeys keys) {
            execute(() -> connected(peer, keys));
        }

        @Override
        public void failed(String why) {
            LOG.debug("{}: the handshake failed: {}", peer.id(), why);
            counters.add(Counter.DTLS_HANDSHAKES_FAILED);
            execute(() -> close(peer.id(), CloseReason.HANDSHAKE_FAILED));
        }

        @Override
        public void closed() {
            execute(() -> close(peer.id(), CloseReason.LEFT));
        }
    }
}
