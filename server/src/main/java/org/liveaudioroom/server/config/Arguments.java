package org.liveaudioroom.server.config;

import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What the command line asks for.
public sealed interface Arguments {
    /// Start the server with these options.
    record Serve(Map<Option, String> options) implements Arguments {
        public Serve {
            options = Map.copyOf(options);
        }
    }

    /// Print the help page.
    record Help() implements Arguments {}

    /// Print the version.
    record Version() implements Arguments {}

    /// Reads the words of the command line.
    ///
    /// @throws ConfigException for an option that is not in the table, or lacks its value
    static Arguments parse(String... words) {
        var spec = CommandSpec.create().name("run");
        for (var option : Option.values()) {
            spec.addOption(
                    OptionSpec.builder("--" + option.key())
                            .type(String.class)
                            .arity(option.isSwitch() ? "0..1" : "1")
                            .fallbackValue("on")
                            .build());
        }
        spec.addOption(OptionSpec.builder("--help", "-h").type(boolean.class).build());
        spec.addOption(OptionSpec.builder("--version").type(boolean.class).build());
        var parsed = parsed(new CommandLine(spec), words);
        if (parsed.hasMatchedOption("--help")) {
            return new Help();
        }
        if (parsed.hasMatchedOption("--version")) {
            return new Version();
        }
        var options = new EnumMap<Option, String>(Option.class);
        for (var option : Option.values()) {
            if (parsed.hasMatchedOption("--" + option.key())) {
                options.put(option, parsed.matchedOptionValue("--" + option.key(), ""));
            }
        }
        return new Serve(options);
    }

    private static CommandLine.ParseResult parsed(CommandLine line, String... words) {
        try {
            return line.parseArgs(words);
        } catch (UnmatchedArgumentException unknown) {
            throw new ConfigException(
                    "There is no option %s: run with --help to see them all."
                            .formatted(unknown.getUnmatched().getFirst()),
                    unknown);
        } catch (MissingParameterException missing) {
            throw new ConfigException(
                    missing.getMessage() + ": run with --help to see what it wants.", missing);
        } catch (ParameterException wrong) {
            throw new ConfigException(wrong.getMessage() + ".", wrong);
        }
    }
}
