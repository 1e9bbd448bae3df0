package org.liveaudioroom.server.rest;

import java.util.List;
import org.liveaudioroom.server.rest.MessageBodies.LoggedEvent;
import org.liveaudioroom.signaling.ModerationEntry;
import org.liveaudioroom.signaling.PostedMessage;

/// What is said about what is kept of a person.
final class UserBodies {
    private UserBodies() {}

    /// Everything that is kept of a person, newest first.
    ///
    /// @param exportedAt epoch milliseconds
    /// @param complete whether there is no more of anything than is here
    /// @param rooms that remember the person now
    /// @param messages the person wrote, without those deleted
    /// @param acts of moderation, done to or by the person
    /// @param events that name the person
    public record UserData(
            String user,
            long exportedAt,
            boolean complete,
            List<String> rooms,
            List<Writing> messages,
            List<Act> acts,
            List<Happening> events) {}

    /// A message and where it was written.
    public record Writing(String room, PostedMessage message) {}

    /// An act of moderation and where it was done.
    public record Act(String room, ModerationEntry entry) {}

    /// An event and where it happened.
    public record Happening(String room, LoggedEvent event) {}

    /// What became of a person's data.
    ///
    /// @param pseudonym what the person is called in what stays
    /// @param rooms how many were made to forget the person
    /// @param messages how many lost their text
    /// @param acts how many entries of the moderation log name the pseudonym now
    /// @param events how many events name the pseudonym now
    public record Erasure(String pseudonym, int rooms, long messages, long acts, long events) {}
}
