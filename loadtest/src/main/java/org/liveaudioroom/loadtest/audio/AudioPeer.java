package org.liveaudioroom.loadtest.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.dtls.DtlsListener;
import org.liveaudioroom.media.dtls.DtlsSession;
import org.liveaudioroom.media.rtp.PacketKind;
import org.liveaudioroom.media.srtp.SrtpProfile;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunMessage;

/// The audio connection of one simulated person: offers, checks, shakes hands, hears, and speaks if
/// told to. Its methods may be called on any thread; its state belongs to the loop.
public final class AudioPeer implements AutoCloseable {
    private static final long CHECK_NANOS = 50_000_000L;
    private static final long CONSENT_NANOS = 5_000_000_000L;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AudioLoop loop;
    private final DtlsHandshakes handshakes;
    private final Hearing hearing;
    private final String ufrag = random(4);
    private final String password = random(16);
    private final int ssrc = RANDOM.nextInt();
    private final DatagramChannel channel;
    private final CompletableFuture<DtlsKeys> keys = new CompletableFuture<>();
    private Optional<ConnectivityCheck> check = Optional.empty();
    private Optional<DtlsSession> dtls = Optional.empty();
    private boolean closed;

    /// Opens a socket on the loopback.
    public AudioPeer(AudioLoop loop, DtlsHandshakes handshakes) {
        this.loop = loop;
        this.handshakes = handshakes;
        this.hearing = new Hearing(ssrc);
        try {
            channel = DatagramChannel.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was heard so far.
    public Hearing hearing() {
        return hearing;
    }

    /// The offer to send to the server.
    ///
    /// @param slots how many voices can be heard at once
    public String offer(int slots) {
        return Offer.write(ufrag, password, handshakes.fingerprint(), slots, ssrc);
    }

    /// Connects as the server's answer says. The future ends when packets can flow.
    public CompletableFuture<Void> connect(String answerSdp) {
        ServerAnswer answer = ServerAnswer.read(answerSdp);
        loop.execute(() -> begin(answer));
        return keys.thenAccept(_ -> {});
    }

    /// Sends speech from now on: 50 packets a second.
    public CompletableFuture<Void> speak() {
        return keys.thenAccept(agreed -> {
            var voice = new Voice(agreed.client(), ssrc);
            loop.execute(() -> speak(voice, System.nanoTime()));
        });
    }

    private void begin(ServerAnswer answer) {
        try {
            channel.connect(answer.address());
        } catch (IOException e) {
            keys.completeExceptionally(e);
            return;
        }
        loop.read(channel, this);
        check =
                Optional.of(
                        new ConnectivityCheck(
                                answer.ufrag() + ":" + ufrag, new StunKey(answer.password())));
        checkUntilAnswered(answer);
    }

    private void checkUntilAnswered(ServerAnswer answer) {
        if (closed) {
            return;
        }
        ConnectivityCheck ours = check.orElseThrow();
        send(ours.request());
        if (!ours.answered()) {
            loop.at(System.nanoTime() + CHECK_NANOS, () -> checkUntilAnswered(answer));
            ours.onAnswer(() -> shakeHands(answer));
        } else {
            loop.at(System.nanoTime() + CONSENT_NANOS, () -> checkUntilAnswered(answer));
            hearing.report().ifPresent(this::send);
        }
    }

    private void shakeHands(ServerAnswer answer) {
        dtls =
                Optional.of(
                        handshakes.connect(
                                answer.fingerprint(), new Handshake(), SrtpProfile.values()));
    }

    private void speak(Voice voice, long at) {
        if (!closed) {
            send(voice.next());
            loop.at(at + Voice.PACKET_NANOS, () -> speak(voice, at + Voice.PACKET_NANOS));
        }
    }

    /// Takes a datagram. On the loop.
    void datagram(byte[] bytes, int length) {
        if (length < 2) {
            return;
        }
        switch (PacketKind.of(bytes[0], bytes[1])) {
            case STUN ->
                    StunMessage.parse(bytes, 0, length)
                            .ifPresent(message -> check.ifPresent(ours -> ours.received(message)));
            case DTLS -> dtls.ifPresent(session -> session.offer(Arrays.copyOf(bytes, length)));
            case RTP -> hearing.rtp(bytes, length);
            case RTCP, UNKNOWN -> {}
        }
    }

    /// The server's port told us that nobody listens. On the loop.
    void unreachable() {
        hearing.noteUnreachable();
    }

    private void send(byte[] bytes) {
        send(ByteBuffer.wrap(bytes));
    }

    private void send(ByteBuffer datagram) {
        try {
            channel.write(datagram);
        } catch (IOException e) {
            hearing.noteUnreachable();
        }
    }

    @Override
    public void close() {
        loop.execute(() -> {
            closed = true;
            dtls.ifPresent(DtlsSession::close);
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private final class Handshake implements DtlsListener {
        @Override
        public void send(byte[] datagram) {
            AudioPeer.this.send(datagram);
        }

        @Override
        public void established(DtlsKeys agreed) {
            loop.execute(() -> hearing.keys(agreed));
            keys.complete(agreed);
        }

        @Override
        public void failed(String why) {
            keys.completeExceptionally(new IllegalStateException("DTLS failed: " + why));
        }

        @Override
        public void closed() {
            // The server ended the connection: the benchmark sees that nothing is heard.
        }
    }
}
