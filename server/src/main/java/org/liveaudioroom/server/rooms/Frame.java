package org.liveaudioroom.server.rooms;

import java.util.Arrays;

/// One encoded event, shared by all who may see it: nobody changes the bytes.
///
/// @param seq rising within a session, 0 when it is not numbered
/// @param utf8 one JSON text frame
@SuppressWarnings(
        "ArrayRecordComponent") // shared by thousands of connections: a copy for each is the cost
// to avoid
public record Frame(long seq, Visibility to, byte[] utf8) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Frame(var otherSeq, var otherTo, var otherUtf8)
                && seq == otherSeq
                && to.equals(otherTo)
                && Arrays.equals(utf8, otherUtf8);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }
}
