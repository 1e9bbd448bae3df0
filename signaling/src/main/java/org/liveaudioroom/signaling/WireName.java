package org.liveaudioroom.signaling;

import java.util.Locale;

/// A constant that has a name on the wire: the Java name in lower case, with hyphens.
public sealed interface WireName
        permits Elsewhere,
                ErrorCode,
                GivenRole,
                MicrophoneAnswer,
                MicrophoneState,
                ModerationKind,
                OnTaken,
                Outcome,
                Role,
                RoleCause,
                SeatCause,
                Succession {
    String name();

    default String wire() {
        return hyphenated(name());
    }

    /// The name on the wire of any constant: of those of HTTP calls, too.
    static String of(Enum<?> constant) {
        return constant instanceof WireName word ? word.wire() : hyphenated(constant.name());
    }

    private static String hyphenated(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
