package org.liveaudioroom.room;

import java.util.ArrayList;

/// What the room says of itself, and its settings, changed by hosts while it lives.
final class ProfileRules {
    private ProfileRules() {}

    static Decision set(Room room, RoomCommand.SetProfile c) {
        if (!room.may(c.by(), Permission.SET_ROOM)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        var profile = room.profile();
        if (c.revision() != null && c.revision() != profile.revision()) {
            return Decision.refuse(new Refusal.RevisionStale(profile.revision()));
        }
        var changed = profile.changed(c.title(), c.metadata(), c.set(), c.removed());
        if (changed.bytes() > RoomProfile.BYTES_MAX) {
            return Decision.refuse(new Refusal.ProfileTooLarge(RoomProfile.BYTES_MAX));
        }
        if (changed.title().length() > RoomProfile.TITLE_MAX) {
            return Decision.refuse(
                    new Refusal.SettingsInvalid(
                            "title has at most %d characters".formatted(RoomProfile.TITLE_MAX)));
        }
        return Decision.accept(
                new RoomEvent.ProfileChanged(
                        c.title(),
                        c.metadata(),
                        c.set(),
                        c.removed(),
                        changed.revision(),
                        c.by().doer()));
    }

    /// Who may no longer invite takes his invitations with him.
    static Decision change(Room room, RoomCommand.ChangeSettings c) {
        if (!room.may(c.by(), Permission.SET_ROOM)) {
            return Decision.refuse(new Refusal.NotAllowed());
        }
        Settings settings;
        try {
            settings = c.change().of(room.settings());
        } catch (IllegalArgumentException outOfRange) {
            return Decision.refuse(
                    new Refusal.SettingsInvalid(String.valueOf(outOfRange.getMessage())));
        }
        if (settings.equals(room.settings())) {
            return Decision.NOTHING;
        }
        var by = c.by().doer();
        var events = new ArrayList<RoomEvent>();
        events.add(new RoomEvent.SettingsChanged(settings, by));
        for (var person : room.people()) {
            if (!settings.allow(person.role(), Permission.INVITE)) {
                events.addAll(InvitationRules.endingThoseMadeBy(room, person.user(), by));
            }
        }
        return Decision.accept(events);
    }
}
