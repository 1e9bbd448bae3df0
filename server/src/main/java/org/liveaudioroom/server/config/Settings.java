package org.liveaudioroom.server.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The texts that were set, each with the place it was set at, before anybody asks what they mean.
final class Settings {
    /// A text and where it stands, as a person would look for it.
    record Setting(String text, String where) {}

    private final Map<Option, Setting> settings = new EnumMap<>(Option.class);

    /// @param commandLine options as given, without dashes
    static Settings of(Map<Option, String> commandLine, Map<String, String> environment) {
        var settings = new Settings();
        settings.addEnvironment(environment);
        commandLine.forEach((o, text) -> settings.put(o, text, "--" + o.key()));
        var file = settings.settings.get(Option.CONFIG);
        if (file != null) {
            settings.addFile(Path.of(file.text()));
        }
        return settings;
    }

    /// What was set, or the default of the table.
    Setting get(Option option) {
        return settings.getOrDefault(
                option, new Setting(option.fallback, "the default of --" + option.key()));
    }

    boolean has(Option option) {
        return settings.containsKey(option);
    }

    private void addEnvironment(Map<String, String> environment) {
        for (var variable : environment.entrySet()) {
            if (!variable.getKey().startsWith("LAR_")) {
                continue;
            }
            var key = variable.getKey().substring(4).toLowerCase(Locale.ROOT);
            var option =
                    Option.ofKey(key.replace('_', '-'))
                            .orElseThrow(() -> unknown("variable", variable.getKey(), "--help"));
            put(option, variable.getValue(), variable.getKey());
        }
    }

    private void addFile(Path file) {
        for (var entry : parse(file).entrySet()) {
            var option =
                    Option.ofKey(entry.getKey())
                            .filter(o -> o != Option.CONFIG)
                            .orElseThrow(() -> unknown("key", entry.getKey(), file.toString()));
            settings.putIfAbsent(
                    option,
                    new Setting(
                            text(entry.getKey(), entry.getValue(), file),
                            entry.getKey() + " in " + file));
        }
    }

    private static ConfigObject parse(Path file) {
        if (!Files.isReadable(file)) {
            throw new ConfigException(
                    "The config file " + file + " cannot be read: does it exist, may you read it?");
        }
        try {
            var options = ConfigParseOptions.defaults().setAllowMissing(false);
            Config config = ConfigFactory.parseFile(file.toFile(), options).resolve();
            return config.root();
        } catch (com.typesafe.config.ConfigException wrong) {
            throw new ConfigException(
                    "The config file is not HOCON: " + wrong.getMessage() + ".", wrong);
        }
    }

    private static String text(String key, ConfigValue value, Path file) {
        return switch (value.valueType()) {
            case STRING, NUMBER -> value.unwrapped().toString();
            case BOOLEAN -> Boolean.TRUE.equals(value.unwrapped()) ? "on" : "off";
            case LIST ->
                    ((List<?>) value.unwrapped())
                            .stream().map(Object::toString).collect(Collectors.joining(","));
            case OBJECT, NULL ->
                    throw new ConfigException(
                            "The key "
                                    + key
                                    + " in "
                                    + file
                                    + " wants a text, a number or a list"
                                    + (value.valueType() == ConfigValueType.OBJECT
                                            ? ", not {…}: keys are not nested."
                                            : "."));
        };
    }

    private void put(Option option, String text, String where) {
        settings.put(option, new Setting(text.strip(), where));
    }

    private static ConfigException unknown(String what, String name, String where) {
        return new ConfigException(
                "There is no %s %s%s: run with --help to see them all."
                        .formatted(
                                what, name, where.equals("--help") ? "" : " (in " + where + ")"));
    }
}
