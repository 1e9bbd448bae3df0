package org.liveaudioroom.media;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.dtls.DtlsListener;
import org.liveaudioroom.media.dtls.DtlsSession;
import org.liveaudioroom.media.forward.AudioStage;
import org.liveaudioroom.media.forward.OpusPacket;
import org.liveaudioroom.media.rtp.PacketKind;
import org.liveaudioroom.media.socket.DatagramHandler;
import org.liveaudioroom.media.socket.UdpSocket;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The duty cycle of one media thread: it owns peers and the stages they are on, reads what the
/// socket brings, tells what kind of datagram it is and whose, and minds the clock. Other threads
/// reach it through [#execute] alone.
final class MediaWorker implements DatagramHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);

    private static final long TICK_MILLIS = 200;
    private static final int TICKS_A_SECOND = 5;

    private final MediaOptions options;
    private final MediaListener listener;
    private final Consumer<Peer> onGone;
    private final DtlsHandshakes handshakes;
    private final Counters counters;
    private final EventLoop thread;
    private final UdpSocket socket;
    private final int firstSsrc;
    private final SecureRandom random = new SecureRandom();

    private final PeerTable peers = new PeerTable();
    private final Map<StageId, AudioStage> stages = new HashMap<>();
    private final StunResponder stun;
    private final OpusPacket opus = new OpusPacket();
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
        this.options = options;
        this.listener = listener;
        this.onGone = onGone;
        this.handshakes = handshakes;
        this.counters = counters;
        this.thread = thread;
        this.firstSsrc = firstSsrc;
        this.socket =
                UdpSocket.bind(
                        thread,
                        new InetSocketAddress(options.bindAddress(), options.port()),
                        this,
                        counters);
        this.stun = new StunResponder(peers, socket, counters);
    }

    void start() {
        var _ =
                thread.scheduleAtFixedRate(
                        this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    UdpSocket socket() {
        return socket;
    }

    /// Runs a command on the media thread. Any thread.
    void execute(Runnable command) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                command.run();
                socket.flush();
            });
        }
    }

    void add(Peer peer) {
        assert thread.inEventLoop();
        peers.add(peer);
        stage(peer).enter(peer.speaker());
        counters.add(Counter.PEERS_OPENED);
    }

    void allow(PeerId id) {
        assert thread.inEventLoop();
        Peer peer = peers.byId(id);
        if (peer != null && !peer.speaker().isAllowed()) {
            stage(peer).allow(peer.speaker());
            openVoices.increment();
        }
    }

    void deny(PeerId id) {
        assert thread.inEventLoop();
        Peer peer = peers.byId(id);
        if (peer != null && peer.speaker().isAllowed()) {
            stage(peer).deny(peer.speaker());
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
        AudioStage stage = stage(peer);
        stage.exit(peer.speaker());
        stage.leave(peer.listener());
        if (stage.isEmpty()) {
            stages.remove(peer.stage());
        }
        counters.add(Counter.PEERS_CLOSED);
        onGone.accept(peer);
        tell(told -> told.closed(peer.id(), reason));
        DtlsSession dtls = peer.dtls();
        return dtls == null ? CompletableFuture.completedFuture(null) : dtls.goodbye();
    }

    private AudioStage stage(Peer peer) {
        return stages.computeIfAbsent(
                peer.stage(), id -> new AudioStage(firstSsrc, random, counters));
    }

    @Override
    public void datagram(byte[] buffer, int length, InetSocketAddress from) {
        if (options.loopbackOnly() && !from.getAddress().isLoopbackAddress()) {
            counters.add(Counter.DROPPED_NOT_LOOPBACK);
            return;
        }
        Peer peer = peers.byAddress(from);
        try {
            switch (length < 2 ? PacketKind.UNKNOWN : PacketKind.of(buffer[0], buffer[1])) {
                case STUN -> stun.answer(buffer, length, from, System.nanoTime());
                case DTLS -> dtls(peer, buffer, length);
                case RTP -> rtp(peer, buffer, length, from);
                case RTCP -> rtcp(peer, buffer, length, from);
                case UNKNOWN -> counters.add(Counter.DROPPED_GARBAGE);
            }
        } catch (RuntimeException fault) {
            // A fault of ours costs the one peer whose packet has found it, and nobody else.
            counters.add(Counter.FAULTS);
            if (peer != null) {
                LOG.error("{} is closed after a fault", peer.id(), fault);
                var _ = close(peer, CloseReason.FAULT);
            }
        }
    }

    @Override
    public void batchEnded() {
        socket.flush();
    }

    private void dtls(@Nullable Peer peer, byte[] buffer, int length) {
        if (peer == null) {
            counters.add(Counter.DROPPED_UNKNOWN_ADDRESS);
            return;
        }
        DtlsSession session = peer.dtls();
        if (session == null) {
            counters.add(Counter.DTLS_HANDSHAKES_STARTED);
            session = handshakes.accept(peer.offer().fingerprint(), new Handshake(peer));
            peer.shakesHands(session);
        }
        if (!session.offer(Arrays.copyOf(buffer, length))) {
            counters.add(Counter.DTLS_DROPPED_QUEUE_FULL);
        }
    }

    private void rtp(@Nullable Peer peer, byte[] buffer, int length, InetSocketAddress from) {
        if (peer == null) {
            counters.add(Counter.DROPPED_UNKNOWN_ADDRESS);
            return;
        }
        if (peer.openRtp(buffer, length, opus)) {
            long now = System.nanoTime();
            peer.ice().authenticated(from, now);
            AudioStage stage = stages.get(peer.stage());
            if (stage != null) {
                stage.hear(peer.speaker(), opus, now);
            }
        }
    }

    private void rtcp(@Nullable Peer peer, byte[] buffer, int length, InetSocketAddress from) {
        if (peer == null) {
            counters.add(Counter.DROPPED_UNKNOWN_ADDRESS);
            return;
        }
        if (peer.openRtcp(buffer, length) > 0) {
            peer.ice().authenticated(from, System.nanoTime());
        }
    }

    private void connected(Peer peer, DtlsKeys keys) {
        counters.add(Counter.DTLS_HANDSHAKES_DONE);
        if (peers.byId(peer.id()) == peer) {
            peer.hasKeys(keys);
            stage(peer).join(peer.listener());
            tell(told -> told.connected(peer.id()));
        }
    }

    private void tick() {
        long now = System.nanoTime();
        for (Map.Entry<StageId, AudioStage> stage : stages.entrySet()) {
            Map<VoiceId, Integer> levels = new HashMap<>();
            stage.getValue()
                    .reportLevels(now, (voice, level) -> levels.put(new VoiceId(voice), level));
            if (!levels.isEmpty()) {
                tell(told -> told.levels(stage.getKey(), new LevelReport(levels)));
            }
        }
        if (++ticks % TICKS_A_SECOND == 0) {
            closeExpired(now);
        }
        socket.flush();
    }

    private void closeExpired(long now) {
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
                InetSocketAddress to = peer.ice().selected();
                if (to != null) {
                    socket.send(datagram, datagram.length, to);
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
