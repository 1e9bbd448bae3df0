package org.liveaudioroom.client.audio;

/// What is done to the microphone before it goes out. All on is best for people; music and measured
/// tones want [#NONE].
public record Processing(Echo echo, Noise noise, Gain gain) {
    /// For people.
    public static final Processing SPEECH =
            new Processing(Echo.CANCELLED, Noise.HIGH, Gain.ADAPTIVE);

    /// As it comes.
    public static final Processing NONE = new Processing(Echo.KEPT, Noise.KEPT, Gain.KEPT);

    /// What the loudspeaker brings back into the microphone.
    public enum Echo {
        CANCELLED,
        KEPT
    }

    /// How much of steady noise is taken away.
    public enum Noise {
        KEPT,
        LOW,
        MODERATE,
        HIGH,
        VERY_HIGH
    }

    /// Whether the loudness is evened out.
    public enum Gain {
        ADAPTIVE,
        KEPT
    }
}
