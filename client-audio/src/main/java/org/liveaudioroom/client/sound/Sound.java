package org.liveaudioroom.client.sound;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioOptions;
import org.liveaudioroom.client.audio.AudioProblem;
import org.liveaudioroom.client.audio.MusicPlayer;
import org.liveaudioroom.client.audio.Processing;
import org.liveaudioroom.client.audio.RoomAudio;
import org.liveaudioroom.client.audio.SoundState;

/// All that is heard and said in one room: one connection after another, as long as it lasts.
///
/// The methods enqueue; all work is done on one thread, [#control], which alone touches the state.
final class Sound implements RoomAudio {
    private static final long QUALITY_SECONDS = 3;
    private static final long LOOK_MILLIS = 40;
    private static final long RETRY_FIRST_MILLIS = 500;
    private static final long RETRY_LAST_MILLIS = 8_000;

    private final AudioOptions options;
    private final ToldUntilClosed listener;
    private final CallsUntilClosed calls = new CallsUntilClosed();
    private final NativeMedia media;
    private final ScheduledExecutorService control;
    private final Music music;
    private final Cleaning cleaning;
    private final Voice voice;
    private final Mixer mixer;
    private final DeviceControl devices;
    private volatile @Nullable MediaConnection connection;
    private @Nullable Negotiation negotiation;
    private @Nullable ScheduledFuture<?> retry;
    private @Nullable LineQuality before;
    private int slots;
    private int failures;

    private Sound(AudioOptions options, RoomAudio.Listener listener, NativeMedia media, Ends ends) {
        this.options = options;
        this.listener = new ToldUntilClosed(listener);
        this.media = media;
        control = Threads.control();
        music =
                new Music(
                        command -> Thread.ofVirtual().start(command), calls, this.listener::music);
        cleaning = Cleaning.of(ends.live() ? options.processing() : Processing.NONE);
        var monitor = new Monitor();
        voice = new Voice(media, cleaning, music, monitor::hear);
        devices = new DeviceControl(ends, options.devices(), voice, cleaning, this.listener, calls);
        mixer =
                new Mixer(frame -> {
                    // What a program hears is the room, without its own music.
                    if (ends.live()) {
                        monitor.addTo(frame);
                    }
                    devices.play(frame);
                });
        repeat(this::lookWhoSpeaks, LOOK_MILLIS);
        repeat(this::measure, TimeUnit.SECONDS.toMillis(QUALITY_SECONDS));
    }

    /// @throws AudioException where the native library is missing
    static RoomAudio open(AudioOptions options, RoomAudio.Listener listener, Ends ends) {
        return new Sound(options, listener, NativeMedia.open(), ends);
    }

    private void repeat(Runnable work, long everyMillis) {
        var unused =
                control.scheduleWithFixedDelay(
                        () -> listener.guarded("sound", work),
                        everyMillis,
                        everyMillis,
                        TimeUnit.MILLISECONDS);
    }

    private void enqueue(String method, Runnable work) {
        if (!listener.closed()) {
            control.execute(() -> listener.guarded(method, work));
        }
    }

    @Override
    public void connect(int slotCount, Negotiation way) {
        enqueue(
                "media.offer",
                () -> {
                    slots = Math.clamp(slotCount, 1, 50);
                    negotiation = way;
                    failures = 0;
                    devices.listen();
                    listener.sound(SoundState.CONNECTING);
                    connectOnce();
                });
    }

    private void connectOnce() {
        var way = negotiation;
        if (way == null || listener.closed()) {
            return;
        }
        drop();
        mixer.restart();
        before = null;
        var events = new Events();
        var made = new MediaConnection(media, control, mixer, slots, options.bitrate(), events);
        events.mine = made;
        connection = made;
        var unused =
                made.negotiate(way)
                        .whenCompleteAsync(
                                (answered, thrown) -> {
                                    if (thrown != null && connection == made) {
                                        refused(made, thrown);
                                    }
                                },
                                control);
    }

