package org.liveaudioroom.media;

import java.util.List;

/// A peer that has been answered but need not have arrived yet.
///
/// @param peer its name from now on
/// @param sdpAnswer the answer to its offer
/// @param slotMids the `a=mid` of each section that receives a slot, slot 0 first
/// @param sends whether the answer lets it send a microphone; whether that is heard is up to
///   [MediaServer#allow]
public record Connection(PeerId peer, String sdpAnswer, List<String> slotMids, boolean sends) {
    public Connection {
        slotMids = List.copyOf(slotMids);
    }
}
