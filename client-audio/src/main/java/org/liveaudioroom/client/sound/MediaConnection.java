package org.liveaudioroom.client.sound;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.PeerConnectionObserver;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceCandidate;
import dev.onvoid.webrtc.RTCIceGatheringState;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCPeerConnectionState;
import dev.onvoid.webrtc.RTCRtpEncodingParameters;
import dev.onvoid.webrtc.RTCRtpReceiver;
import dev.onvoid.webrtc.RTCRtpTransceiver;
import dev.onvoid.webrtc.RTCRtpTransceiverDirection;
import dev.onvoid.webrtc.RTCRtpTransceiverInit;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.RTCStats;
import dev.onvoid.webrtc.RTCStatsType;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import dev.onvoid.webrtc.media.MediaType;
import dev.onvoid.webrtc.media.audio.AudioTrack;
import dev.onvoid.webrtc.media.audio.AudioTrackSink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.RoomAudio.Negotiation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PeerConnection: section 0 sends the microphone, the others are slots in which the server
/// puts whoever is speaking. Offered once, nothing is negotiated again.
///
/// Confined to the control thread, but for what says otherwise: what the library tells on its own
/// threads is handed over at once.
final class MediaConnection {
    private static final Logger LOG = LoggerFactory.getLogger(MediaConnection.class);

    /// How long `disconnected` may last before a new connection is made: it often heals by itself.
    private static final long DISCONNECTED_SECONDS = 3;

    private static final long GATHERED_SECONDS = 3;
    private static final long CAPTURE_LOOK_MILLIS = 20;

    private final NativeMedia media;
    private final ScheduledExecutorService control;
    private final Listener listener;
    private final RTCPeerConnection connection;
    private final List<Slot> slots = new ArrayList<>();
    private final CompletableFuture<Void> gathered = new CompletableFuture<>();
    private @Nullable ScheduledFuture<?> patience;
    private @Nullable ScheduledFuture<?> looking;
    private volatile RTCPeerConnectionState state = RTCPeerConnectionState.NEW;
    private volatile boolean done;

    MediaConnection(
            NativeMedia media,
            ScheduledExecutorService control,
            Mixer mixer,
            int slotCount,
            int bitrate,
            Listener listener) {
        this.media = media;
        this.control = control;
        this.listener = listener;
        var configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        connection = media.factory().createPeerConnection(configuration, new Observer());
        // Until the capture is stopped its frames go out, and they are what is heard here.
        media.track().setEnabled(false);
        add(RTCRtpTransceiverDirection.SEND_ONLY, bitrate);
        for (int index = 0; index < slotCount; index++) {
            var slot = add(RTCRtpTransceiverDirection.RECV_ONLY, bitrate);
            slots.add(new Slot(index, slot, mixer));
        }
    }

    private RTCRtpTransceiver add(RTCRtpTransceiverDirection direction, int bitrate) {
        var init = new RTCRtpTransceiverInit();
        init.direction = direction;
        init.streamIds = List.of("live-audio-room");
        var encoding = new RTCRtpEncodingParameters();
        encoding.maxBitrate = bitrate;
        encoding.active = true;
        init.sendEncodings = List.of(encoding);
        // The library makes transceivers of tracks alone; a slot sends nothing of it.
        var transceiver = connection.addTransceiver(media.track(), init);
        // With all codecs the offer for 50 slots would be longer than a message may be.
        transceiver.setCodecPreferences(
                media.factory().getRtpReceiverCapabilities(MediaType.AUDIO).getCodecs().stream()
                        .filter(codec -> codec.getName().equalsIgnoreCase("opus"))
                        .toList());
        return transceiver;
    }

    /// Offers and takes the answer. Ends early, and well, when it is closed meanwhile.
    CompletableFuture<Void> negotiate(Negotiation negotiation) {
        return offer().thenComposeAsync(
                        offer -> set(new RTCSessionDescription(RTCSdpType.OFFER, offer), Side.OURS),
                        control)
                .thenCompose(set ->
                        gathered.copy().completeOnTimeout(null, GATHERED_SECONDS, TimeUnit.SECONDS))
                .thenComposeAsync(gathered -> answered(negotiation), control);
    }

    private CompletableFuture<Void> answered(Negotiation negotiation) {
        if (done) {
            return CompletableFuture.completedFuture(null);
        }
        return negotiation
                .answerTo(connection.getLocalDescription().sdp)
                .toCompletableFuture()
                .thenComposeAsync(
                        sdp ->
                                done
                                        ? CompletableFuture.<Void>completedFuture(null)
                                        : set(
                                                new RTCSessionDescription(RTCSdpType.ANSWER, sdp),
                                                Side.THEIRS),
                        control);
    }

    private CompletableFuture<String> offer() {
        var made = new CompletableFuture<String>();
        connection.createOffer(
                new RTCOfferOptions(),
                new CreateSessionDescriptionObserver() {
                    @Override
                    public void onSuccess(RTCSessionDescription description) {
                        made.complete(AudioNack.asked(description.sdp));
                    }

                    @Override
                    public void onFailure(String error) {
                        made.completeExceptionally(new IllegalStateException("no offer: " + error));
                    }
                });
        return made;
    }

