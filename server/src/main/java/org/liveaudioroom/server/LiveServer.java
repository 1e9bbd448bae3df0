package org.liveaudioroom.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.media.MediaOptions;
import org.liveaudioroom.media.MediaServer;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Elsewhere;
import org.liveaudioroom.room.SeatLayout;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.server.config.Config;
import org.liveaudioroom.server.config.Config.Certificate;
import org.liveaudioroom.server.config.ConfigException;
import org.liveaudioroom.server.config.DataFolder;
import org.liveaudioroom.server.config.KeptSecret;
import org.liveaudioroom.server.http.FrontDoor;
import org.liveaudioroom.server.http.WebRtcGuests;
import org.liveaudioroom.server.observe.Metrics;
import org.liveaudioroom.server.rooms.Pacing;
import org.liveaudioroom.server.rooms.Rooms;
import org.liveaudioroom.server.rooms.RoomsOptions;
import org.liveaudioroom.server.rooms.VoiceGate;
import org.liveaudioroom.server.session.RoomNews;
import org.liveaudioroom.server.session.Surroundings;
import org.liveaudioroom.server.session.TokenLimits;
import org.liveaudioroom.server.storage.Housekeeping;
import org.liveaudioroom.server.storage.RoomStore;
import org.liveaudioroom.server.tls.FrontCertificate;
import org.liveaudioroom.server.tokens.KeptKey;
import org.liveaudioroom.server.tokens.Revocations;
import org.liveaudioroom.server.tokens.SigningKey;
import org.liveaudioroom.server.tokens.Tokens;
import org.liveaudioroom.signaling.Codec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole server in one object: starts its parts in the order in which they need each other, and
/// ends them so that everybody is told first.
public final class LiveServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveServer.class);
    private static final InetAddress EVERYWHERE = InetAddress.ofLiteral("0.0.0.0");

    private final ScheduledThreadPoolExecutor timers;
    private final Metrics metrics;
    private final MediaServer media;
    private final Housekeeping housekeeping;
    private final Rooms rooms;
    private final FrontDoor door;

    private LiveServer(
            ScheduledThreadPoolExecutor timers,
            Metrics metrics,
            MediaServer media,
            Housekeeping housekeeping,
            Rooms rooms,
            FrontDoor door) {
        this.timers = timers;
        this.metrics = metrics;
        this.media = media;
        this.housekeeping = housekeeping;
        this.rooms = rooms;
        this.door = door;
    }

    /// Starts everything; people can come in when it returns.
    ///
    /// @throws ConfigException when the operator has to change something: a port in use, a folder
    ///   that cannot be written, a certificate that is none
    public static LiveServer start(Config config) {
        // The actor system must not end the process: it would wait for our shutdown hook, and the
        // hook for it. There is one node, so nobody else can tell it to go.
        return start(config, RoomsOptions.DEFAULT.withExitJvm(false));
    }

    /// The same with rooms that behave otherwise, as tests want them.
    static LiveServer start(Config config, RoomsOptions roomsOptions) {
        var data = DataFolder.open(config.data());
        requireFree(config.web().host(), config.web().port());
        var adminToken = KeptSecret.in(adminTokenFile(config));
        var revocations = new Revocations(Clock.systemUTC());
        var tokens = new Tokens(signingKeys(config, data), revocations::revokes);
        var tls = tls(config, data);
        var ear = new MediaEar();
        var media = startMedia(config.media(), ear);
        var metrics = new Metrics();
        var timers =
                new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("timers").factory());
        timers.setRemoveOnCancelPolicy(true); // Most time-outs never come: sessions end before.

        var codec = new Codec();
        var limits = new TokenLimits();
        var store = new CompletableFuture<RoomStore>();
        var rooms =
                Rooms.start(
                        roomsOptions
                                .withRoomsOfHosts(
                                        config.rooms().madeByHosts()
                                                ? newRooms(config.rooms())
                                                : null)
                                .withPacing(pacing(config.limits())),
                        () -> opened(config, data, store),
                        new RoomNews(codec, limits),
                        new MediaGate(media));
        var housekeeping = OpenStore.keepingHouse(store.join(), config.storage());
        revocations.keepIn(rooms.store());
        var guests =
                new WebRtcGuests(rooms, media::connect, timers, revocations, Clock.systemUTC());
        ear.attach(rooms, guests);
        var around =
                new Surroundings(
                        rooms,
                        tokens,
                        revocations,
                        media::connect,
                        codec,
                        limits,
                        metrics,
                        Clock.systemUTC(),
                        timers,
                        new Surroundings.Limits(
                                config.limits().commandsPerSecond(),
                                config.limits().queueBytesMax(),
                                config.limits().joinWithin()));
        RoomMeters.register(metrics, rooms, guests);
        var door =
                FrontDoor.open(
                        new FrontDoor.House(
                                config,
                                around,
                                guests,
                                keys(config, adminToken),
                                newRooms(config.rooms()),
                                () -> metrics.scrape(media.statistics()),
                                Version.text()),
                        tls);
        LOG.info("Open on port {}, audio on port {}.", door.port(), media.port());
        return new LiveServer(timers, metrics, media, housekeeping, rooms, door);
    }

    /// The port of page, API and signaling.
    public int port() {
        return door.port();
    }

    /// The port of the audio.
    public int mediaPort() {
        return media.port();
    }

    /// Tells everybody that the server goes away and where they stand stays theirs, then ends.
    @Override
    public void close() {
        LOG.info("Closing: everybody is told.");
        housekeeping.close();
        rooms.close();
        door.awaitEmpty();
        door.close();
        media.close();
        timers.shutdownNow();
        metrics.close();
        LOG.info("Closed.");
    }

    private static RoomStore opened(
            Config config, DataFolder data, CompletableFuture<RoomStore> told) {
        var store = OpenStore.of(config.storage().database(), data);
        told.complete(store);
        return store;
    }

    private static Settings newRooms(Config.NewRooms rooms) {
        return Settings.builder()
                .layout(new SeatLayout(rooms.rows(), rooms.hostSeats()))
                .mode(rooms.open() ? SeatMode.OPEN : SeatMode.ON_REQUEST)
                .peopleMax(rooms.peopleMax())
                .grace(rooms.grace())
                .historyMax(rooms.history())
                .elsewhere(
                        switch (rooms.secondConnection()) {
                            case TAKES_OVER -> Elsewhere.TAKES_OVER;
                            case IS_REFUSED -> Elsewhere.IS_REFUSED;
                        })
                .idleClose(rooms.idleClose())
                .maxDuration(rooms.maxDuration())
                .build();
    }

    private static Pacing pacing(Config.Limits limits) {
        return new Pacing(
                limit(limits.takes()),
                limit(limits.requests()),
                limit(limits.messages()),
                limit(limits.reactions()),
                limit(limits.customCommands()));
    }

    private static Pacing.Limit limit(Config.Pace pace) {
        return new Pacing.Limit(pace.burst(), pace.each());
    }

    private static List<SigningKey> signingKeys(Config config, DataFolder data) {
        return config.keys().isEmpty()
                ? List.of(KeptKey.in(data.file("development.key")))
                : config.keys().stream().map(k -> new SigningKey(k.id(), k.secret())).toList();
    }

    /// The file with the token that opens the API to who runs the server.
    static Path adminTokenFile(Config config) {
        return config.data().resolve("admin.token");
    }

    private static Map<String, String> keys(Config config, String adminToken) {
        var keys = new HashMap<String, String>();
        config.keys().forEach(key -> keys.put("key:" + key.id(), key.id() + ":" + key.secret()));
        keys.put("admin", adminToken);
        return keys;
    }

    private static @Nullable SSLContext tls(Config config, DataFolder data) {
        return switch (config.web().certificate()) {
            case Certificate.None() -> null;
            case Certificate.SelfSigned() ->
                    FrontCertificate.ofOurOwn(
                            data.path(), config.media().advertised(), Clock.systemUTC());
            case Certificate.Files(var chain, var key) ->
                    FrontCertificate.ofFiles(chain, key, Clock.systemUTC());
        };
    }

    /// Asked before anything is opened: two servers by mistake are told the port, not the data
    /// folder that is in use as well.
    private static void requireFree(InetAddress host, int port) {
        try (var probe = new ServerSocket(port, 1, host)) {
            LOG.debug("Port {} is free.", probe.getLocalPort());
        } catch (IOException taken) {
            throw FrontDoor.portTaken(host, port, taken);
        }
    }

    private static MediaServer startMedia(Config.Media media, MediaEar ear) {
        var options =
                MediaOptions.builder()
                        .bindAddress(EVERYWHERE)
                        .port(media.port())
                        .advertised(media.advertised())
                        .sources(
                                switch (media.reach()) {
                                    case THIS_MACHINE -> Set.copyOf(media.advertised());
                                    case EVERYWHERE -> Set.of();
                                })
                        .slotsMax(media.slots())
                        .build();
        try {
            return MediaServer.start(options, ear);
        } catch (UncheckedIOException taken) {
            throw new ConfigException(
                    "The media port %d (UDP) cannot be opened: it is in use, or not yours to use. Choose another one with --media-port."
                            .formatted(media.port()),
                    taken);
        }
    }

    /// Opens and closes voices as the rooms say.
    private record MediaGate(MediaServer media) implements VoiceGate {
        @Override
        public void allow(PeerId peer) {
            media.allow(peer);
        }

        @Override
        public void deny(PeerId peer) {
            media.deny(peer);
        }

        @Override
        public void disconnect(PeerId peer) {
            media.disconnect(peer);
        }
    }
}
