package org.liveaudioroom.signaling;

import java.util.List;

/// The rules that hosts can change while the room lives.
///
/// @param coHostMay the commands that co-hosts may use beyond the audience
/// @param switchWhenClosed whether the seated may change seats while one has to ask for them
/// @param moveByConsent whether somebody who is moved is asked first
/// @param historyMax how many of the last messages somebody who comes in is shown
/// @param graceMs how long a lost connection keeps its place
/// @param answerTimeMs how long requests and invitations wait where they do not say
/// @param idleCloseMs how long the room lives without anybody inside, 0 for ever
/// @param maxDurationMs how long it lives from its start, 0 for ever
public record RoomSettings(
        List<String> coHostMay,
        boolean switchWhenClosed,
        boolean moveByConsent,
        Succession succession,
        Elsewhere elsewhere,
        int peopleMax,
        int historyMax,
        long graceMs,
        long answerTimeMs,
        long idleCloseMs,
        long maxDurationMs) {
    public RoomSettings {
        coHostMay = List.copyOf(coHostMay);
    }
}
