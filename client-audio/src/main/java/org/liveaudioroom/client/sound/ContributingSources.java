package org.liveaudioroom.client.sound;

import dev.onvoid.webrtc.RTCRtpContributingSource;
import dev.onvoid.webrtc.RTCRtpReceiver;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.slf4j.LoggerFactory;

/// Reads who is heard in a slot: the CSRC of what was played last.
///
/// webrtc-java 0.14.0 looks in its own class for a field that is not there, and ends the process
/// when the first CSRC is met. So that class is defined here, before it is used, from the library's
/// own bytes with the field added. Where that cannot be done, nobody is told apart; the broken call
/// is never made.
final class ContributingSources {
    /// What to do where [#readable()] is false.
    static final String REMEDY =
            "on the module path, start the program with --add-opens"
                    + " webrtc.java/dev.onvoid.webrtc=org.liveaudioroom.client.sound";

    private static final String FIELD = "sourceType";
    private static final boolean MENDED = mended();

    private ContributingSources() {}

    static boolean readable() {
        return MENDED;
    }

    /// The CSRC of what was played last; 0 where there is none.
    static long voiceIn(RTCRtpReceiver receiver) {
        if (!MENDED) {
            return 0;
        }
        long voice = 0;
        long newest = Long.MIN_VALUE;
        for (RTCRtpContributingSource source : receiver.getContributingSources()) {
            if (source.timestamp >= newest) {
                newest = source.timestamp;
                voice = source.sourceId & 0xFFFF_FFFFL;
            }
        }
        return voice;
    }

    private static boolean mended() {
        try {
            var lookup =
                    MethodHandles.privateLookupIn(RTCRtpReceiver.class, MethodHandles.lookup());
            lookup.defineClass(ClassFiles.withField(original(), FIELD));
            return true;
        } catch (IOException | IllegalAccessException | LinkageError e) {
            LoggerFactory.getLogger(ContributingSources.class)
                    .warn("The volume of single persons cannot be set: {}", REMEDY, e);
            return false;
        }
    }

    private static byte[] original() throws IOException {
        try (var stream =
                RTCRtpReceiver.class.getResourceAsStream("RTCRtpContributingSource.class")) {
            if (stream == null) {
                throw new IOException("the class file cannot be read");
            }
            return stream.readAllBytes();
        }
    }
}
