package org.liveaudioroom.room;

/// Who somebody is: the subject of the signed token, 1 to 128 characters.
public record UserId(String value) {}
