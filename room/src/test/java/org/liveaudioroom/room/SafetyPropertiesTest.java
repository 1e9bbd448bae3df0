package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jspecify.annotations.Nullable;

/// What nobody can reach, whatever he and all others try.
@Domain(Traces.class)
class SafetyPropertiesTest {
    @Property
    void nobodyIsHeardWhoIsMutedOrLocked(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    for (var person : room.people()) {
                        var user = person.user();
                        boolean muted = room.seatOf(user).filter(Seat::muted).isPresent();
                        if (muted || room.moderation().lockedMicrophones().contains(user)) {
                            assertThat(person.microphoneOn()).as(person.toString()).isFalse();
                            assertThat(room.mayBeHeard(user)).isFalse();
                            assertThat(room.askOf(user)).isEmpty();
                        }
                    }
                });
    }

    @Property
    void nobodyIsInsideWhileBanned(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            var banned =
                    step.after().moderation().bans().stream()
                            .filter(ban -> ban.holds(step.now()))
                            .map(Ban::user)
                            .toList();
            assertThat(step.after().people())
                    .as(step.toString())
                    .extracting(Participant::user)
                    .noneMatch(banned::contains);
        }
    }

    @Property
    void nobodyIsHeldAgainstTwice(@ForAll Trace trace) {
        trace.rooms()
                .map(Room::moderation)
                .forEach(moderation -> {
                    assertThat(moderation.bans())
                            .extracting(Ban::user)
                            .doesNotHaveDuplicates()
                            .hasSizeLessThanOrEqualTo(Moderation.MAX);
                    assertThat(moderation.chatBans())
                            .extracting(Ban::user)
                            .doesNotHaveDuplicates()
                            .hasSizeLessThanOrEqualTo(Moderation.MAX);
                    assertThat(moderation.lockedMicrophones())
                            .doesNotHaveDuplicates()
                            .hasSizeLessThanOrEqualTo(Moderation.MAX);
                });
    }

    @Property
    void lastHostLeavesSuccessorOrWaitOrNobodyWhoMayFollow(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            var room = step.after();
            boolean open = room.life().status() == RoomStatus.OPEN;
            if (open && hosts(step.before()) > 0 && hosts(room) == 0) {
                boolean waits = room.life().hostlessSince() != null;
                boolean nobody = room.settings().succession() == Succession.NOBODY;
                boolean lost = step.command() instanceof RoomCommand.EndGrace;
                assertThat(waits || nobody || (lost && !mayFollow(room)))
                        .as(step.toString())
                        .isTrue();
            }
        }
    }

    private static long hosts(Room room) {
        return room.people().stream().filter(person -> person.role().isHost()).count();
    }

    private static boolean mayFollow(Room room) {
        boolean seated = room.settings().succession() == Succession.CO_HOST_ELSE_SEATED;
        return room.people().stream()
                .filter(person -> !person.reconnecting())
                .anyMatch(person ->
                        person.role() == Role.CO_HOST || (seated && room.seated(person.user())));
    }

    @Property
    void successorIsLookedForOnlyWhileNoHostIsHere(@ForAll Trace trace) {
        trace.rooms()
                .filter(room -> room.life().hostlessSince() != null)
                .forEach(room -> assertThat(hosts(room)).isZero());
    }

    @Property
    void successorFollowsTheSettingAtThatTime(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            var succession = step.before().settings().succession();
            for (var event : step.events()) {
                if (event instanceof RoomEvent.RoleChanged changed
                        && changed.cause() == RoomEvent.RoleCause.SUCCEEDED) {
                    var before = step.before().person(changed.user()).orElseThrow();
                    assertThat(before.reconnecting()).as(step.toString()).isFalse();
                    assertThat(succession).as(step.toString()).isNotEqualTo(Succession.NOBODY);
                    if (before.role() != Role.CO_HOST) {
                        assertThat(succession).isEqualTo(Succession.CO_HOST_ELSE_SEATED);
                    }
                }
            }
        }
    }

    @Property
    void nobodyWaitsWhereNobodyCanAnswer(@ForAll Trace trace) {
        trace.rooms()
                .filter(room -> room.life().hostlessSince() == null)
                .forEach(room -> {
                    for (var request : room.queue()) {
                        var asker = room.standing(request.user());
                        assertThat(room.people())
                                .as(request + " in " + room)
                                .anyMatch(person ->
                                        room.settings()
                                                        .allow(
                                                                person.role(),
                                                                Permission.ANSWER_REQUESTS)
                                                && person.role().compareTo(asker) < 0);
                    }
                });
    }

    @Property
    void onlyConsentMovesAnybodyWhereTheRoomWantsIt(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            if (step.before().settings().moveByConsent()) {
                for (var event : step.events()) {
                    assertThat(moved(event))
                            .as(step.toString())
                            .allMatch(user -> consents(user, step));
                }
            }
        }
    }

    private static List<UserId> moved(RoomEvent event) {
        return switch (event) {
            case RoomEvent.SeatSwitched e -> List.of(e.user());
            case RoomEvent.SeatsSwapped e -> List.of(e.user(), e.other());
            default -> List.of();
        };
    }

    /// By moving himself, by an answer, or by having asked somebody to his own seat. With the
    /// server's word and with a role that is handed over the seats change at once.
    private static boolean consents(UserId user, Trace.Step step) {
        return switch (step.command()) {
            case RoomCommand.TakeSeat c -> c.by().user().equals(user);
            case RoomCommand.MoveToSeat c -> c.by().ofServer() || c.by().user().equals(user);
            case RoomCommand.AnswerMove c ->
                    c.consent() && (c.by().user().equals(user) || asker(step).equals(user));
            case RoomCommand.TransferHost _ -> true;
            default -> false;
        };
    }

    private static UserId asker(Trace.Step step) {
        var answer = (RoomCommand.AnswerMove) step.command();
        return step.before().floor().moveOf(answer.by().user()).orElseThrow().by();
    }

    @Property
    void nobodyIsAskedToMoveWhoSitsNowhereOrThereAlready(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    var moves = room.floor().moves();
                    assertThat(moves).extracting(MoveAsk::user).doesNotHaveDuplicates();
                    assertThat(moves)
                            .allMatch(move ->
                                    room.seatOf(move.user()).orElseThrow().number() != move.seat());
                });
    }

    @Property
    void whoSitsHasSatSinceSomeTimeAndNobodyElse(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room ->
                        assertThat(room.people())
                                .allMatch(person ->
                                        room.seated(person.user()) == (person.seatedAt() != null)));
    }

    @Property
    void profileStaysWithinItsBounds(@ForAll Trace trace) {
        trace.rooms()
                .map(Room::profile)
                .forEach(profile -> {
                    assertThat(profile.bytes()).isLessThanOrEqualTo(RoomProfile.BYTES_MAX);
                    assertThat(profile.title()).hasSizeLessThanOrEqualTo(RoomProfile.TITLE_MAX);
                });
    }

    @Property
    void roleOfOwnerIsGivenToOneAtMost(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    assertThat(room.grants()).extracting(RoleGrant::user).doesNotHaveDuplicates();
                    assertThat(room.grants())
                            .filteredOn(grant -> grant.role() == Role.OWNER)
                            .allMatch(grant -> grant.user().equals(room.owner()));
                });
    }

    @Property
    void serverIsNobodyInTheRoom(@ForAll Trace trace) {
        trace.rooms()
                .forEach(room -> {
                    var everybody =
                            Stream.of(
                                            room.people().stream().map(Participant::user),
                                            room.seats().stream().map(Seat::user),
                                            room.queue().stream().map(Request::user),
                                            room.grants().stream().map(RoleGrant::user),
                                            room.moderation().bans().stream().map(Ban::user))
                                    .flatMap(users -> users)
                                    .filter(Objects::nonNull);
                    assertThat(everybody).doesNotContain(Actor.SERVER.user());
                });
    }

    @Property
    void nothingIsLeftOfWhomTheRoomForgot(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            if (step.command() instanceof RoomCommand.Forget(var user)) {
                var moderation = step.after().moderation().banLifted(user).chatBanLifted(user);
                assertThat(step.after().withModeration(moderation).toString())
                        .as(step.toString())
                        .doesNotContain(user.toString());
            }
        }
    }

    @Property
    void nobodyIsNamedForWhatHeDidToHimself(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            for (var event : step.events()) {
                switch (event) {
                    case RoomEvent.SeatTaken e -> assertThat(e.user()).isNotEqualTo(e.by());
                    case RoomEvent.SeatSwitched e -> assertThat(e.user()).isNotEqualTo(e.by());
                    case RoomEvent.SeatsSwapped e -> assertThat(e.user()).isNotEqualTo(e.by());
                    case RoomEvent.SeatFreed e ->
                            assertThat(e.user()).as(step.toString()).isNotEqualTo(e.by());
                    case RoomEvent.MicrophoneChanged e ->
                            assertThat(e.user()).as(step.toString()).isNotEqualTo(e.by());
                    default -> {}
                }
            }
        }
    }

    @Property
    void nobodyActsOnEqualOrHigher(@ForAll Trace trace) {
        for (var step : trace.steps()) {
            var doer = doer(step);
            if (doer.isPresent() && !doer.get().ofServer()) {
                var own = step.before().standing(doer.get());
                for (var event : step.events()) {
                    for (var user : actedOn(event)) {
                        if (!user.equals(doer.get().user()) && !user.equals(caller(step))) {
                            // Compared here by itself: what the rules compare with may be wrong.
                            assertThat(own).as(step.toString()).isLessThan(standing(step, user));
                        }
                    }
                }
            }
        }
    }

    /// Whose will it is: an answer fulfils the will of whoever asked.
    private static Optional<Actor> doer(Trace.Step step) {
        return switch (step.command()) {
            case RoomCommand.AnswerMove c ->
                    step.before()
                            .floor()
                            .moveOf(c.by().user())
                            .map(move -> new Actor(move.by(), "", null, Role.AUDIENCE));
            case RoomCommand.OfUser c -> Optional.of(c.by());
            case RoomCommand.OfServer _ -> Optional.empty();
        };
    }

    /// Of whom the room does not remember, by the token that the command shows.
    private static Role standing(Trace.Step step, UserId user) {
        var named =
                switch (step.command()) {
                    case RoomCommand.Invite c -> c.guest();
                    case RoomCommand.SetRole c -> c.user();
                    case RoomCommand.TransferHost c -> c.user();
                    case RoomCommand.RemoveFromRoom c -> c.user();
                    case RoomCommand.BanFromRoom c -> c.user();
                    case RoomCommand.BanFromChat c -> c.user();
                    default -> null;
                };
        return named != null && named.user().equals(user)
                ? step.before().standing(named)
                : step.before().standing(user);
    }

    private static @Nullable UserId caller(Trace.Step step) {
        return step.command() instanceof RoomCommand.OfUser c ? c.by().user() : null;
    }

    /// Whom an event happened to because somebody else wanted it.
    private static List<UserId> actedOn(RoomEvent event) {
        return switch (event) {
            case RoomEvent.SeatFreed e -> List.of(e.user());
            case RoomEvent.SeatSwitched e -> List.of(e.user());
            case RoomEvent.SeatsSwapped e -> List.of(e.user(), e.other());
            case RoomEvent.SeatTaken e when e.cause() == RoomEvent.SeatCause.ACCEPTED ->
                    List.of(e.user());
            case RoomEvent.MoveAsked e -> List.of(e.ask().user());
            case RoomEvent.MicrophoneChanged e -> List.of(e.user());
            case RoomEvent.MicrophoneLocked e when e.by() != null -> List.of(e.user());
            case RoomEvent.MicrophoneAsked e -> List.of(e.ask().user());
            case RoomEvent.Invited e -> List.of(e.invitation().user());
            case RoomEvent.InvitationEnded e when e.cause() == null -> List.of(e.user());
            case RoomEvent.RequestEnded e when e.cause() == null -> List.of(e.user());
            case RoomEvent.RoleChanged e when e.by() != null -> List.of(e.user());
            case RoomEvent.Left e -> List.of(e.user());
            case RoomEvent.RemovedFromRoom e -> List.of(e.user());
            case RoomEvent.Banned e -> List.of(e.ban().user());
            case RoomEvent.ChatBanned e -> List.of(e.ban().user());
            case RoomEvent.ChatBanLifted e -> List.of(e.user());
            default -> List.of();
        };
    }
}
