package org.liveaudioroom.server.observe;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Locale;
import java.util.Map;
import org.liveaudioroom.server.config.Config;
import org.slf4j.LoggerFactory;

/// The log on standard error: our own lines at the level that was set, what libraries say from
/// warnings up. Configured in code: reading an XML file would cost a tenth of the start.
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String TEXT = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%ex{20}";

    /// Libraries that say at `warn` what is no fault of anybody here.
    private static final Map<String, Level> CALMER =
            Map.of(
                    // H2 is newer than Flyway knows: ours is chosen by our own test that kills it.
                    "org.flywaydb.core.internal.database.base.Database", Level.ERROR,
                    // A peer that goes away in the middle of a request.
                    "io.undertow.request", Level.ERROR,
                    "io.undertow.websockets", Level.ERROR);

    /// Called by logback itself, before anything is known of our options.
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        apply(context, Level.INFO, Config.Log.Form.TEXT);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /// Logs as the operator asked from now on.
    public static void configure(Config.Log log) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        apply(context, Level.toLevel(log.level().toUpperCase(Locale.ROOT)), log.form());
    }

    private static void apply(LoggerContext context, Level ours, Config.Log.Form form) {
        var encoder = encoder(context, form);
        encoder.setContext(context);
        encoder.start();
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(ours.isGreaterOrEqual(Level.WARN) ? ours : Level.WARN);
        root.addAppender(appender);
        context.getLogger("org.liveaudioroom").setLevel(ours);
        CALMER.forEach((name, level) -> context.getLogger(name).setLevel(level));
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, Config.Log.Form form) {
        return switch (form) {
            case JSON -> {
                var json = new JsonEncoder();
                json.setWithFormattedMessage(true);
                json.setWithMessage(false);
                json.setWithSequenceNumber(false);
                json.setWithContext(false);
                yield json;
            }
            case TEXT -> {
                var text = new PatternLayoutEncoder();
                text.setContext(context);
                text.setPattern(TEXT);
                yield text;
            }
        };
    }
}
