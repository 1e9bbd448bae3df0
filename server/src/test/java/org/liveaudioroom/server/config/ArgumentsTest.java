package org.liveaudioroom.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void takesOptionsInBothForms() {
        assertThat(Arguments.parse("--port", "9000", "--data=/tmp/x", "--lan", "--open=off"))
                .isEqualTo(
                        new Arguments.Serve(
                                Map.of(
                                        Option.PORT, "9000",
                                        Option.DATA, "/tmp/x",
                                        Option.LAN, "on",
                                        Option.OPEN, "off")));
        assertThat(Arguments.parse("--help")).isEqualTo(new Arguments.Help());
        assertThat(Arguments.parse("--version")).isEqualTo(new Arguments.Version());
    }

    @Test
    void knowsEveryOptionOfTheTable() {
        for (var option : Option.values()) {
            assertThat(Arguments.parse("--" + option.key() + "=x"))
                    .isEqualTo(new Arguments.Serve(Map.of(option, "x")));
        }
    }

    @Test
    void refusesWhatIsNotInTheTable() {
        assertThatThrownBy(() -> Arguments.parse("--prot", "1"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("There is no option --prot: run with --help to see them all.");
        assertThatThrownBy(() -> Arguments.parse("8080")).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> Arguments.parse("--port")).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> Arguments.parse("--port", "1", "--port", "2"))
                .isInstanceOf(ConfigException.class);
    }

    /// `./run --help` prints the committed file, so that it answers before anything is built.
    @Test
    void theCommittedHelpPageIsThatOfTheTable() throws IOException {
        var committed = Path.of("..", "docs", "options.txt");
        if (Boolean.getBoolean("lar.rewrite")) {
            Files.writeString(committed, HelpPage.text());
        }
        assertThat(Files.readString(committed))
                .as("docs/options.txt; write it anew with -Dlar.rewrite=true")
                .isEqualTo(HelpPage.text());
    }
}
