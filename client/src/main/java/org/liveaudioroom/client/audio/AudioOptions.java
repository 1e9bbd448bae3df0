package org.liveaudioroom.client.audio;

/// How a room is to sound.
///
/// @param processing of the microphone; default [Processing#SPEECH]
/// @param bitrate of what is sent, in bits a second, 6,000 to 128,000; default 40,000, which is
///   speech without loss for the ear; music wants 96,000
/// @param devices which to use; default what the system would take
public record AudioOptions(Processing processing, int bitrate, DevicePolicy devices) {
    /// The defaults.
    public static final AudioOptions STANDARD =
            new AudioOptions(Processing.SPEECH, 40_000, DevicePolicy.systemDefault());

    /// Refuses what is out of range.
    public AudioOptions {
        if (bitrate < 6_000 || bitrate > 128_000) {
            throw new IllegalArgumentException(
                    "bitrate is " + bitrate + ", but must be 6,000 to 128,000");
        }
    }

    /// With another processing.
    public AudioOptions with(Processing other) {
        return new AudioOptions(other, bitrate, devices);
    }

    /// With another bit rate.
    public AudioOptions withBitrate(int other) {
        return new AudioOptions(processing, other, devices);
    }

    /// With another choice of devices.
    public AudioOptions with(DevicePolicy other) {
        return new AudioOptions(processing, bitrate, other);
    }
}
