package org.liveaudioroom.server.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.liveaudioroom.media.MediaStatistics;

/// Everything that is counted, as Prometheus reads it. Any thread.
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /// Counts the process itself from the start.
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /// A command was answered.
    ///
    /// @param outcome `ok` or the code of the failure
    public void answered(String command, String outcome) {
        registry.counter("lar_commands", "command", command, "outcome", outcome).increment();
    }

    /// A message was no command.
    public void malformed(String code) {
        registry.counter("lar_malformed", "code", code).increment();
    }

    /// A token or an API key was refused.
    public void refusedCredential(String code) {
        registry.counter("lar_credentials_refused", "code", code).increment();
    }

    /// A connection was let go by us.
    public void closed(String reason) {
        registry.counter("lar_connections_closed", "reason", reason).increment();
    }

    /// A frame that need not arrive was left out for a slow reader.
    public void leftOut() {
        registry.counter("lar_frames_left_out").increment();
    }

    /// A value that is read when somebody asks for the metrics.
    public <T> void gauge(String name, T source, ToDoubleFunction<T> value) {
        Gauge.builder(name, source, value).strongReference(true).register(registry);
    }

    /// A value that only grows, read when somebody asks for the metrics.
    public <T> void counter(String name, T source, ToLongFunction<T> value) {
        FunctionCounter.builder(name, source, s -> value.applyAsLong(s)).register(registry);
    }

    /// The text that Prometheus scrapes.
    ///
    /// @param media what the media path counts by itself; its names come as they are
    public String scrape(MediaStatistics media) {
        var text = new StringBuilder(registry.scrape());
        media.counters()
                .forEach((name, value) ->
                        append(text, "lar_media_" + name + "_total", "counter", value));
        media.gauges().forEach((name, value) -> append(text, "lar_media_" + name, "gauge", value));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, String type, long value) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
