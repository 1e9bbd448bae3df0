package org.liveaudioroom.room;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses what somebody tries next: mostly something that might work in this room, else anything.
final class RandomCommand {
    static final List<Actor> PEOPLE =
            List.of(
                    People.OLGA,
                    People.ANN,
                    People.ADA,
                    People.CLEO,
                    People.CARL,
                    People.BO,
                    People.BEA,
                    People.actor("ben", Role.AUDIENCE));
    private static final String OLD_QUESTION = "q0";

    private final Room room;
    private final Random random;

    private RandomCommand(Room room, long seed) {
        this.room = room;
        this.random = new Random(seed);
    }

    static Trace.Move next(Room room, long seed) {
        var choice = new RandomCommand(room, seed);
        var pause = Duration.ofSeconds(choice.oneOf(List.of(0, 0, 1, 2, 20)));
        return new Trace.Move(pause, choice.command());
    }

    private RoomCommand command() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> seats();
            case 3, 4, 5 -> floor();
            case 6, 7 -> microphones();
            case 8 -> new RoomCommand.SetRole(boss(), anybody(), oneOf(List.of(Role.values())));
            case 9 -> connections();
            default -> new RoomCommand.Enter(newcomer(), 0);
        };
    }

    private RoomCommand connections() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> new RoomCommand.LoseConnection(anybody().user());
            case 5, 6, 7 -> new RoomCommand.ReturnConnection(anybody().user());
            case 8, 9, 10 -> new RoomCommand.EndGrace(anybody().user());
            case 11 -> new RoomCommand.EndRoom(boss(), "over");
            default -> new RoomCommand.Leave(anybody());
        };
    }

    private RoomCommand seats() {
        return switch (random.nextInt(8)) {
            case 0 -> new RoomCommand.LeaveSeat(seated());
            case 1 -> new RoomCommand.RemoveFromSeat(boss(), seated().user());
            case 2 -> new RoomCommand.SetMode(boss(), mode());
            default -> new RoomCommand.TakeSeat(anybody(), seat());
        };
    }

    private RoomCommand floor() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> new RoomCommand.RequestSeat(anybody(), anySeat(), anyTime());
            case 5 -> new RoomCommand.CancelRequest(waiting());
            case 6, 7 -> new RoomCommand.AcceptRequest(boss(), waiting().user(), anySeat());
            case 8 -> new RoomCommand.RejectRequest(boss(), waiting().user());
            case 9 -> new RoomCommand.AllowRequests(boss(), random.nextInt(3) > 0);
            case 10 -> new RoomCommand.ExpireRequest(waiting().user());
            case 11, 12 -> new RoomCommand.Invite(boss(), anybody(), anySeat(), anyTime());
            case 13 -> new RoomCommand.AcceptInvitation(invited());
            case 14 ->
                    random.nextBoolean()
                            ? new RoomCommand.RejectInvitation(invited())
                            : new RoomCommand.CancelInvitation(boss(), invited().user());
            default -> new RoomCommand.ExpireInvitation(invited().user());
        };
    }

    private RoomCommand microphones() {
        var asked = asked();
        var question = room.askOf(asked.user()).map(MicrophoneAsk::request).orElse(OLD_QUESTION);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new RoomCommand.SetMicrophone(seated(), random.nextInt(3) > 0);
            case 3 -> new RoomCommand.TurnOffMicrophone(boss(), seated().user());
            case 4, 5, 6 ->
                    new RoomCommand.AskForMicrophone(
                            boss(), seated().user(), "q" + (1 + random.nextInt(1000)));
            case 7 -> new RoomCommand.AnswerMicrophone(asked, question, random.nextBoolean());
            default -> new RoomCommand.ExpireMicrophoneAsk(asked.user());
        };
    }

    private Actor anybody() {
        return oneOf(PEOPLE);
    }

    /// Mostly with the token we know him by, sometimes with another name or role.
    private Actor newcomer() {
        var known = anybody();
        return switch (random.nextInt(10)) {
            case 0 -> new Actor(known.user(), "new", null, known.tokenRole());
            case 1 -> new Actor(known.user(), known.name(), null, oneOf(List.of(Role.values())));
            default -> known;
        };
    }

    private Actor boss() {
        return mostly(
                room.people().stream()
                        .filter(person -> person.role() != Role.AUDIENCE)
                        .map(Participant::user));
    }

    private Actor seated() {
        return mostly(room.seats().stream().map(Seat::user).filter(Objects::nonNull));
    }

    private Actor waiting() {
        return mostly(room.queue().stream().map(Request::user));
    }

    private Actor invited() {
        return mostly(room.floor().invitations().stream().map(Invitation::user));
    }

    private Actor asked() {
        return mostly(room.asks().stream().map(MicrophoneAsk::user));
    }

    private Actor mostly(Stream<UserId> users) {
        var wanted = users.toList();
        var fitting = PEOPLE.stream().filter(actor -> wanted.contains(actor.user())).toList();
        return fitting.isEmpty() || random.nextInt(4) == 0 ? anybody() : oneOf(fitting);
    }

    private SeatMode mode() {
        return random.nextInt(3) == 0 ? SeatMode.OPEN : SeatMode.ON_REQUEST;
    }

    private int seat() {
        int count = room.seats().size();
        return random.nextInt(20) == 0 ? oneOf(List.of(-1, count)) : random.nextInt(count);
    }

    private @Nullable Integer anySeat() {
        return random.nextInt(3) == 0 ? seat() : null;
    }

    private @Nullable Duration anyTime() {
        return random.nextBoolean() ? Duration.ofSeconds(4 + random.nextInt(60)) : null;
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
