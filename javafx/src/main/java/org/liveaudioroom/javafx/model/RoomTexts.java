package org.liveaudioroom.javafx.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/// Every word that the control shows or says, in one language.
///
/// The keys are those of `texts.properties`; a text is a pattern of [MessageFormat]. Seats count
/// from 1 here.
public final class RoomTexts {
    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "fa", "he", "ur");

    private static final Set<String> OURS = Set.of("zh", "es", "ar");

    private final Locale locale;
    private final ResourceBundle bundle;
    private final Map<String, String> replaced;

    private RoomTexts(Locale locale, ResourceBundle bundle, Map<String, String> replaced) {
        this.locale = locale;
        this.bundle = bundle;
        this.replaced = replaced;
    }

    /// The texts of a language, English where it is not among ours.
    ///
    /// @param replaced patterns of the app by key
    public static RoomTexts of(Locale locale, Map<String, String> replaced) {
        // Times and counts are written with the digits that clocks have.
        Locale counting =
                new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build();
        // Without this the language of the machine would stand in for one that we do not speak.
        Locale spoken = OURS.contains(locale.getLanguage()) ? locale : Locale.ROOT;
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "org.liveaudioroom.javafx.model.texts",
                        spoken,
                        RoomTexts.class.getModule());
        return new RoomTexts(counting, bundle, Map.copyOf(replaced));
    }

    /// The language.
    public Locale locale() {
        return locale;
    }

    /// Whether people read it from the right.
    public boolean fromTheRight() {
        return FROM_THE_RIGHT.contains(locale.getLanguage());
    }

    /// A text with these in its places.
    public String of(String key, Object... parts) {
        String pattern = replaced.getOrDefault(key, "");
        return new MessageFormat(pattern.isEmpty() ? bundle.getString(key) : pattern, locale)
                .format(parts);
    }

    /// A text that may be missing, such as that of an error code.
    public Optional<String> known(String key) {
        return replaced.containsKey(key) || bundle.containsKey(key)
                ? Optional.of(of(key))
                : Optional.empty();
    }

    /// A name, or "A host" where nobody knows it.
    public String by(Optional<String> name) {
        return name.orElseGet(() -> of("aHost"));
    }
}
