package org.liveaudioroom.server.rest;

import java.util.List;
import java.util.Optional;
import org.liveaudioroom.signaling.JsonObject;
import org.liveaudioroom.signaling.Limit;
import org.liveaudioroom.signaling.ModerationEntry;
import org.liveaudioroom.signaling.PostedMessage;
import org.liveaudioroom.signaling.Protocol;

/// What is said about what was said and done in rooms.
final class MessageBodies {
    private MessageBodies() {}

    /// A line of the chat that the application writes.
    ///
    /// @param name who writes, for people
    /// @param user in whose name; nobody of the room when left out
    /// @param clientId the application's own id: sent again, the line is still posted once
    public record NewMessage(
            @Limit(min = 1, max = 64) String name,
            @Limit(min = 1, max = Protocol.MESSAGE_BYTES_MAX) String text,
            Optional<String> user,
            Optional<String> clientId) {}

    /// A page of the chat, newest first.
    ///
    /// @param next what to send as `after` for the next page, which is older; left out on the last
    ///   one
    public record MessagesPaged(List<PostedMessage> messages, Optional<String> next) {}

    /// Something of the application's own for people in a room.
    ///
    /// @param to users; everybody when left out
    /// @param body at most 4 KB
    public record NewCommand(
            Optional<List<String>> to,
            String name,
            @Limit(max = Protocol.COMMAND_BYTES_MAX) String body) {}

    /// A page of the moderation log, newest first.
    ///
    /// @param next what to send as `after` for the next page, which is older; left out on the last
    ///   one
    public record ModerationPaged(List<ModerationEntry> entries, Optional<String> next) {}

    /// Which entries of the moderation log are asked for.
    ///
    /// @param limit how many at most; 100 when left out
    /// @param after the `next` of the page before; left out for the first page
    /// @param user only what was done to this one
    public record ModerationQuery(
            @Limit(min = 1, max = Page.MAX) Optional<Integer> limit,
            @Limit(min = 1, max = 256) Optional<String> after,
            Optional<String> user) {}

    /// Something that happened in a room.
    ///
    /// @param revision of the room after it; events of one revision happened together
    /// @param at epoch milliseconds
    /// @param event as it is kept; its member `type` says what happened
    public record LoggedEvent(long revision, long at, JsonObject event) {}

    /// A page of what happened, oldest first. A revision is never split: a page may have some more
    /// than asked for.
    ///
    /// @param next what to send as `after` for the next page; left out on the last one
    public record EventsPaged(List<LoggedEvent> events, Optional<String> next) {}
}
