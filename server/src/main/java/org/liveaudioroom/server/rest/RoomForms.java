package org.liveaudioroom.server.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomId;
import org.liveaudioroom.room.RoomStatus;
import org.liveaudioroom.room.SeatLayout;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.SettingsChange;
import org.liveaudioroom.server.endpoint.Problem;
import org.liveaudioroom.server.rest.RoomBodies.NewRoom;
import org.liveaudioroom.server.rest.RoomBodies.RoomListed;
import org.liveaudioroom.server.rest.RoomBodies.RoomShown;
import org.liveaudioroom.server.rest.RoomBodies.RoomState;
import org.liveaudioroom.server.session.SettingsWords;
import org.liveaudioroom.server.session.Shapes;
import org.liveaudioroom.server.storage.RoomStore.RoomSummary;
import org.liveaudioroom.signaling.Command.SettingsSet;
import org.liveaudioroom.signaling.ErrorCode;

/// Rooms of the rules in the words of the API, and back.
final class RoomForms {
    private RoomForms() {}

    /// @param usual what a room is like where its maker does not say
    static Settings settings(NewRoom wanted, Settings usual) {
        var layout = usual.layout();
        try {
            var builder =
                    usual.toBuilder()
                            .title(wanted.title().orElse(usual.title()))
                            .metadata(wanted.metadata().orElse(usual.metadata()))
                            .layout(
                                    new SeatLayout(
                                            wanted.rows().orElse(layout.rows()),
                                            wanted.hostSeats()
                                                    .orElse(
                                                            wanted.rows().isPresent()
                                                                    ? List.of()
                                                                    : layout.hostSeats())))
                            .mode(wanted.open().map(RoomForms::mode).orElse(usual.mode()))
                            .requestsAllowed(
                                    wanted.requestsAllowed().orElse(usual.requestsAllowed()))
                            .startsAt(wanted.startsAt().map(Instant::ofEpochMilli).orElse(null));
            wanted.chat()
                    .ifPresent(chat -> {
                        chat.on().ifPresent(builder::chatOn);
                        chat.slowSeconds().map(Duration::ofSeconds).ifPresent(builder::slow);
                    });
            return change(wanted.settings()).of(builder.build());
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(ErrorCode.ROOM_INVALID, wrong.getMessage() + ".");
        }
    }

    /// @throws Problem when it grants what cannot be granted
    static SettingsChange change(Optional<SettingsSet> wanted) {
        if (wanted.isEmpty()) {
            return SettingsChange.NONE;
        }
        return SettingsWords.change(wanted.get())
                .orElseThrow(() -> new Problem(SettingsWords.notGrantable("settings.coHostMay")));
    }

    static SeatMode mode(boolean open) {
        return open ? SeatMode.OPEN : SeatMode.ON_REQUEST;
    }

    /// @param people how many are inside
    static RoomShown shown(RoomId id, Room room, int people) {
        var settings = room.settings();
        var life = room.life();
        var profile = room.profile();
        return new RoomShown(
                id.value(),
                profile.title(),
                settings.layout().rows(),
                settings.layout().hostSeats(),
                room.floor().mode() == SeatMode.OPEN,
                room.floor().requestsAllowed(),
                life.status() == RoomStatus.ENDED ? RoomState.ENDED : RoomState.OPEN,
                people,
                life.session(),
                Optional.ofNullable(life.createdAt()).map(Instant::toEpochMilli).orElse(0L),
                Optional.ofNullable(life.startedAt()).map(Instant::toEpochMilli),
                Optional.ofNullable(settings.startsAt()).map(Instant::toEpochMilli),
                profile.metadata(),
                profile.properties(),
                profile.revision(),
                Shapes.chat(room.moderation().chatOn(), room.moderation().slow()),
                Shapes.settings(settings));
    }

    static RoomListed listed(RoomSummary room) {
        return new RoomListed(
                room.id().value(),
                room.title(),
                room.ended() ? RoomState.ENDED : RoomState.OPEN,
                room.createdAt().toEpochMilli());
    }
}
