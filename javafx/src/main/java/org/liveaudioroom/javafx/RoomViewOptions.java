package org.liveaudioroom.javafx;

import java.util.Locale;
import java.util.Map;
import org.liveaudioroom.javafx.spi.MenuChanger;
import org.liveaudioroom.javafx.spi.RoomViewFactories;

/// How the view looks and what it says. It is a value: each method gives another one.
///
/// @param locale of the texts; default: the machine's
/// @param theme default [RoomTheme#DARK]
/// @param texts patterns of the app by key, instead of ours; default none
/// @param factories parts that the app draws; default none
/// @param menus hides items of menus or adds some; default: as they are
public record RoomViewOptions(
        Locale locale,
        RoomTheme theme,
        Map<String, String> texts,
        RoomViewFactories factories,
        MenuChanger menus) {
    /// Copies what it is given.
    public RoomViewOptions {
        texts = Map.copyOf(texts);
    }

    /// Everything as usual.
    public static RoomViewOptions defaults() {
        return new RoomViewOptions(
                Locale.getDefault(),
                RoomTheme.DARK,
                Map.of(),
                RoomViewFactories.STANDARD,
                MenuChanger.NONE);
    }

    /// In this language.
    public RoomViewOptions locale(Locale other) {
        return new RoomViewOptions(other, theme, texts, factories, menus);
    }

    /// In these colours.
    public RoomViewOptions theme(RoomTheme other) {
        return new RoomViewOptions(locale, other, texts, factories, menus);
    }

    /// With these words instead of ours, by the keys of `texts.properties`.
    public RoomViewOptions texts(Map<String, String> other) {
        return new RoomViewOptions(locale, theme, other, factories, menus);
    }

    /// With parts that the app draws.
    public RoomViewOptions factories(RoomViewFactories other) {
        return new RoomViewOptions(locale, theme, texts, other, menus);
    }

    /// With other items in menus.
    public RoomViewOptions menus(MenuChanger other) {
        return new RoomViewOptions(locale, theme, texts, factories, other);
    }
}
