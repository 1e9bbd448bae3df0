package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    @Test
    void quietRoomHasNone() {
        assertThat(Deadlines.next(givenClosedRoom(ANN, BO).room())).isEmpty();
    }

    @Test
    void comeInTheOrderOfTheirTimes() {
        var room =
                givenClosedRoom(ANN, CLEO, BO, BEA)
                        .and(new RoomCommand.TakeSeat(CLEO, 1))
                        .and(new RoomCommand.RequestSeat(BO, null, Duration.ofSeconds(20)))
                        .and(new RoomCommand.Invite(ANN, BEA, null, Duration.ofSeconds(10)))
                        .and(new RoomCommand.AskForMicrophone(ANN, CLEO.user(), "q"))
                        .after(Duration.ofSeconds(5))
                        .and(new RoomCommand.LoseConnection(ANN.user()))
                        .room();
        room = expectAndRun(room, 10, new RoomCommand.ExpireInvitation(BEA.user()));
        room = expectAndRun(room, 20, new RoomCommand.ExpireRequest(BO.user()));
        room = expectAndRun(room, 30, new RoomCommand.ExpireMicrophoneAsk(CLEO.user()));
        room = expectAndRun(room, 35, new RoomCommand.EndGrace(ANN.user()));
        assertThat(Deadlines.next(room)).isEmpty();
    }

    private static Room expectAndRun(Room room, int seconds, RoomCommand command) {
        var at = START.plusSeconds(seconds);
        assertThat(Deadlines.next(room)).hasValue(new Deadline(at, command));
        return Trace.step(room, command, at).after();
    }
}
