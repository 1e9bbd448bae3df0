package org.liveaudioroom.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.server.config.Config.ApiKey;
import org.liveaudioroom.server.config.Config.Certificate;
import org.liveaudioroom.server.config.Config.Pages;
import org.liveaudioroom.server.config.Config.Proxy;
import org.liveaudioroom.server.config.Config.Reach;

class ConfigReaderTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir Path folder;

    @Test
    void withoutOptionsIsDevelopmentOnThisMachineAlone() throws IOException {
        var config = read(Map.of());

        var loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThat(config.development()).isTrue();
        assertThat(config.keys()).isEmpty();
        assertThat(config.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(config.web())
                .isEqualTo(
                        new Config.Web(
                                loopback,
                                8080,
                                new Certificate.None(),
                                new Pages.Packaged(),
                                List.of("*"),
                                Proxy.NONE));
        assertThat(config.media())
                .isEqualTo(
                        new Config.Media(
                                10_000, LocalAddresses.ofThisMachine(), Reach.THIS_MACHINE, 12));
        assertThat(config.media().advertised()).startsWith(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(config.rooms())
                .isEqualTo(
                        new Config.NewRooms(
                                List.of(1, 4, 4),
                                List.of(0),
                                true,
                                5000,
                                Duration.ofSeconds(30),
                                100,
                                Config.SecondConnection.TAKES_OVER,
                                Duration.ZERO,
                                Duration.ZERO,
                                true));
    }

    @Test
    void commandLineWinsOverEnvironmentAndEnvironmentOverFile() throws IOException {
        var file = file("port = 1, media-port = 2, commands = 3, rows = [2, 3], open = false");
        var environment = Map.of("LAR_PORT", "10", "LAR_MEDIA_PORT", "20", "PATH", "/bin");

        var config =
                ConfigReader.read(
                        Map.of(Option.CONFIG, file.toString(), Option.PORT, "100"), environment);

        assertThat(config.web().port()).isEqualTo(100);
        assertThat(config.media().port()).isEqualTo(20);
        assertThat(config.limits().commandsPerSecond()).isEqualTo(3);
        assertThat(config.rooms().rows()).containsExactly(2, 3);
        assertThat(config.rooms().open()).isFalse();
    }

    @Test
    void lanOpensToTheNetworkOverHttps() {
        var config = read(Map.of(Option.LAN, "on"));

        assertThat(config.web().host().isAnyLocalAddress()).isTrue();
        assertThat(config.web().certificate()).isEqualTo(new Certificate.SelfSigned());
        assertThat(config.development()).isTrue();
        assertThat(config.media().reach()).isEqualTo(Reach.EVERYWHERE);
        assertThat(config.media().advertised()).isNotEmpty();
    }

    @Test
    void anApiKeyClosesTheDevelopmentDoors() {
        var config = read(Map.of(Option.API_KEY, "app:" + SECRET + ", old:" + SECRET));

        assertThat(config.development()).isFalse();
        assertThat(config.keys())
                .containsExactly(new ApiKey("app", SECRET), new ApiKey("old", SECRET));
        assertThat(config.toString()).doesNotContain(SECRET);
    }

    @Test
    void aProxyMeansStrangersComeAndTheirAudioPastIt() {
        var config = read(Map.of(Option.TRUST_PROXY, "on", Option.API_KEY, "app:" + SECRET));

        assertThat(config.web().proxy()).isEqualTo(Proxy.TRUSTED);
        assertThat(config.media().reach()).isEqualTo(Reach.EVERYWHERE);
        assertThat(config.media().advertised())
                .isEqualTo(LocalAddresses.reaching(InetAddress.ofLiteral("0.0.0.0")));
    }

    @ParameterizedTest(name = "--{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "port        | abc        | --port wants a number from 0 to 65535, not \"abc\".",
                "port        | 65536      | --port wants a number from 0 to 65535, not \"65536\".",
                "media-port  | -1         | --media-port wants a number from 0 to 65535, not \"-1\".",
                "media-slots | 51         | --media-slots wants a number from 1 to 12, not \"51\".",
                "rows        | 30,30      | --rows wants 1 to 50 seats in all, not \"30,30\".",
                "rows        | 1,,4       | --rows wants a number from 1 to 50, not \"1,,4\".",
                "host-seats  | 9          | --host-seats wants a number from 0 to 8, not \"9\".",
                "host-seats  | 1,1        | --host-seats wants each seat once, not \"1,1\".",
                "open        | maybe      | --open wants on or off, not \"maybe\".",
                "log         | xml        | --log wants one of text, json, not \"xml\".",
                "host        | no.such.invalid | --host wants an address of this machine or a name that has one, not \"no.such.invalid\".",
                "web-dir     | /no/where  | --web-dir wants a folder, not \"/no/where\".",
                "tls-cert    | /no/where  | --tls-cert and --tls-key belong together: give both, or neither.",
                "api-key     | short:abc  | --api-key wants a secret of 32 characters or more, not 3.",
                "api-key     | nocolon    | --api-key wants ID:SECRET, the id of letters and digits.",
                "config      | /no/where  | The config file /no/where cannot be read: does it exist, may you read it?",
                "host        | 0.0.0.0    | Strangers can reach this server, so it wants a key: set --api-key ID:SECRET (for example app:$(openssl rand -hex 24)), or open it to everybody with --development on.",
                "trust-proxy | on         | Strangers can reach this server, so it wants a key: set --api-key ID:SECRET (for example app:$(openssl rand -hex 24)), or open it to everybody with --development on.",
            })
    void saysWhatIsWrong(String key, String text, String sentence) {
        assertThatThrownBy(() -> read(Map.of(Option.ofKey(key).orElseThrow(), text)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(sentence);
    }

    @Test
    void refusesKeysAndVariablesItDoesNotKnow() throws IOException {
        var file = file("prot = 8080");
        assertThatThrownBy(() -> read(Map.of(Option.CONFIG, file.toString())))
                .hasMessage(
                        "There is no key prot (in " + file + "): run with --help to see them all.");
        assertThatThrownBy(() -> ConfigReader.read(Map.of(), Map.of("LAR_PROT", "8080")))
                .hasMessage("There is no variable LAR_PROT: run with --help to see them all.");
    }

    @Test
    void namesTheFileAndKeyOfAWrongValue() throws IOException {
        var file = file("port = nine");
        assertThatThrownBy(() -> read(Map.of(Option.CONFIG, file.toString())))
                .hasMessage("port in " + file + " wants a number from 0 to 65535, not \"nine\".");
    }

    @Test
    void refusesNestedKeysAndWhatIsNotHocon() throws IOException {
        var nested = file("port { web = 1 }");
        assertThatThrownBy(() -> read(Map.of(Option.CONFIG, nested.toString())))
                .hasMessageContaining("keys are not nested");
        var broken = file("port = [1,");
        assertThatThrownBy(() -> read(Map.of(Option.CONFIG, broken.toString())))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("The config file is not HOCON: ");
    }

    @Test
    void refusesADataFolderThatIsAFile() throws IOException {
        var file = file("");
        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(ConfigException.class)
                .hasMessage(
                        "The data folder "
                                + file
                                + " is a file: name another one with --data FOLDER.");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("below")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("cannot be written");
    }

    private static Config read(Map<Option, String> options) {
        return ConfigReader.read(options, Map.of());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "lar", ".conf"), text);
    }
}
