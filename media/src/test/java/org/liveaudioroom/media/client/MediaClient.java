package org.liveaudioroom.media.client;

import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.dtls.DtlsHandshakes;
import org.liveaudioroom.media.dtls.DtlsKeys;
import org.liveaudioroom.media.dtls.DtlsListener;
import org.liveaudioroom.media.dtls.DtlsSession;
import org.liveaudioroom.media.ice.IceCredentials;
import org.liveaudioroom.media.rtcp.Nack;
import org.liveaudioroom.media.rtcp.RtcpPacket;
import org.liveaudioroom.media.rtp.AudioLevel;
import org.liveaudioroom.media.rtp.PacketKind;
import org.liveaudioroom.media.rtp.RtpHeader;
import org.liveaudioroom.media.socket.DatagramHandler;
import org.liveaudioroom.media.socket.DatagramSender;
import org.liveaudioroom.media.socket.UdpSocket;
import org.liveaudioroom.media.srtp.SrtpProfile;
import org.liveaudioroom.media.srtp.SrtpReceiver;
import org.liveaudioroom.media.srtp.SrtpResult;
import org.liveaudioroom.media.srtp.SrtpSender;
import org.liveaudioroom.media.statistics.Counters;
import org.liveaudioroom.media.stun.StunKey;
import org.liveaudioroom.media.stun.StunKind;
import org.liveaudioroom.media.stun.StunMessage;
import org.liveaudioroom.media.stun.StunWriter;

/// A participant without a browser: [#offer] to the server, [#answer] with what it says, and once
/// [#connected] it hears, and speaks with [#speak]. Every method may be called on any thread.
public final class MediaClient implements AutoCloseable {
    private static final int FRAME_SAMPLES = 960;
    private static final long FIRST_CHECKS_MILLIS = 50;
    // RFC 7675 §5.1: a check about every five seconds; browsers ask more often.
    private static final long CONSENT_MILLIS = 2_500;
    private static final int PACKET_BYTES_MAX = 1_500;
    private static final int TRANSACTION_ID_BYTES = 12;
    private static final int PACKETS_KEPT = 64;

    private final ClientOptions options;
    private final ClientListener listener;
    private final EventLoop thread;
    private final DtlsHandshakes handshakes;
    private final SecureRandom random = new SecureRandom();
    private final IceCredentials ice = IceCredentials.random(random);
    private final UdpSocket udp;
    private volatile DatagramSender socket;
    private final CompletableFuture<MediaClient> connected = new CompletableFuture<>();
    private final byte[] packet = new byte[PACKET_BYTES_MAX];
    private final int microphoneSsrc = random.nextInt(1, Integer.MAX_VALUE);
    private volatile ClientSdp.@Nullable Answer answer;
    private @Nullable ScheduledFuture<?> checks;
    private @Nullable DtlsSession dtls;
    private @Nullable SrtpReceiver receiver;
    private @Nullable SrtpSender sender;
    private final byte[][] kept = new byte[PACKETS_KEPT][];
    private final int[] askedFor = new int[PACKETS_KEPT];
    private int losing;
    private long index;
    private int timestamp;

    MediaClient(
            ClientOptions options,
            ClientListener listener,
            EventLoop thread,
            DtlsHandshakes handshakes) {
        this.options = options;
        this.listener = listener;
        this.thread = thread;
        this.handshakes = handshakes;
        this.udp =
                UdpSocket.bind(
                        thread,
                        new InetSocketAddress(options.bindAddress(), 0),
                        new Reader(),
                        new Counters());
        this.socket = udp;
    }

    /// The SDP to give to the server.
    public String offer() {
        return ClientSdp.offer(options, ice, handshakes.fingerprint());
    }

