package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BEA;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenClosedRoom;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.room.RoomCommand.ChangeSettings;
import org.liveaudioroom.room.RoomCommand.Invite;
import org.liveaudioroom.room.RoomCommand.LoseConnection;
import org.liveaudioroom.room.RoomCommand.RequestSeat;
import org.liveaudioroom.room.RoomCommand.SetProfile;
import org.liveaudioroom.room.RoomEvent.InvitationEnded;
import org.liveaudioroom.room.RoomEvent.Outcome;
import org.liveaudioroom.room.RoomEvent.OutcomeCause;
import org.liveaudioroom.room.RoomEvent.ProfileChanged;
import org.liveaudioroom.room.RoomEvent.SettingsChanged;

class ProfileRulesTest {
    private static SetProfile title(String title, @Nullable Long revision) {
        return new SetProfile(ANN, title, null, Map.of(), Set.of(), revision);
    }

    private static SetProfile properties(Map<String, String> set, Set<String> removed) {
        return new SetProfile(ANN, null, null, set, removed, null);
    }

    @Test
    void startsAsTheRoomWasMade() {
        var settings = Settings.builder().title("Talk").metadata("{}").build();
        assertThat(givenRoom(settings).room().profile())
                .isEqualTo(new RoomProfile("Talk", "{}", Map.of(), 0));
    }

    @Test
    void changesWhatIsNamedAndCountsTheChanges() {
        var scenario =
                givenOpenRoom(ANN)
                        .and(properties(Map.of("a", "1", "b", "2"), Set.of()))
                        .when(new SetProfile(ANN, "Talk", null, Map.of("b", "3"), Set.of("a"), 1L))
                        .then(
                                new ProfileChanged(
                                        "Talk",
                                        null,
                                        Map.of("b", "3"),
                                        Set.of("a"),
                                        2,
                                        ANN.user()));
        assertThat(scenario.room().profile())
                .isEqualTo(new RoomProfile("Talk", "", Map.of("b", "3"), 2));
    }

    @Test
    void oneOfTwoWhoChangeTheSameRevisionIsRefused() {
        givenOpenRoom(ANN)
                .and(title("one", 0L))
                .when(title("two", 0L))
                .thenRefused(new Refusal.RevisionStale(1))
                .when(title("two", 2L))
                .thenRefused(new Refusal.RevisionStale(1))
                .and(title("two", 1L))
                .and(title("three", null));
    }

    @Test
    void comparesRevisionsAlsoWhereTheyAreLarge() {
        var scenario = givenOpenRoom(ANN);
        for (long revision = 0; revision < 200; revision++) {
            scenario.and(title("t", revision));
        }
    }

    @Test
    void holdsSixtyFourKilobytesOfUtf8() {
        int half = RoomProfile.BYTES_MAX / 2;
        var tooLarge = new Refusal.ProfileTooLarge(RoomProfile.BYTES_MAX);
        var scenario =
                givenOpenRoom(ANN)
                        .and(properties(Map.of("k", "ü".repeat(half / 2 - 1) + "x"), Set.of()))
                        .when(properties(Map.of("l", "x".repeat(half)), Set.of()))
                        .thenRefused(tooLarge)
                        .and(properties(Map.of("l", "x".repeat(half - 1)), Set.of()))
                        .when(new SetProfile(ANN, null, "m", Map.of(), Set.of(), null))
                        .thenRefused(tooLarge);
        scenario.and(new SetProfile(ANN, null, "m", Map.of(), Set.of("k"), null));
    }

    @Test
    void boundsTheTitle() {
        var scenario = givenOpenRoom(ANN).and(title("x".repeat(RoomProfile.TITLE_MAX), null));
        assertThat(scenario.when(title("x".repeat(RoomProfile.TITLE_MAX + 1), null)).refusal())
                .isInstanceOf(Refusal.SettingsInvalid.class);
    }

    @Test
    void isForHosts() {
        for (var nobody : new Actor[] {CLEO, BO}) {
            givenOpenRoom(ANN, CLEO, BO)
                    .when(new SetProfile(nobody, "mine", null, Map.of(), Set.of(), null))
                    .thenRefused(new Refusal.NotAllowed())
                    .when(new ChangeSettings(nobody, SettingsChange.NONE))
                    .thenRefused(new Refusal.NotAllowed());
        }
    }

    @Test
    void settingsChangeOnce() {
        var change = SettingsChange.ofCoHosts(Set.of(Permission.BAN_FROM_ROOM));
        var changed = Settings.builder().coHostMay(Set.of(Permission.BAN_FROM_ROOM)).build();
        var room =
                givenClosedRoom(ANN, CLEO)
                        .when(new ChangeSettings(ANN, change))
                        .then(new SettingsChanged(changed, ANN.user()))
                        .when(new ChangeSettings(ANN, change))
                        .thenNothing()
                        .when(new ChangeSettings(ANN, SettingsChange.NONE))
                        .thenNothing()
                        .room();
        assertThat(room.may(CLEO, Permission.BAN_FROM_ROOM)).isTrue();
        assertThat(room.may(CLEO, Permission.INVITE)).isFalse();
    }

