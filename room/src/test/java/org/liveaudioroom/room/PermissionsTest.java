package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of who may do what. Bo has asked for a seat and Bea sits on one.
class PermissionsTest {
    private static final UserId BEA = People.BEA.user();

    /// Everything that needs a permission which not everybody has, as somebody would try it.
    private static final Map<Permission, Function<Actor, RoomCommand>> ATTEMPTS =
            Map.ofEntries(
                    entry(
                            Permission.ANSWER_REQUESTS,
                            by -> new RoomCommand.AcceptRequest(by, BO.user(), null)),
                    entry(Permission.INVITE, by -> new RoomCommand.Invite(by, BO, null, null)),
                    entry(
                            Permission.REMOVE_FROM_SEAT,
                            by -> new RoomCommand.RemoveFromSeat(by, BEA)),
                    entry(
                            Permission.MOVE_TO_SEAT,
                            by -> new RoomCommand.MoveToSeat(by, BEA, 5, OnTaken.REFUSE, "q")),
                    entry(Permission.LOCK_SEATS, by -> new RoomCommand.LockSeat(by, 5, true)),
                    entry(Permission.MUTE_SEATS, by -> new RoomCommand.MuteSeat(by, 5, true)),
                    entry(Permission.SET_MODE, by -> new RoomCommand.SetMode(by, SeatMode.OPEN)),
                    entry(
                            Permission.ALLOW_REQUESTS,
                            by -> new RoomCommand.AllowRequests(by, false)),
                    entry(
                            Permission.TURN_OFF_MICROPHONES,
                            by -> new RoomCommand.TurnOffMicrophone(by, BEA)),
                    entry(
                            Permission.LOCK_MICROPHONES,
                            by -> new RoomCommand.LockMicrophone(by, BEA, true)),
                    entry(
                            Permission.ASK_FOR_MICROPHONES,
                            by -> new RoomCommand.AskForMicrophone(by, BEA, "q")),
                    entry(Permission.SET_CHAT, by -> new RoomCommand.SetChat(by, false, null)),
                    entry(
                            Permission.BAN_FROM_CHAT,
                            by -> new RoomCommand.BanFromChat(by, BO, null, "")),
                    entry(
                            Permission.REMOVE_FROM_ROOM,
                            by -> new RoomCommand.RemoveFromRoom(by, BO, "")),
                    entry(
                            Permission.BAN_FROM_ROOM,
                            by -> new RoomCommand.BanFromRoom(by, BO, null, "")),
                    entry(
                            Permission.SET_ROLES,
                            by -> new RoomCommand.SetRole(by, BO, Role.AUDIENCE)),
                    entry(Permission.TRANSFER_HOST, by -> new RoomCommand.TransferHost(by, BO)),
                    entry(
                            Permission.SET_ROOM,
                            by -> new RoomCommand.ChangeSettings(by, SettingsChange.NONE)),
                    entry(Permission.END_ROOM, by -> new RoomCommand.EndRoom(by, "over")));

    private static Map.Entry<Permission, Function<Actor, RoomCommand>> entry(
            Permission permission, Function<Actor, RoomCommand> attempt) {
        return Map.entry(permission, attempt);
    }

    /// Rights that no command of the rules needs: these are asked elsewhere.
    private static final Set<Permission> TRIED_BY_OTHER_TESTS =
            EnumSet.of(
                    Permission.TAKE_WHEN_CLOSED,
                    Permission.TAKE_HOST_SEAT,
                    Permission.TAKE_BY_FORCE,
                    Permission.DELETE_MESSAGES,
                    Permission.READ_MODERATION);

    private static Room room(Set<Permission> coHostMay) {
        var settings = Settings.builder().mode(SeatMode.OPEN).coHostMay(coHostMay).build();
        return givenRoom(settings, ANN, CLEO, People.BEA, BO)
                .and(new RoomCommand.TakeSeat(People.BEA, 3))
                .and(new RoomCommand.SetMode(ANN, SeatMode.ON_REQUEST))
                .and(new RoomCommand.RequestSeat(BO, null, null))
                .room();
    }

    static Stream<Arguments> attempts() {
        return ATTEMPTS.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void isNeededForItsCommand(Permission permission, Function<Actor, RoomCommand> attempt) {
        var others = EnumSet.allOf(Permission.class);
        others.removeIf(p -> p == permission || !p.grantable());
        var audience = People.actor("ben", Role.AUDIENCE);

        assertThat(decide(room(Set.of()), attempt.apply(ANN))).isTrue();
        assertThat(decide(room(Set.of()), attempt.apply(audience))).isFalse();
        assertThat(decide(room(others), attempt.apply(CLEO))).isFalse();
        if (permission.grantable()) {
            assertThat(decide(room(Set.of(permission)), attempt.apply(CLEO))).isTrue();
        }
    }

    /// Whether it is accepted; a refusal must be for want of permission.
    private static boolean decide(Room room, RoomCommand command) {
        return switch (RoomRules.decide(room, command, Scenario.START)) {
            case Decision.Accepted _ -> true;
            case Decision.Refused refused -> {
                assertThat(refused.refusal()).isEqualTo(new Refusal.NotAllowed());
                yield false;
            }
        };
    }

    @Test
    void everyPermissionIsTriedHereOrByOtherTests() {
        var tried = EnumSet.copyOf(ATTEMPTS.keySet());
        tried.addAll(TRIED_BY_OTHER_TESTS);
        assertThat(tried).allMatch(permission -> !permission.everybodys());
        assertThat(Permission.values())
                .filteredOn(permission -> !permission.everybodys())
                .containsExactlyInAnyOrderElementsOf(tried);
    }

    @Test
    void followsFromRoleAlone() {
        var room = givenClosedRoom(ANN, CLEO, BO).room();
        var audience =
                EnumSet.of(
                        Permission.TAKE_SEAT,
                        Permission.REQUEST_SEAT,
                        Permission.ANSWER_INVITATION,
                        Permission.SET_OWN_MICROPHONE,
                        Permission.SPEAK_IN_TEXT);
        var coHost = EnumSet.allOf(Permission.class);
        coHost.removeAll(
                EnumSet.of(
                        Permission.REMOVE_FROM_ROOM,
                        Permission.BAN_FROM_ROOM,
                        Permission.READ_MODERATION,
                        Permission.TAKE_HOST_SEAT,
                        Permission.TAKE_BY_FORCE,
                        Permission.SET_ROLES,
                        Permission.TRANSFER_HOST,
                        Permission.SET_ROOM,
                        Permission.END_ROOM));
        assertThat(room.permissions(BO)).isEqualTo(audience);
        assertThat(room.permissions(CLEO)).isEqualTo(coHost);
        assertThat(room.permissions(ANN)).isEqualTo(EnumSet.allOf(Permission.class));
    }

    @Test
    void cannotGrantWhatOnlyHostsMay() {
        var settings = Settings.builder().coHostMay(Set.of(Permission.SET_ROLES));
        assertThatThrownBy(settings::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SET_ROLES cannot be granted to co-hosts");
    }
}