    /// Begins to connect to the server that gave this SDP. Throws [IllegalArgumentException] when
    /// it is no answer.
    public CompletableFuture<MediaClient> answer(String sdp) {
        ClientSdp.Answer read = ClientSdp.read(sdp);
        answer = read;
        if (options.tcp()) {
            InetSocketAddress server =
                    read.tcp().orElseThrow(() -> new IllegalArgumentException("no TCP candidate"));
            socket = TcpLink.connect(server, new Reader(), thread);
        }
        execute(() ->
                checks =
                        thread.scheduleAtFixedRate(
                                () -> check(read), 0, FIRST_CHECKS_MILLIS, TimeUnit.MILLISECONDS));
        return connected;
    }

    /// Done when sound can flow, or failed with the reason.
    public CompletableFuture<MediaClient> connected() {
        return connected;
    }

    /// The SSRC of each slot, slot 0 first, once answered.
    public List<Integer> slotSsrcs() {
        ClientSdp.Answer answered = answer;
        return answered == null ? List.of() : answered.slotSsrcs();
    }

    public int microphoneSsrc() {
        return microphoneSsrc;
    }

    /// Sends the next 20 ms of the microphone.
    ///
    /// @param opus the packet's payload, kept by nobody
    /// @param level RFC 6464, 127 is silence
    public void speak(byte[] opus, int level) {
        execute(() -> {
            byte[] sealed = nextFrame(opus, level);
            send(sealed, sealed.length);
        });
    }

    /// As [#speak], but the packet is lost on its way. It is sent again if the server asks.
    public void speakLost(byte[] opus, int level) {
        execute(() -> nextFrame(opus, level));
    }

    /// Loses the next RTP packets that come.
    public void loseIncoming(int packets) {
        execute(() -> losing = packets);
    }

    /// Sends a compound of RTCP, plain, as it comes.
    public void sendRtcp(byte[] compound) {
        execute(() -> {
            SrtpSender seal = sender;
            if (seal != null) {
                System.arraycopy(compound, 0, packet, 0, compound.length);
                send(packet, seal.sealRtcp(packet, 0, compound.length));
            }
        });
    }

    /// Sends bytes to the server as they are.
    public void sendRaw(byte[] datagram) {
        execute(() -> send(datagram, datagram.length));
    }

    /// Says goodbye and frees the socket.
    @Override
    public void close() {
        execute(() -> {
            stopChecks();
            DtlsSession session = dtls;
            if (session != null) {
                session.close();
            }
        });
    }

    /// Cuts the TCP connection, and comes back over UDP as a browser does.
    public void cutTcp() {
        execute(() -> {
            if (socket instanceof TcpLink link) {
                link.close();
                socket = udp;
            }
        });
    }

    /// Falls silent without a goodbye, as a machine does that loses its network.
    public void vanish() {
        execute(() -> {
            stopChecks();
            sender = null;
            receiver = null;
        });
    }

    private void execute(Runnable command) {
        if (!thread.isShuttingDown()) {
            thread.execute(() -> {
                command.run();
                socket.flush();
            });
        }
    }

    private void stopChecks() {
        if (checks != null) {
            checks.cancel(false);
        }
    }

    private byte[] nextFrame(byte[] opus, int level) {
        SrtpSender seal = sender;
        if (seal == null) {
            return new byte[0];
        }
        int header = RtpHeader.write(packet, 0, microphoneSsrc);
        RtpHeader.setPayloadType(packet, 0, ClientSdp.OPUS);
        RtpHeader.setTimestamp(packet, 0, timestamp);
        header = AudioLevel.append(packet, 0, header, ClientSdp.AUDIO_LEVEL_ID, level);
        System.arraycopy(opus, 0, packet, header, opus.length);
        byte[] sealed = Arrays.copyOf(packet, seal.sealRtp(packet, 0, header + opus.length, index));
        kept[(int) index % PACKETS_KEPT] = sealed;
        index++;
        timestamp += FRAME_SAMPLES;
        return sealed;
    }

