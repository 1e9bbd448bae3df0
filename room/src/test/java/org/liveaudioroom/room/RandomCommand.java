package org.liveaudioroom.room;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
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
    private static final String HALF_PROFILE = "x".repeat(RoomProfile.BYTES_MAX / 2 + 1);

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
        if (room.life().status() == RoomStatus.ENDED && random.nextInt(4) == 0) {
            return new RoomCommand.CreateRoom(room.settings(), "next");
        }
        if (room.life().hostlessSince() != null && random.nextInt(4) == 0) {
            return new RoomCommand.Succeed();
        }
        return switch (random.nextInt(24)) {
            case 0, 1, 2, 3 -> seats();
            case 4, 5, 6 -> floor();
            case 7 -> chat();
            case 8, 9, 10 -> moves();
            case 11, 12, 13 -> microphones();
            case 14, 15 -> roles();
            case 16 -> moderation();
            case 17 -> data();
            case 18, 19 -> connections();
            case 20 -> life();
            default -> new RoomCommand.Enter(newcomer(), 0);
        };
    }

    private RoomCommand connections() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> new RoomCommand.LoseConnection(anybody().user());
            case 5, 6, 7 -> new RoomCommand.ReturnConnection(anybody().user());
            case 8, 9, 10 -> new RoomCommand.EndGrace(lost().user());
            default -> new RoomCommand.Leave(anybody());
        };
    }

    private RoomCommand life() {
        return switch (random.nextInt(24)) {
            case 0 -> new RoomCommand.EndRoom(boss(), "over");
            case 1 -> new RoomCommand.CreateRoom(room.settings(), "another");
            case 2, 3 -> new RoomCommand.Empty();
            case 4 -> new RoomCommand.CloseIdle();
            case 5 -> new RoomCommand.CloseOverdue();
            case 6, 7, 8, 9 -> new RoomCommand.Forget(anybody().user());
            case 10, 11, 12, 13 -> new RoomCommand.Occupy();
            default -> new RoomCommand.Succeed();
        };
    }

    private RoomCommand seats() {
        return switch (random.nextInt(12)) {
            case 0 -> new RoomCommand.LeaveSeat(seated());
            case 1 -> new RoomCommand.RemoveFromSeat(boss(), seated().user());
            case 2 -> new RoomCommand.SetMode(boss(), mode());
            case 3 -> new RoomCommand.LockSeat(boss(), seat(), random.nextInt(3) == 0);
            case 4 -> new RoomCommand.MuteSeat(boss(), seat(), random.nextInt(3) == 0);
            case 5 -> new RoomCommand.TakeSeat(anybody(), null, random.nextBoolean());
            case 6, 7 -> new RoomCommand.TakeSeat(anybody(), seat(), true);
            default -> new RoomCommand.TakeSeat(anybody(), seat());
        };
    }

    private RoomCommand moves() {
        var asked = mostly(room.floor().moves().stream().map(MoveAsk::user));
        var question = room.floor().moveOf(asked.user()).map(MoveAsk::request).orElse(OLD_QUESTION);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new RoomCommand.AnswerMove(asked, question, random.nextInt(3) > 0);
            case 2 -> new RoomCommand.ExpireMove(asked.user());
            default ->
                    new RoomCommand.MoveToSeat(
                            boss(),
                            seated().user(),
                            seat(),
                            oneOf(List.of(OnTaken.values())),
                            newQuestion());
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
        var asked = mostly(room.asks().stream().map(MicrophoneAsk::user));
        var question = room.askOf(asked.user()).map(MicrophoneAsk::request).orElse(OLD_QUESTION);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new RoomCommand.SetMicrophone(seated(), random.nextInt(3) > 0);
            case 3 -> new RoomCommand.TurnOffMicrophone(boss(), seated().user());
            case 4 -> new RoomCommand.TurnOffMicrophones(boss(), Set.of(seated().user()));
            case 5, 6 ->
                    new RoomCommand.LockMicrophone(boss(), seated().user(), random.nextBoolean());
            case 7, 8, 9 ->
                    new RoomCommand.AskForMicrophone(boss(), seated().user(), newQuestion());
            case 10 -> new RoomCommand.AnswerMicrophone(asked, question, random.nextBoolean());
            default -> new RoomCommand.ExpireMicrophoneAsk(asked.user());
        };
    }

    private RoomCommand roles() {
        return random.nextInt(3) == 0
                ? new RoomCommand.TransferHost(boss(), anybody())
                : new RoomCommand.SetRole(boss(), anybody(), oneOf(List.of(Role.values())));
    }

    private RoomCommand moderation() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new RoomCommand.RemoveFromRoom(boss(), anybody(), "");
            case 2 -> new RoomCommand.BanFromRoom(boss(), anybody(), banTime(), "loud");
            default -> new RoomCommand.LiftBan(boss(), banned());
        };
    }

    private RoomCommand chat() {
        return switch (random.nextInt(3)) {
            case 0 ->
                    new RoomCommand.SetChat(
                            boss(),
                            random.nextBoolean(),
                            Duration.ofSeconds(random.nextInt(9) - 1L));
            case 1 -> new RoomCommand.BanFromChat(boss(), silenced(), Duration.ZERO, "");
            default -> new RoomCommand.BanFromChat(boss(), silenced(), banTime(), "rude");
        };
    }

    private RoomCommand data() {
        return random.nextBoolean()
                ? new RoomCommand.SetProfile(
                        boss(),
                        random.nextInt(3) == 0 ? "title" : null,
                        random.nextInt(3) == 0 ? HALF_PROFILE : null,
                        Map.of("k" + random.nextInt(3), random.nextBoolean() ? HALF_PROFILE : "v"),
                        Set.of("k" + random.nextInt(3)),
                        random.nextInt(3) == 0 ? room.profile().revision() - 1 : null)
                : new RoomCommand.ChangeSettings(boss(), settingsChange());
    }

    private SettingsChange settingsChange() {
        var granted = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (permission.grantable() && random.nextBoolean()) {
                granted.add(permission);
            }
        }
        return new SettingsChange(
                random.nextBoolean() ? granted : null,
                random.nextBoolean() ? random.nextBoolean() : null,
                random.nextBoolean() ? random.nextBoolean() : null,
                random.nextBoolean() ? oneOf(List.of(Succession.values())) : null,
                null,
                random.nextInt(9) == 0 ? 0 : null,
                null,
                random.nextBoolean() ? Duration.ofSeconds(random.nextInt(60)) : null,
                null,
                random.nextBoolean() ? Duration.ofMinutes(random.nextInt(9)) : null,
                random.nextBoolean() ? Duration.ofMinutes(random.nextInt(90)) : null);
    }

    private @Nullable Duration banTime() {
        return random.nextInt(3) == 0
                ? null
                : Duration.ofSeconds(Math.max(0, random.nextInt(40) - 10));
    }

    private UserId banned() {
        return mostly(room.moderation().bans().stream().map(Ban::user)).user();
    }

    private Actor silenced() {
        return mostly(room.moderation().chatBans().stream().map(Ban::user));
    }

    /// Seldom the server, which is nobody.
    private Actor anybody() {
        return random.nextInt(40) == 0 ? Actor.SERVER : oneOf(PEOPLE);
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
        return random.nextInt(12) == 0
                ? Actor.SERVER
                : mostly(
                        room.people().stream()
                                .filter(person -> person.role() != Role.AUDIENCE)
                                .map(Participant::user));
    }

    private Actor lost() {
        return mostly(
                room.people().stream().filter(Participant::reconnecting).map(Participant::user));
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

    private Actor mostly(Stream<UserId> users) {
        var wanted = users.toList();
        var fitting = PEOPLE.stream().filter(actor -> wanted.contains(actor.user())).toList();
        return fitting.isEmpty() || random.nextInt(4) == 0 ? anybody() : oneOf(fitting);
    }

    private String newQuestion() {
        return "q" + (1 + random.nextInt(1000));
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