    @Test
    void everySettingThatIsNamedChanges() {
        var change =
                new SettingsChange(
                        Set.of(),
                        false,
                        true,
                        Succession.NOBODY,
                        Elsewhere.IS_REFUSED,
                        7,
                        8,
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(11),
                        Duration.ofSeconds(12));
        assertThat(change.of(Settings.DEFAULT))
                .isEqualTo(
                        Settings.builder()
                                .coHostMay(Set.of())
                                .switchWhenClosed(false)
                                .moveByConsent(true)
                                .succession(Succession.NOBODY)
                                .elsewhere(Elsewhere.IS_REFUSED)
                                .peopleMax(7)
                                .historyMax(8)
                                .grace(Duration.ofSeconds(9))
                                .answerTime(Duration.ofSeconds(10))
                                .idleClose(Duration.ofSeconds(11))
                                .maxDuration(Duration.ofSeconds(12))
                                .build());
    }

    @Test
    void rightThatIsTakenAwayEndsTheInvitationsMadeByIt() {
        var none = Settings.builder().coHostMay(Set.of()).build();
        givenClosedRoom(ANN, CLEO, BO, BEA)
                .and(new Invite(CLEO, BO, null, null))
                .and(new Invite(ANN, BEA, null, null))
                .when(new ChangeSettings(ANN, SettingsChange.ofCoHosts(Set.of())))
                .then(
                        new SettingsChanged(none, ANN.user()),
                        new InvitationEnded(
                                BO.user(),
                                CLEO.user(),
                                Outcome.CANCELLED,
                                OutcomeCause.INVITER_DEMOTED,
                                ANN.user()));
    }

    @Test
    void rightThatIsTakenAwayFromTheLastToAnswerEndsTheRequests() {
        var settings = Settings.builder().succession(Succession.NOBODY).build();
        var room =
                givenRoom(settings, CLEO, BO)
                        .and(new RequestSeat(BO, null, null))
                        .and(new ChangeSettings(Actor.SERVER, SettingsChange.ofCoHosts(Set.of())))
                        .room();
        assertThat(room.queue()).isEmpty();
        assertThat(room.person(BO.user())).isEmpty();
    }

    @Test
    void newGraceTimeHoldsForWhoIsLostAlready() {
        var room =
                givenOpenRoom(ANN)
                        .and(new LoseConnection(ANN.user()))
                        .and(
                                new ChangeSettings(
                                        ANN,
                                        new SettingsChange(
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                Duration.ofSeconds(5),
                                                null,
                                                null,
                                                null)))
                        .room();
        assertThat(Deadlines.next(room).orElseThrow().at()).isEqualTo(START.plusSeconds(5));
    }

    static Stream<SettingsChange> outOfRange() {
        return Stream.of(
                SettingsChange.ofCoHosts(Set.of(Permission.SET_ROLES)),
                numbers(0, null),
                numbers(null, -1),
                numbers(null, 101),
                times(Duration.ofSeconds(-1), null, null),
                times(Duration.ofSeconds(Long.MAX_VALUE), null, null),
                times(null, Duration.ofSeconds(4), null),
                times(null, Duration.ofMinutes(11), null),
                times(null, null, Duration.ofSeconds(-1)),
                times(null, null, Duration.ofSeconds(Long.MAX_VALUE)));
    }

    private static SettingsChange numbers(@Nullable Integer people, @Nullable Integer history) {
        return new SettingsChange(
                null, null, null, null, null, people, history, null, null, null, null);
    }

    private static SettingsChange times(
            @Nullable Duration grace, @Nullable Duration answer, @Nullable Duration life) {
        return new SettingsChange(
                null, null, null, null, null, null, null, grace, answer, null, life);
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void refusesWhatIsOutOfRange(SettingsChange change) {
        assertThat(givenOpenRoom(ANN).when(new ChangeSettings(ANN, change)).refusal())
                .isInstanceOf(Refusal.SettingsInvalid.class);
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT87600H"})
    void everyTimeWithinItsRangeHasADeadlineThatExists(Duration time) {
        var room =
                givenOpenRoom(ANN)
                        .and(new LoseConnection(ANN.user()))
                        .and(new ChangeSettings(ANN, times(time, null, time)))
                        .room();
        assertThat(Deadlines.next(room).orElseThrow().at()).isEqualTo(START.plus(time));
    }
}
