package org.liveaudioroom.client.sound;

import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.AudioDevice.Kind;
import org.liveaudioroom.client.audio.AudioException;
import org.liveaudioroom.client.audio.AudioProblem;

/// Says what a machine lacks and what to do about it.
final class Missing {
    private static final String LINUX =
            " On Linux, sound goes through PulseAudio or PipeWire: one of them must run for this"
                    + " user, and the programs pactl, parec and pacat must be there (Debian: apt"
                    + " install pipewire-pulse pulseaudio-utils).";

    private Missing() {}

    static AudioException device(Kind kind, @Nullable Throwable cause) {
        String where = System.getProperty("os.name", "").startsWith("Linux") ? LINUX : "";
        return switch (kind) {
            case MICROPHONE ->
                    of(
                            AudioProblem.Kind.MICROPHONE_MISSING,
                            "no microphone was found: plug one in, and join again or take the seat"
                                    + " again."
                                    + where,
                            cause);
            case SPEAKER ->
                    of(
                            AudioProblem.Kind.SPEAKER_MISSING,
                            "no loudspeaker was found: nothing is heard until there is one."
                                    + where,
                            cause);
        };
    }

    static AudioException of(AudioProblem.Kind kind, String message, @Nullable Throwable cause) {
        return new AudioException(
                cause == null
                        ? AudioProblem.of(kind, message)
                        : AudioProblem.of(kind, message, cause));
    }
}
