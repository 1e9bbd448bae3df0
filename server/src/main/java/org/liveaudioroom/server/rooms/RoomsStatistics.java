package org.liveaudioroom.server.rooms;

/// What the rooms of this node counted since the start, and (the last four) what is here now.
///
/// @param joins new stays
/// @param resumes stays taken up again with what was missed
/// @param resumesTooOld connections that came back and needed a new picture
/// @param commandsAccepted commands that the rules accepted, those of the server itself included
/// @param commandsRefused commands that the rules refused
/// @param unavailable commands, joins and messages that got no answer in time
/// @param messages chat messages posted
/// @param framesEncoded frames, each counted once
/// @param framesDelivered frames, each counted for each connection it was handed to
/// @param writes writes of rooms, the failed ones included
/// @param writesFailed writes of rooms that the store refused
/// @param writeNanosTotal how long all writes took together
/// @param roomsResident rooms whose owner is in memory here
/// @param roomsMirrored rooms that have a mirror here
/// @param sessions stays, those in their grace time included
/// @param sessionsReconnecting stays in their grace time
public record RoomsStatistics(
        long joins,
        long resumes,
        long resumesTooOld,
        long commandsAccepted,
        long commandsRefused,
        long unavailable,
        long messages,
        long framesEncoded,
        long framesDelivered,
        long writes,
        long writesFailed,
        long writeNanosTotal,
        int roomsResident,
        int roomsMirrored,
        int sessions,
        int sessionsReconnecting) {}
