package org.liveaudioroom.javafx.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "es", "ar"})
    void hasEveryTextInEveryLanguage(String language) {
        RoomTexts english = RoomTexts.of(Locale.ENGLISH, Map.of());
        RoomTexts other = RoomTexts.of(Locale.of(language), Map.of());
        for (String key : keys(Locale.ROOT)) {
            assertThat(other.of(key, 3, 4, 5)).as(key).isNotBlank();
            if (key.length() > 12 && !key.equals("listSeparator")) {
                assertThat(other.of(key, 3, 4, 5)).as(key).isNotEqualTo(english.of(key, 3, 4, 5));
            }
        }
        assertThat(keys(Locale.of(language))).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void countsAsTheLanguageDoes() {
        RoomTexts texts = RoomTexts.of(Locale.ENGLISH, Map.of());
        assertThat(texts.of("people", 1)).isEqualTo("1 person");
        assertThat(texts.of("people", 2416)).isEqualTo("2,416 people");
        assertThat(texts.of("place", 3)).isEqualTo("3rd");
        assertThat(texts.of("joinedWith", "Hana", 1)).isEqualTo("Hana and 1 other joined");
    }

    @Test
    void takesTextsOfTheApp() {
        RoomTexts texts = RoomTexts.of(Locale.ENGLISH, Map.of("leave", "Good bye"));
        assertThat(texts.of("leave")).isEqualTo("Good bye");
    }

    @Test
    void speaksEnglishWhereItDoesNotKnowTheLanguage() {
        assertThat(RoomTexts.of(Locale.of("fi"), Map.of()).of("leave")).isEqualTo("Leave");
    }

    private static java.util.Set<String> keys(Locale locale) {
        return ResourceBundle.getBundle(
                        "org.liveaudioroom.javafx.model.texts", locale, RoomTexts.class.getModule())
                .keySet();
    }
}