    /// A browser does this for its microphone whether or not NACK was agreed upon.
    private void sendAgain(byte[] compound, int length) {
        for (int at = 0; at < length; at += RtcpPacket.bytes(compound, at)) {
            if (Nack.isNack(compound, at) && Nack.mediaSsrc(compound, at) == microphoneSsrc) {
                int count = Nack.sequences(compound, at, askedFor);
                for (int i = 0; i < count; i++) {
                    byte[] sealed = kept[askedFor[i] % PACKETS_KEPT];
                    send(sealed, sealed.length);
                }
            }
        }
    }

    private void send(byte[] bytes, int length) {
        ClientSdp.Answer answered = answer;
        if (answered != null && length > 0) {
            socket.send(bytes, length, answered.udp());
        }
    }

    private void check(ClientSdp.Answer answered) {
        byte[] transactionId = new byte[TRANSACTION_ID_BYTES];
        random.nextBytes(transactionId);
        byte[] request = new byte[StunWriter.MESSAGE_BYTES_MAX];
        int length =
                StunWriter.request(request, 0, transactionId)
                        .username(answered.ufrag() + ":" + ice.ufrag())
                        .priority(0x6e00_1eff)
                        .controlling(1)
                        .useCandidate()
                        .sign(new StunKey(answered.password()));
        socket.send(request, length, answered.udp());
        socket.flush();
    }

    private void checkAnswered(ClientSdp.Answer answered) {
        if (dtls != null) {
            return;
        }
        dtls =
                handshakes.connect(
                        answered.fingerprint(),
                        new Handshake(),
                        SrtpProfile.AES_CM_128_HMAC_SHA1_80);
        stopChecks();
        checks =
                thread.scheduleAtFixedRate(
                        () -> check(answered),
                        CONSENT_MILLIS,
                        CONSENT_MILLIS,
                        TimeUnit.MILLISECONDS);
    }

    /// Sorts what the socket brings.
    private final class Reader implements DatagramHandler {
        @Override
        public void datagram(byte[] buffer, int length, SocketAddress from) {
            ClientSdp.Answer answered = answer;
            if (answered == null || length < 2) {
                return;
            }
            switch (PacketKind.of(buffer[0], buffer[1])) {
                case STUN ->
                        StunMessage.parse(buffer, 0, length)
                                .filter(message -> message.kind() == StunKind.BINDING_SUCCESS)
                                .filter(m -> m.isSignedWith(new StunKey(answered.password())))
                                .ifPresent(message -> checkAnswered(answered));
                case DTLS -> {
                    if (dtls != null) {
                        dtls.offer(Arrays.copyOf(buffer, length));
                    }
                }
                case RTP -> {
                    SrtpReceiver open = receiver;
                    if (losing > 0) {
                        losing--;
                    } else if (open != null
                            && open.openRtp(buffer, 0, length) == SrtpResult.ACCEPTED) {
                        listener.rtp(buffer, open.length());
                    }
                }
                case RTCP -> {
                    SrtpReceiver open = receiver;
                    if (open != null && open.openRtcp(buffer, 0, length) == SrtpResult.ACCEPTED) {
                        listener.rtcp(buffer, open.length());
                        sendAgain(buffer, open.length());
                    }
                }
                case UNKNOWN -> {
                    // A server of ours sends nothing else, and this is no place to judge others.
                }
            }
        }

        @Override
        public void batchEnded() {
            socket.flush();
        }
    }

    /// What the DTLS session tells, handed over to the media thread.
    private final class Handshake implements DtlsListener {
        @Override
        public void send(byte[] datagram) {
            execute(() -> MediaClient.this.send(datagram, datagram.length));
        }

        @Override
        public void established(DtlsKeys keys) {
            execute(() -> {
                receiver = new SrtpReceiver(keys.server());
                sender = new SrtpSender(keys.client());
                connected.complete(MediaClient.this);
            });
        }

        @Override
        public void failed(String why) {
            connected.completeExceptionally(new IllegalStateException(why));
        }

        @Override
        public void closed() {
            listener.closed();
        }
    }
}
