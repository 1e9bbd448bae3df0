package org.liveaudioroom.signaling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Somebody in the room.
///
/// @param user the subject of the token
/// @param avatar the address of a picture
/// @param voice unsigned 32-bit, never 0: the CSRC that names this person in audio packets
/// @param microphoneLocked the microphone can only be opened again by a host
/// @param reconnecting the connection is lost and the place is kept for the grace time
/// @param joinedAt epoch milliseconds
public record Person(
        String user,
        String name,
        @Limit(min = 1, max = 2048) Optional<String> avatar,
        Role role,
        @Limit(min = 1, max = 0xFFFF_FFFFL) long voice,
        MicrophoneState microphone,
        @OmitFalse boolean microphoneLocked,
        @OmitFalse boolean reconnecting,
        long joinedAt,
        @Limit(max = Protocol.ATTRIBUTES_BYTES_MAX) Optional<Map<String, String>> attributes) {
    public Person {
        attributes = attributes.map(LinkedHashMap::new).map(Collections::unmodifiableMap);
    }
}
