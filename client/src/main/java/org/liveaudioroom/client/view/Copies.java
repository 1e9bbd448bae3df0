package org.liveaudioroom.client.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.MicrophoneState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoomInfo;
import org.liveaudioroom.signaling.RoomSettings;
import org.liveaudioroom.signaling.You;

/// Records of the wire with another part.
final class Copies {
    private Copies() {}

    static RoomInfo open(RoomInfo room, boolean open) {
        return rules(room, open, room.requestsAllowed(), room.chat(), room.settings());
    }

    static RoomInfo requestsAllowed(RoomInfo room, boolean allowed) {
        return rules(room, room.open(), allowed, room.chat(), room.settings());
    }

    static RoomInfo chat(RoomInfo room, ChatState chat) {
        return rules(room, room.open(), room.requestsAllowed(), chat, room.settings());
    }

    static RoomInfo settings(RoomInfo room, RoomSettings settings) {
        return rules(room, room.open(), room.requestsAllowed(), room.chat(), settings);
    }

    private static RoomInfo rules(
            RoomInfo room,
            boolean open,
            boolean requestsAllowed,
            ChatState chat,
            RoomSettings settings) {
        return new RoomInfo(
                room.room(),
                room.title(),
                room.session(),
                room.rows(),
                open,
                requestsAllowed,
                room.startedAt(),
                room.metadata(),
                room.properties(),
                room.revision(),
                chat,
                settings);
    }

    static RoomInfo changed(RoomInfo room, Event.RoomChanged change) {
        Map<String, String> properties = new LinkedHashMap<>(room.properties());
        properties.putAll(change.properties());
        change.removed().forEach(properties::remove);
        return new RoomInfo(
                room.room(),
                change.title().orElse(room.title()),
                room.session(),
                room.rows(),
                room.open(),
                room.requestsAllowed(),
                room.startedAt(),
                change.metadata().orElse(room.metadata()),
                properties,
                change.revision(),
                room.chat(),
                room.settings());
    }

    static Person role(Person person, Role role) {
        return person(person, role, person.microphone(), person.microphoneLocked());
    }

    static Person microphone(Person person, MicrophoneState microphone, boolean locked) {
        return person(person, person.role(), microphone, locked);
    }

    private static Person person(
            Person person, Role role, MicrophoneState microphone, boolean microphoneLocked) {
        return new Person(
                person.user(),
                person.name(),
                person.avatar(),
                role,
                person.voice(),
                microphone,
                microphoneLocked,
                person.reconnecting(),
                person.joinedAt(),
                person.attributes());
    }

    static You role(You you, Role role) {
        return you(you, role, you.chatBan());
    }

    static You chatBan(You you, Optional<Ban> chatBan) {
        return you(you, you.role(), chatBan);
    }

    private static You you(You you, Role role, Optional<Ban> chatBan) {
        return new You(
                you.user(),
                you.name(),
                role,
                you.voice(),
                you.session(),
                you.permissions(),
                you.request(),
                you.invitation(),
                you.asked(),
                you.move(),
                chatBan,
                you.attributesRevision());
    }
}
