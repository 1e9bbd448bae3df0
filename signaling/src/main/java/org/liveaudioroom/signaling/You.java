package org.liveaudioroom.signaling;

import java.util.List;
import java.util.Optional;

/// Oneself, as the server sees it.
///
/// @param voice as in [Person]
/// @param session names this stay in the room: a lost connection resumes with it
/// @param permissions the commands that this role may use now, by their wire names
/// @param request one's own raised hand
/// @param invitation an invitation that waits for one's answer
/// @param asked a host's wish that waits for one's answer
/// @param move a host's wish that waits for one's answer
/// @param chatBan why one may not write
/// @param attributesRevision counts the changes of one's attributes
public record You(
        String user,
        String name,
        Role role,
        @Limit(min = 1, max = 0xFFFF_FFFFL) long voice,
        String session,
        List<String> permissions,
        Optional<SeatRequest> request,
        Optional<Invitation> invitation,
        Optional<MicrophoneAsk> asked,
        Optional<MoveAsk> move,
        Optional<Ban> chatBan,
        long attributesRevision) {
    public You {
        permissions = List.copyOf(permissions);
    }
}
