package org.liveaudioroom.server.rest;

import org.liveaudioroom.signaling.GivenRole;
import org.liveaudioroom.signaling.Role;

/// Roles in the words of the wire, and back.
final class Roles {
    private Roles() {}

    static org.liveaudioroom.room.Role ofWire(Role role) {
        return switch (role) {
            case OWNER -> org.liveaudioroom.room.Role.OWNER;
            case HOST -> org.liveaudioroom.room.Role.HOST;
            case CO_HOST -> org.liveaudioroom.room.Role.CO_HOST;
            case AUDIENCE -> org.liveaudioroom.room.Role.AUDIENCE;
        };
    }

    static org.liveaudioroom.room.Role ofWire(GivenRole role) {
        return switch (role) {
            case HOST -> org.liveaudioroom.room.Role.HOST;
            case CO_HOST -> org.liveaudioroom.room.Role.CO_HOST;
            case AUDIENCE -> org.liveaudioroom.room.Role.AUDIENCE;
        };
    }

    static Role toWire(org.liveaudioroom.room.Role role) {
        return switch (role) {
            case OWNER -> Role.OWNER;
            case HOST -> Role.HOST;
            case CO_HOST -> Role.CO_HOST;
            case AUDIENCE -> Role.AUDIENCE;
        };
    }
}