    private void refused(MediaConnection made, Throwable thrown) {
        // Without the way to the server there is nothing to report: the room says so already.
        if (failures == 0 && negotiation != null) {
            listener.problem(
                    "media.offer",
                    AudioProblem.of(
                            AudioProblem.Kind.CONNECTION_FAILED,
                            "the audio connection could not be made: " + thrown.getMessage(),
                            thrown));
        }
        made.close();
        failed(made);
    }

    private void failed(MediaConnection broken) {
        if (connection != broken) {
            return;
        }
        voice.connected(false);
        listener.sound(SoundState.LOST);
        // At once the first time: mostly the way has changed and a new connection finds it.
        long delay =
                failures == 0
                        ? 0
                        : Math.min(RETRY_LAST_MILLIS, RETRY_FIRST_MILLIS << Math.min(failures, 10));
        failures++;
        cancelRetry();
        retry = control.schedule(this::connectOnce, delay, TimeUnit.MILLISECONDS);
    }

    private void cancelRetry() {
        if (retry != null) {
            retry.cancel(false);
            retry = null;
        }
    }

    /// Nothing may be pushed while a connection goes and the next one comes.
    private void drop() {
        cancelRetry();
        voice.connected(false);
        var old = connection;
        connection = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public boolean carries() {
        var now = connection;
        return now != null && now.alive();
    }

    @Override
    public void pause() {
        enqueue(
                "sound",
                () -> {
                    negotiation = null;
                    cancelRetry();
                });
    }

    @Override
    public CompletionStage<?> openMicrophone() {
        return devices.openMicrophone();
    }

    @Override
    public void closeMicrophone() {
        devices.closeMicrophone();
    }

    @Override
    public void send() {
        voice.wanted(true);
    }

    @Override
    public void hold() {
        voice.wanted(false);
    }

    @Override
    public int level() {
        return voice.level();
    }

    @Override
    public void volume(double gain) {
        mixer.volume(gain);
    }

    @Override
    public void volumeOf(long who, double gain) {
        mixer.volumeOf(who, gain);
        if (!ContributingSources.readable()) {
            listener.problem(
                    "audio.volumeOf",
                    AudioProblem.of(
                            AudioProblem.Kind.NATIVE_MISSING,
                            "single persons cannot be told apart: " + ContributingSources.REMEDY));
        }
    }

    @Override
    public List<AudioDevice> devices() {
        return devices.present();
    }

    @Override
    public CompletionStage<?> use(AudioDevice device) {
        return devices.use(Optional.of(device), device.kind());
    }

    @Override
    public MusicPlayer music() {
        return music;
    }

    /// Connection, then pushing, then what is under them: the library aborts on other orders.
    @Override
    public void close() {
        if (!listener.close()) {
            return;
        }
        calls.close();
        control.execute(() -> {
            negotiation = null;
            drop();
            voice.close();
            devices.close();
            cleaning.close();
            media.close();
            control.shutdownNow();
        });
    }

    private void lookWhoSpeaks() {
        var now = connection;
        if (now != null && mixer.tellsVoicesApart()) {
            now.lookWhoSpeaks();
        }
    }

    private void measure() {
        var now = connection;
        if (now == null || !now.alive()) {
            return;
        }
        var unused =
                now.statistics()
                        .thenAcceptAsync(
                                all -> {
                                    var after = LineQuality.of(all);
                                    if (connection == now && before != null) {
                                        listener.quality(after.since(before));
                                    }
                                    before = after;
                                },
                                control);
    }

    private final class Events implements MediaConnection.Listener {
        private @Nullable MediaConnection mine;

        @Override
        public void connected() {
            if (connection == mine) {
                failures = 0;
                listener.sound(SoundState.CONNECTED);
            }
        }

        @Override
        public void sends() {
            if (connection == mine) {
                voice.connected(true);
            }
        }

        @Override
        public void failed() {
            var broken = mine;
            if (broken != null) {
                Sound.this.failed(broken);
            }
        }
    }
}
