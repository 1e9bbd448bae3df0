package org.liveaudioroom.javafx.model;

import org.liveaudioroom.signaling.GivenRole;

/// The lines that give somebody a role.
record RoleMenu(RoomTexts texts, String user) {
    MenuItem coHost() {
        return to("makeCoHost", Mark.STAR, GivenRole.CO_HOST);
    }

    MenuItem host() {
        return to("makeHost", Mark.CROWN, GivenRole.HOST);
    }

    MenuItem audience(String id) {
        return to(id, Mark.PEOPLE, GivenRole.AUDIENCE);
    }

    private MenuItem to(String id, Mark mark, GivenRole role) {
        return MenuItem.doing(id, mark, texts.of(id), room -> room.user().setRole(user, role))
                .in("role");
    }
}
