package org.liveaudioroom.e2e;

import static java.util.Objects.requireNonNull;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a page hears, by the browser's own WebRTC statistics and by listening to its tracks:
/// nothing of the product's code is asked.
final class Ear {
    /// Keeps every peer connection of the page, and the loudness of what its tracks play, sampled
    /// each 20 ms with the wall clock's time.
    static final String SCRIPT =
            """
            (() => {
              const Native = window.RTCPeerConnection;
              const ear = (window.__ear = { connections: [], samples: [], analysers: [] });
              const listen = (track) => {
                ear.context ??= new AudioContext();
                const source = ear.context.createMediaStreamSource(new MediaStream([track]));
                const analyser = ear.context.createAnalyser();
                analyser.fftSize = 1024;
                source.connect(analyser);
                ear.analysers.push(analyser);
              };
              window.RTCPeerConnection = class extends Native {
                constructor(...args) {
                  super(...args);
                  ear.connections.push(this);
                  this.addEventListener('track', (event) => listen(event.track));
                }
              };
              const wave = new Float32Array(1024);
              setInterval(() => {
                let loudest = 0;
                for (const analyser of ear.analysers) {
                  analyser.getFloatTimeDomainData(wave);
                  let sum = 0;
                  for (let i = wave.length - 480; i < wave.length; i++) sum += wave[i] * wave[i];
                  loudest = Math.max(loudest, Math.sqrt(sum / 480));
                }
                ear.samples.push([Date.now(), loudest]);
                if (ear.samples.length > 3000) ear.samples.shift();
              }, 20);
              ear.inbound = async () => {
                const all = [];
                for (const connection of ear.connections) {
                  if (connection.connectionState === 'closed') continue;
                  for (const report of (await connection.getStats()).values()) {
                    if (report.type === 'inbound-rtp' && report.kind === 'audio') all.push(report);
                  }
                }
                return all.map((r) => ({
                  packets: r.packetsReceived ?? 0, lost: r.packetsLost ?? 0,
                  energy: r.totalAudioEnergy ?? 0, samples: r.totalSamplesReceived ?? 0,
                  concealed: r.concealedSamples ?? 0, silent: r.silentConcealedSamples ?? 0,
                }));
              };
              ear.spectrum = (hertz) => {
                let best = -200;
                for (const analyser of ear.analysers) {
                  analyser.fftSize = 4096;
                  const bins = new Float32Array(analyser.frequencyBinCount);
                  analyser.getFloatFrequencyData(bins);
                  const at = Math.round((hertz * 4096) / ear.context.sampleRate);
                  for (let i = at - 1; i <= at + 1; i++) best = Math.max(best, bins[i]);
                }
                return best;
              };
            })();
            """;

    private final Page page;

    Ear(Page page) {
        this.page = page;
    }

    /// One receiving section of the page's connection.
    record Slot(
            long packets, long lost, double energy, long samples, long concealed, long silent) {}

    List<Slot> slots() {
        @SuppressWarnings("unchecked")
        var reports = (List<Map<String, Number>>) page.evaluate("() => window.__ear.inbound()");
        return reports.stream().map(Ear::slot).toList();
    }

    /// All sections together.
    Slot total() {
        return slots().stream()
                .reduce(
                        new Slot(0, 0, 0, 0, 0, 0),
                        (a, b) ->
                                new Slot(
                                        a.packets + b.packets,
                                        a.lost + b.lost,
                                        a.energy + b.energy,
                                        a.samples + b.samples,
                                        a.concealed + b.concealed,
                                        a.silent + b.silent));
    }

    /// Goes on listening until the page has heard everything up to an instant of the wall clock.
    void listenUntil(long epochMillis) {
        page.waitForFunction(
                "until => (window.__ear.samples.at(-1)?.[0] ?? 0) >= until", (double) epochMillis);
    }

    /// Goes on listening for so long.
    void listenFor(Duration time) {
        listenUntil(System.currentTimeMillis() + time.toMillis());
    }

    /// The loudest moment (root mean square of 10 ms, full scale is 1) between two instants of the
    /// wall clock.
    double loudest(long fromMillis, long untilMillis) {
        return ((Number)
                        page.evaluate(
                                "([from, until]) => window.__ear.samples.filter(([t]) => t >= from &&"
                                        + " t <= until).reduce((most, [, v]) => Math.max(most, v), 0)",
                                List.of((double) fromMillis, (double) untilMillis)))
                .doubleValue();
    }

    /// How strong a tone is in the loudest section that carries it, in decibels; -200 is nothing.
    double decibels(int hertz) {
        return ((Number) page.evaluate("hertz => window.__ear.spectrum(hertz)", hertz))
                .doubleValue();
    }

    private static Slot slot(Map<String, Number> report) {
        return new Slot(
                number(report, "packets").longValue(),
                number(report, "lost").longValue(),
                number(report, "energy").doubleValue(),
                number(report, "samples").longValue(),
                number(report, "concealed").longValue(),
                number(report, "silent").longValue());
    }

    private static Number number(Map<String, Number> report, String key) {
        return requireNonNull(report.get(key), key);
    }
}