    private CompletableFuture<Void> set(RTCSessionDescription description, Side side) {
        var set = new CompletableFuture<Void>();
        if (done) {
            set.complete(null);
            return set;
        }
        var observer =
                new SetSessionDescriptionObserver() {
                    @Override
                    public void onSuccess() {
                        set.complete(null);
                    }

                    @Override
                    public void onFailure(String error) {
                        set.completeExceptionally(
                                new IllegalStateException(
                                        "the " + description.sdpType + " does not fit: " + error));
                    }
                };
        switch (side) {
            case OURS -> connection.setLocalDescription(description, observer);
            case THEIRS -> connection.setRemoteDescription(description, observer);
        }
        return set;
    }

    private enum Side {
        OURS,
        THEIRS
    }

    /// Still carrying, or on the way to. From any thread.
    boolean alive() {
        return !done
                && switch (state) {
                    case NEW, CONNECTING, CONNECTED -> true;
                    case DISCONNECTED, FAILED, CLOSED -> false;
                };
    }

    /// Looks who speaks in which slot now.
    void lookWhoSpeaks() {
        if (!done) {
            slots.forEach(Slot::look);
        }
    }

    /// All that is counted, on the control thread.
    CompletableFuture<Collection<RTCStats>> statistics() {
        var told = new CompletableFuture<Collection<RTCStats>>();
        connection.getStats(report -> told.complete(report.getStats().values()));
        return told;
    }

    void close() {
        if (done) {
            return;
        }
        done = true;
        if (patience != null) {
            patience.cancel(false);
        }
        if (looking != null) {
            looking.cancel(false);
        }
        slots.forEach(Slot::close);
        connection.close();
    }

    private void follow(RTCPeerConnectionState now) {
        if (done) {
            return;
        }
        if (patience != null) {
            patience.cancel(false);
            patience = null;
        }
        state = now;
        switch (now) {
            case CONNECTED -> {
                listener.connected();
                awaitCapture();
            }
            case DISCONNECTED ->
                    patience = control.schedule(this::fail, DISCONNECTED_SECONDS, TimeUnit.SECONDS);
            case FAILED, CLOSED -> fail();
            case NEW, CONNECTING -> {}
        }
    }

    /// The capture starts some time after the connection stands. That it has is known by the first
    /// packet, which only it can have caused: nothing is pushed before.
    private void awaitCapture() {
        if (done) {
            return;
        }
        var unused =
                statistics()
                        .thenAcceptAsync(this::lookForCapture, control)
                        .exceptionallyAsync(
                                thrown -> {
                                    // Never heard is bad, two captures at once end the process.
                                    LOG.warn("the capture could not be stopped", thrown);
                                    fail();
                                    return null;
                                },
                                control);
    }

    private void lookForCapture(Collection<RTCStats> all) {
        if (done) {
            return;
        }
        if (all.stream().anyMatch(MediaConnection::hasSent)) {
            media.stopCapture();
            media.track().setEnabled(true);
            listener.sends();
        } else {
            looking =
                    control.schedule(
                            this::awaitCapture, CAPTURE_LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean hasSent(RTCStats one) {
        return one.getType() == RTCStatsType.OUTBOUND_RTP
                && one.getAttributes().get("packetsSent") instanceof Number packets
                && packets.longValue() > 0;
    }

    private void fail() {
        if (!done) {
            close();
            listener.failed();
        }
    }

    /// Told on the control thread.
    interface Listener {
        void connected();

        /// From now on frames may be pushed; once for each connection.
        void sends();

        /// It carries nothing any more and will not recover; once, and never after `close()`.
        void failed();
    }

    private final class Observer implements PeerConnectionObserver {
        @Override
        public void onIceCandidate(RTCIceCandidate candidate) {}

        @Override
        public void onIceGatheringChange(RTCIceGatheringState now) {
            if (now == RTCIceGatheringState.COMPLETE) {
                control.execute(() -> gathered.complete(null));
            }
        }

        @Override
        public void onConnectionChange(RTCPeerConnectionState now) {
            control.execute(() -> follow(now));
        }
    }

    /// Where one voice after the other is heard.
    private static final class Slot implements AudioTrackSink {
        private final int index;
        private final RTCRtpReceiver receiver;
        private final AudioTrack track;
        private final Mixer mixer;
        private volatile long voice;
        private volatile boolean closed;

        Slot(int index, RTCRtpTransceiver transceiver, Mixer mixer) {
            this.index = index;
            receiver = transceiver.getReceiver();
            this.mixer = mixer;
            track = (AudioTrack) receiver.getTrack();
            track.addSink(this);
        }

        @Override
        public void onData(byte[] data, int bits, int rate, int channels, int frames) {
            if (!closed) {
                mixer.add(index, voice, data);
            }
        }

        /// The one whose sound was played last.
        void look() {
            voice = ContributingSources.voiceIn(receiver);
        }

        void close() {
            closed = true;
            track.removeSink(this);
        }
    }
}
