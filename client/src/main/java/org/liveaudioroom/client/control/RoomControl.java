package org.liveaudioroom.client.control;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.ModerationPaged;
import org.liveaudioroom.signaling.Answer.Revised;
import org.liveaudioroom.signaling.Command.SettingsSet;

/// The room itself.
public interface RoomControl {
    /// Changes what the room says of itself.
    CompletionStage<Revised> update(Change change);

    /// Changes the rules of the room; what is missing stays.
    CompletionStage<Done> changeSettings(SettingsSet change);

    /// Ends it for everybody.
    CompletionStage<Done> end();

    /// Ends it for everybody with a word: at most 256 characters.
    CompletionStage<Done> end(String reason);

    /// The moderation log, newest first: all of it for those who may, what concerns oneself for
    /// all.
    CompletionStage<ModerationPaged> moderation(PageQuery query);

    /// Sends something of the app's own to all, at most 4 KB.
    CompletionStage<Done> sendCommand(String name, String body);

    /// Sends something of the app's own to these, at most 4 KB.
    CompletionStage<Done> sendCommand(String name, String body, Collection<String> to);

    /// What the room says of itself. What is missing stays.
    ///
    /// @param title at most 128 characters
    /// @param metadata in a form of the app's own, at most 64 KB
    /// @param properties those that get another value
    /// @param removed those that there are no more
    /// @param revision `room.revision()` as it was seen; missing: whatever it is
    record Change(
            Optional<String> title,
            Optional<String> metadata,
            Map<String, String> properties,
            List<String> removed,
            Optional<Long> revision) {
        /// Copies what it is given.
        public Change {
            properties = Map.copyOf(properties);
            removed = List.copyOf(removed);
        }

        /// Another title.
        public static Change ofTitle(String title) {
            return new Change(
                    Optional.of(title), Optional.empty(), Map.of(), List.of(), Optional.empty());
        }

        /// These properties get these values.
        public static Change ofProperties(Map<String, String> changed) {
            return new Change(
                    Optional.empty(), Optional.empty(), changed, List.of(), Optional.empty());
        }
    }
}
