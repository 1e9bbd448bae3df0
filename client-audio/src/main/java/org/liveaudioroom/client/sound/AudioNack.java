package org.liveaudioroom.client.sound;

import java.util.regex.Pattern;

/// Asks in the offer that lost packets are sent again: the library does that for sound when it is
/// asked for, and does not ask by itself.
final class AudioNack {
    private static final Pattern OPUS =
            Pattern.compile("^a=rtpmap:(\\d+) opus/48000/2\r\n", Pattern.MULTILINE);

    private AudioNack() {}

    /// The offer with the line in every section of Opus.
    static String asked(String offer) {
        return OPUS.matcher(offer)
                .replaceAll(found -> found.group() + "a=rtcp-fb:" + found.group(1) + " nack\r\n");
    }
}
