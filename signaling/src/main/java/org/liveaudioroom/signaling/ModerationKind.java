package org.liveaudioroom.signaling;

/// What the moderation log tells of.
public enum ModerationKind implements WireName {
    REMOVED_FROM_SEAT,
    MOVED,
    SEAT_LOCKED,
    SEAT_UNLOCKED,
    SEAT_MUTED,
    SEAT_UNMUTED,
    MICROPHONE_TURNED_OFF,
    MICROPHONE_LOCKED,
    MICROPHONE_UNLOCKED,
    REMOVED_FROM_ROOM,
    BANNED,
    UNBANNED,
    CHAT_BANNED,
    CHAT_UNBANNED,
    CHAT_CHANGED,
    MESSAGE_DELETED,
    ROLE_CHANGED,
    ROOM_ENDED
}
