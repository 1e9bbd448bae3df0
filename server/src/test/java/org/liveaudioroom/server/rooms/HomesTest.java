package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.server.rooms.People.ANN;
import static org.liveaudioroom.server.rooms.People.BO;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;

/// What an owner that starts makes of people who were there before it.
class HomesTest {
    private static final Instant BEFORE = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant STARTED = BEFORE.plusSeconds(3_600);

    private Room room = Room.ABSENT;

    private void does(RoomCommand command, Instant at) {
        if (RoomRules.decide(room, command, at) instanceof Decision.Accepted(var events)) {
            room = room.apply(events);
        }
    }

    private void annAndBoSit() {
        Settings settings = Settings.builder().mode(SeatMode.OPEN).build();
        does(new RoomCommand.CreateRoom(settings, "s"), BEFORE);
        does(new RoomCommand.Enter(ANN, 0), BEFORE);
        does(new RoomCommand.Enter(BO, 1), BEFORE);
        does(new RoomCommand.TakeSeat(BO, 1), BEFORE);
    }

    @Test
    void losesWhoeverHasNoConnectionAnyMore() {
        annAndBoSit();

        assertThat(new Homes().reconciliation(room, STARTED))
                .containsExactly(
                        new RoomCommand.LoseConnection(ANN.user()),
                        new RoomCommand.LoseConnection(BO.user()));
    }

    @Test
    void givesTheWholeGraceTimeAgainToWhoeverWasLostBefore() {
        annAndBoSit();
        does(new RoomCommand.LoseConnection(BO.user()), BEFORE);

        for (RoomCommand command : new Homes().reconciliation(room, STARTED)) {
            does(command, STARTED);
        }

        assertThat(room.people()).allSatisfy(p -> assertThat(p.lostAt()).isEqualTo(STARTED));
        assertThat(new Homes().reconciliation(room, STARTED)).as("once").isEmpty();
    }
}
