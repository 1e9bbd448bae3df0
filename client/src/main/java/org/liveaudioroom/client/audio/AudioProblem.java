package org.liveaudioroom.client.audio;

import java.util.Optional;

/// What is wrong with the sound.
///
/// @param message says what is missing and what to do about it
public record AudioProblem(Kind kind, String message, Optional<Throwable> cause) {
    /// One that nothing was thrown for.
    public static AudioProblem of(Kind kind, String message) {
        return new AudioProblem(kind, message, Optional.empty());
    }

    /// One with what was thrown.
    public static AudioProblem of(Kind kind, String message, Throwable cause) {
        return new AudioProblem(kind, message, Optional.of(cause));
    }

    /// The stable code of the public catalogue.
    public String code() {
        return kind.code;
    }

    /// The kinds there are.
    public enum Kind {
        /// The program brings no engine.
        NO_ENGINE("media.none"),
        /// The native library is not for this machine, or lacks one of the system's.
        NATIVE_MISSING("media.unavailable"),
        /// The audio connection could not be made, or broke.
        CONNECTION_FAILED("media.failed"),
        MICROPHONE_MISSING("microphone.missing"),
        MICROPHONE_BUSY("microphone.busy"),
        MICROPHONE_DENIED("microphone.denied"),
        SPEAKER_MISSING("speaker.missing"),
        DEVICE_GONE("device.gone"),
        FILE_UNREADABLE("file.unreadable");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }
}
