package org.liveaudioroom.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.liveaudioroom.media.PeerId;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Decision;
import org.liveaudioroom.room.Room;
import org.liveaudioroom.room.RoomCommand;
import org.liveaudioroom.room.RoomRules;
import org.liveaudioroom.room.SeatMode;
import org.liveaudioroom.room.Settings;
import org.liveaudioroom.room.UserId;

/// Whatever happens in whatever order, exactly those may be heard who have a peer and of whom the
/// room says so.
class StageAudioTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Actor[] PEOPLE = {People.ANN, People.BO, People.CY};

    /// One step: somebody does something, or his peer comes or goes.
    record Step(int who, int what, int seat) {}

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PEOPLE.length - 1),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 4))
                .as(Step::new);
    }

    @Property(tries = 300)
    void exactlyThoseAreOpenWhoHaveAPeerAndMayBeHeard(@ForAll("stepLists") List<Step> steps) {
        RecordingGate gate = new RecordingGate();
        StageAudio audio = new StageAudio(gate);
        Map<UserId, PeerId> peers = new HashMap<>();
        Room room = Room.ABSENT;
        room =
                after(
                        room,
                        new RoomCommand.CreateRoom(
                                Settings.builder().mode(SeatMode.OPEN).build(), "s"));
        for (Actor person : PEOPLE) {
            room = after(room, new RoomCommand.Enter(person, 0));
        }
        long peer = 0;
        for (Step step : steps) {
            Actor by = PEOPLE[step.who()];
            switch (step.what()) {
                case 0 -> {
                    peers.put(by.user(), new PeerId(++peer));
                    audio.peer(by.user(), new PeerId(peer), room);
                }
                case 1 -> {
                    peers.remove(by.user());
                    audio.gone(by.user());
                }
                default -> {
                    room = after(room, command(step, by));
                    audio.changed(room);
                }
            }
            Room now = room;
            assertThat(gate.open)
                    .isEqualTo(
                            peers.entrySet().stream()
                                    .filter(entry -> now.mayBeHeard(entry.getKey()))
                                    .map(Map.Entry::getValue)
                                    .collect(Collectors.toSet()));
        }
    }

    @Provide
    Arbitrary<List<Step>> stepLists() {
        return steps().list().ofMaxSize(60);
    }

    private static RoomCommand command(Step step, Actor by) {
        return switch (step.what()) {
            case 2, 3 -> new RoomCommand.TakeSeat(by, step.seat());
            case 4, 5 -> new RoomCommand.SetMicrophone(by, true);
            case 6 -> new RoomCommand.SetMicrophone(by, false);
            case 7 -> new RoomCommand.RemoveFromSeat(People.ANN, by.user());
            default -> new RoomCommand.LeaveSeat(by);
        };
    }

    private static Room after(Room room, RoomCommand command) {
        return RoomRules.decide(room, command, NOW) instanceof Decision.Accepted(var events)
                ? room.apply(events)
                : room;
    }
}
