package org.liveaudioroom.client.sound;

import dev.onvoid.webrtc.RTCRtpContributingSource;
import dev.onvoid.webrtc.RTCRtpReceiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// Reads who is heard in a slot: the CSRC of what was played last.
///
/// webrtc-java 0.14.0 looks in its own class for a field of another name, and ends the process when
/// the first CSRC is met. So that class is defined here, before it is used, from the library's own
/// bytes with the name that is looked for. Where that cannot be done, nobody is told apart; the
/// broken call is never made.
final class ContributingSources {
    private static final String NAMED = "sourceId";
    private static final String WANTED = "sourceType";
    private static final int UTF8 = 1;
    private static final Optional<MethodHandle> SOURCE = mended();

    private ContributingSources() {}

    static boolean readable() {
        return SOURCE.isPresent();
    }

    /// The CSRC of what was played last; 0 where there is none.
    static long voiceIn(RTCRtpReceiver receiver) {
        if (SOURCE.isEmpty()) {
            return 0;
        }
        long voice = 0;
        long newest = Long.MIN_VALUE;
        for (RTCRtpContributingSource source : receiver.getContributingSources()) {
            if (source.timestamp >= newest) {
                newest = source.timestamp;
                voice = read(SOURCE.get(), source);
            }
        }
        return voice;
    }

    private static long read(MethodHandle field, RTCRtpContributingSource source) {
        try {
            return ((long) field.invoke(source)) & 0xFFFF_FFFFL;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a field threw", e);
        }
    }

    private static Optional<MethodHandle> mended() {
        try {
            var lookup =
                    MethodHandles.privateLookupIn(RTCRtpReceiver.class, MethodHandles.lookup());
            Class<?> defined = lookup.defineClass(renamed(bytes()));
            return Optional.of(lookup.findGetter(defined, WANTED, long.class));
        } catch (IOException | ReflectiveOperationException | LinkageError e) {
            LoggerFactory.getLogger(ContributingSources.class)
                    .warn(
                            "The volume of single persons cannot be set: on the module path it"
                                    + " needs --add-opens"
                                    + " webrtc.java/dev.onvoid.webrtc=org.liveaudioroom.client.sound",
                            e);
            return Optional.empty();
        }
    }

    private static byte[] bytes() throws IOException {
        try (var stream = RTCRtpReceiver.class.getResourceAsStream("RTCRtpContributingSource.class")) {
            if (stream == null) {
                throw new IOException("the class file cannot be read");
            }
            return stream.readAllBytes();
        }
    }

    // JVMS §4.4.7: a name is tag 1, its length in two bytes, its letters. Nothing in a class file
    // counts bytes from its beginning, so one name may get longer.
    private static byte[] renamed(byte[] original) throws IOException {
        byte[] from = entry(NAMED);
        int at = indexOf(original, from);
        if (at < 0) {
            throw new IOException("the class has no " + NAMED);
        }
        var renamed = new ByteArrayOutputStream(original.length + WANTED.length());
        renamed.write(original, 0, at);
        renamed.write(entry(WANTED));
        renamed.write(original, at + from.length, original.length - at - from.length);
        return renamed.toByteArray();
    }

    private static byte[] entry(String name) throws IOException {
        var entry = new ByteArrayOutputStream();
        entry.write(UTF8);
        entry.write(0);
        entry.write(name.length());
        entry.write(name.getBytes(StandardCharsets.US_ASCII));
        return entry.toByteArray();
    }

    private static int indexOf(byte[] all, byte[] part) {
        for (int at = 0; at + part.length <= all.length; at++) {
            if (java.util.Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
