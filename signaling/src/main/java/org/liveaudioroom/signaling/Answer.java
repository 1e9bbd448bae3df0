package org.liveaudioroom.signaling;

import java.util.List;
import java.util.Optional;

/// What a command is answered with when it was done: the member `ok`. Times are epoch milliseconds.
public sealed interface Answer {
    /// There is nothing to add.
    record Done() implements Answer {}

    /// One is in the room.
    ///
    /// @param resumed what was missed follows as events; otherwise the snapshot is all there is
    /// @param seq the room's last sequence number
    /// @param now the server's clock
    /// @param snapshot there exactly when not resumed
    record Joined(boolean resumed, long seq, long now, Optional<Snapshot> snapshot)
            implements Answer {}

    record Renewed(long expiresAt) implements Answer {}

    record MediaAnswered(@Limit(min = 1, max = Protocol.MESSAGE_BYTES_MAX) String sdp)
            implements Answer {}

    /// Somebody sits down on that seat.
    record Seated(int seat) implements Answer {}

    /// The hand is up.
    ///
    /// @param place 1 is next
    record Queued(@Limit(min = 1) int place, long endsAt) implements Answer {}

    record Invited(long endsAt) implements Answer {}

    record MicrophoneAsked(String request, long endsAt) implements Answer {}

    /// A piece of the list of people.
    ///
    /// @param next to be sent as `after` for the next piece; missing on the last
    record PeoplePaged(
            List<Person> people, int total, @Limit(min = 1, max = 256) Optional<String> next)
            implements Answer {
        public PeoplePaged {
            people = List.copyOf(people);
        }
    }

    record Posted(String message, long at) implements Answer {}

    /// Still here.
    ///
    /// @param now the server's clock
    record Pong(long now) implements Answer {}

    /// He sits there now, or is asked to.
    ///
    /// @param request the question's id, where he is asked first
    record Moved(boolean moved, Optional<String> request) implements Answer {}

    /// It is changed.
    ///
    /// @param revision from now on
    record Revised(long revision) implements Answer {}

    /// A piece of the list of bans.
    ///
    /// @param next to be sent as `after` for the next piece; missing on the last
    record BansPaged(List<Ban> bans, Optional<String> next) implements Answer {
        public BansPaged {
            bans = List.copyOf(bans);
        }
    }

    /// A piece of the moderation log, newest first.
    ///
    /// @param next to be sent as `after` for the next piece; missing on the last
    record ModerationPaged(List<ModerationEntry> entries, Optional<String> next) implements Answer {
        public ModerationPaged {
            entries = List.copyOf(entries);
        }
    }
}
