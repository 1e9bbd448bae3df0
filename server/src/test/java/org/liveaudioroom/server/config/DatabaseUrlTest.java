package org.liveaudioroom.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.server.config.Config.Database.Embedded;
import org.liveaudioroom.server.config.Config.Database.Postgres;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            nullValues = "-",
            emptyValue = "",
            value = {
                "postgresql://ann:secret@db:5432/rooms jdbc:postgresql://db:5432/rooms ann secret",
                "postgres://ann:secret@db/rooms jdbc:postgresql://db/rooms ann secret",
                "postgresql://ann@db/rooms jdbc:postgresql://db/rooms ann ''",
                "postgresql://db/rooms jdbc:postgresql://db/rooms '' ''",
                "postgresql://a%40b:p%25:w+d%2F@my_db,other:6432/rooms"
                        + " jdbc:postgresql://my_db,other:6432/rooms a@b p%:w+d/",
                "postgresql://ann:p@ss/w:rd@[::1]:5432/rooms"
                        + " jdbc:postgresql://[::1]:5432/rooms ann p@ss/w:rd",
                "postgresql://ann:s@db/rooms?sslmode=require"
                        + " jdbc:postgresql://db/rooms?sslmode=require ann s",
                "jdbc:postgresql://db/rooms?user=ann&ssl=true&password=s%26"
                        + " jdbc:postgresql://db/rooms?ssl=true ann s&"
            })
    void isReadAsPeopleWriteIt(String text, String jdbcUrl, String user, String password) {
        assertThat(DatabaseUrl.parse(text, "--database"))
                .isEqualTo(new Postgres(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:secret@db/rooms",
                "postgresql://ann:secret@db",
                "postgresql://ann:secret@/rooms",
                "ann:secret@db/rooms",
                "postgresql://ann:secret%@db/rooms"
            })
    void isNeverToldWithItsPassword(String text) {
        assertThatThrownBy(() -> read(Map.of("LAR_DATABASE", text)))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("LAR_DATABASE ")
                .message()
                .doesNotContain("secret");
        assertThat(new Postgres("jdbc:postgresql://db/rooms", "ann", "secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void keepsRoomsInTheDataFolderForMonthsWhenNobodySaysOtherwise() {
        assertThat(read(Map.of()).storage())
                .isEqualTo(
                        new Config.Storage(
                                new Embedded(),
                                Duration.ofDays(90),
                                Duration.ofDays(90),
                                Duration.ofDays(365)));
    }

    @Test
    void timesAreDaysOrHoursOrForEver() {
        var storage =
                read(Map.of(
                                "LAR_KEEP_LOG", "7d",
                                "LAR_KEEP_CHAT", "12h",
                                "LAR_KEEP_MODERATION", "0"))
                        .storage();

        assertThat(storage.log()).isEqualTo(Duration.ofDays(7));
        assertThat(storage.chat()).isEqualTo(Duration.ofHours(12));
        assertThat(storage.moderation()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-1d", "d", "soon", "1w", "123456d", ""})
    void otherTimesAreRefused(String time) {
        assertThatThrownBy(() -> read(Map.of("LAR_KEEP_CHAT", time)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("LAR_KEEP_CHAT wants days or hours");
    }

    private static Config read(Map<String, String> environment) {
        return ConfigReader.read(Map.of(), environment);
    }
}
