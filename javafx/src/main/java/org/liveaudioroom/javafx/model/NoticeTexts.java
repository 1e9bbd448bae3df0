package org.liveaudioroom.javafx.model;

import java.time.Duration;
import java.util.Optional;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatNotice.What;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.Role;

/// What a notice of the chat says.
final class NoticeTexts {
    private final RoomState room;
    private final RoomTexts texts;

    NoticeTexts(RoomState room, RoomTexts texts) {
        this.room = room;
        this.texts = texts;
    }

    /// @param more how many others came in the same moment
    String of(ChatNotice notice, int more) {
        boolean own = notice.user().filter(this::isMe).isPresent();
        String name = own ? texts.of("you") : notice.user().map(RoomUser::name).orElse("");
        int seat = notice.seat().orElse(0) + 1;
        Optional<String> by = notice.by().map(RoomUser::name);
        return switch (notice.what()) {
            case ENTERED -> entered(own, name, more);
            case LEFT -> texts.of("left", name);
            case SEAT_TAKEN ->
                    own ? texts.of("youTookSeat", seat) : texts.of("tookSeat", name, seat);
            case SEAT_LEFT -> own ? texts.of("youLeftSeat") : texts.of("leftSeat", name);
            case SEAT_REMOVED -> removed(own, name, by);
            case SEAT_MOVED -> moved(own, name, seat, by);
            case SEATS_CLOSED -> texts.of("seatsClosed", texts.by(by));
            case SEATS_OPENED -> texts.of("seatsOpened", texts.by(by));
            case REQUESTS_ON -> texts.of("requestsOn");
            case REQUESTS_OFF -> texts.of("requestsOff");
            case CHAT_ON -> texts.of("chatTurnedOn", texts.by(by));
            case CHAT_OFF -> texts.of("chatTurnedOff", texts.by(by));
            case CHAT_SLOW -> slow(notice.slowSeconds().orElse(0));
            case ROOM_TITLED -> texts.of("titled", notice.title().orElse(""));
            case ROLE_SUCCEEDED -> own ? texts.of("roleIsHost") : texts.of("succeeded", name);
            case ROLE_CHANGED -> role(own, name, notice.role().orElse(Role.AUDIENCE));
        };
    }

    static Mark markOf(What what) {
        return switch (what) {
            case ENTERED -> Mark.ENTER;
            case LEFT -> Mark.LEAVE;
            case SEAT_TAKEN -> Mark.SEAT;
            case SEAT_LEFT -> Mark.SEAT_DOWN;
            case SEAT_REMOVED -> Mark.SHIELD;
            case SEAT_MOVED -> Mark.MOVE;
            case SEATS_CLOSED -> Mark.LOCK;
            case SEATS_OPENED -> Mark.UNLOCK;
            case REQUESTS_ON, REQUESTS_OFF -> Mark.HAND;
            case CHAT_ON, CHAT_OFF, CHAT_SLOW -> Mark.CHAT;
            case ROOM_TITLED -> Mark.SETTINGS;
            case ROLE_CHANGED, ROLE_SUCCEEDED -> Mark.STAR;
        };
    }

    private boolean isMe(RoomUser user) {
        return room.you().filter(you -> you.user().equals(user.userId())).isPresent();
    }

    private String entered(boolean own, String name, int more) {
        if (own && more == 0) {
            return texts.of("youJoined");
        }
        return more == 0 ? texts.of("joined", name) : texts.of("joinedWith", name, more);
    }

    private String removed(boolean own, String name, Optional<String> by) {
        if (own) {
            return texts.of("removedBy", texts.by(by));
        }
        return by.map(who -> texts.of("removedFromSeat", name, who))
                .orElseGet(() -> texts.of("offTheStage", name));
    }

    private String moved(boolean own, String name, int seat, Optional<String> by) {
        if (own) {
            return texts.of("movedBy", texts.by(by), seat);
        }
        return by.map(who -> texts.of("movedTo", name, seat, who))
                .orElseGet(() -> texts.of("sitsNow", name, seat));
    }

    private String slow(int seconds) {
        return seconds == 0
                ? texts.of("chatNotSlow")
                : texts.of("chatSlowed", Clock.lasting(Duration.ofSeconds(seconds), texts));
    }

    private String role(boolean own, String name, Role role) {
        if (Standing.isHost(role)) {
            return own ? texts.of("roleIsHost") : texts.of("becameHost", name);
        }
        if (role == Role.CO_HOST) {
            return own ? texts.of("roleIsCoHost") : texts.of("becameCoHost", name);
        }
        return own ? texts.of("roleIsAudience") : texts.of("becameAudience", name);
    }
}
