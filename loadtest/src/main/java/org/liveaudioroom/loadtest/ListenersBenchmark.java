package org.liveaudioroom.loadtest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.liveaudioroom.loadtest.audio.AudioPeer;
import org.liveaudioroom.loadtest.audio.Delays;

/// What it costs to carry one voice (50 packets a second) to 500 listeners, encrypted for each.
record ListenersBenchmark() implements Benchmark {
    private static final int LISTENERS = 500;
    private static final int PACKETS_PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "listeners";
    }

    @Override
    public String about() {
        return "processor time and memory of the server for %d listeners of one voice"
                .formatted(LISTENERS);
    }

    @Override
    public void run(Path repository, Figures figures) {
        try (var server = ServerUnderTest.start(repository);
                var crowd = new Crowd(server);
                var _ = Speaker.in(crowd, "stage")) {
            List<Participant> people = new ArrayList<>();
            figures.note("one listener first, so that code and pools are there");
            listen(crowd, people);
            Waits.pause(Duration.ofSeconds(5));
            server.collectGarbage();
            long before = server.usage().residentBytes();
            List<AudioPeer> peers = new ArrayList<>();
            for (int i = 0; i < LISTENERS; i++) {
                peers.add(listen(crowd, people));
            }
            figures.note("%d hear; %d s to warm up".formatted(LISTENERS, WARM_UP.toSeconds()));
            Waits.pause(WARM_UP);
            measure(server, peers, figures);
            server.collectGarbage();
            long after = server.usage().residentBytes();
            figures.note("resident %d MB, then %d MB".formatted(before >> 20, after >> 20));
            figures.figure(
                    "media.rss_per_listener_kb", (after - before) / 1024.0 / LISTENERS, "KiB");
            people.forEach(Participant::close);
        }
    }

    private static AudioPeer listen(Crowd crowd, List<Participant> people) {
        Participant listener = crowd.somebody("stage", "audience");
        var audio = crowd.listenerAudio();
        Waits.await(listener.join(), "joining");
        Waits.await(listener.connect(audio), "the audio connection");
        Waits.await(audio.hearing().firstSound(), "the first sound");
        people.add(listener);
        return audio;
    }

    private static void measure(ServerUnderTest server, List<AudioPeer> peers, Figures figures) {
        peers.forEach(peer -> peer.hearing().delays().reset());
        long packets = packets(peers);
        double cpu = server.usage().cpuSeconds();
        long start = System.nanoTime();
        Waits.pause(MEASURED);
        double seconds = (System.nanoTime() - start) / 1e9;
        cpu = server.usage().cpuSeconds() - cpu;
        packets = packets(peers) - packets;
        var delays = new Delays();
        peers.forEach(peer -> delays.addAll(peer.hearing().delays()));
        figures.note(
                "%d packets in %.1f s, %.2f µs of processor each; %d could not be opened"
                        .formatted(
                                packets,
                                seconds,
                                cpu / packets * 1e6,
                                peers.stream().mapToLong(peer -> peer.hearing().refused()).sum()));
        figures.figure("media.listeners_500_cpu_cores", cpu / seconds, "cores");
        figures.figure(
                "media.listeners_500_delivered_percent",
                100.0 * packets / (seconds * PACKETS_PER_SECOND * LISTENERS),
                "%");
        figures.figure("media.listeners_500_delay_p95_ms", delays.percentileMillis(0.95), "ms");
    }

    private static long packets(List<AudioPeer> peers) {
        return peers.stream().mapToLong(peer -> peer.hearing().packets()).sum();
    }
}
