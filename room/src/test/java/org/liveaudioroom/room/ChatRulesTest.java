package org.liveaudioroom.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liveaudioroom.room.People.ANN;
import static org.liveaudioroom.room.People.BO;
import static org.liveaudioroom.room.People.CARL;
import static org.liveaudioroom.room.People.CLEO;
import static org.liveaudioroom.room.People.OLGA;
import static org.liveaudioroom.room.Scenario.START;
import static org.liveaudioroom.room.Scenario.givenOpenRoom;
import static org.liveaudioroom.room.Scenario.givenRoom;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liveaudioroom.room.RoomCommand.BanFromChat;
import org.liveaudioroom.room.RoomCommand.Leave;
import org.liveaudioroom.room.RoomCommand.SetChat;
import org.liveaudioroom.room.RoomCommand.SetRole;
import org.liveaudioroom.room.RoomCommand.TakeSeat;
import org.liveaudioroom.room.RoomEvent.ChatBanLifted;
import org.liveaudioroom.room.RoomEvent.ChatBanned;
import org.liveaudioroom.room.RoomEvent.ChatChanged;

class ChatRulesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// Ann is the first host of each room here, and so its owner.
    private static Ban ban(Actor by, @Nullable Duration time) {
        return new Ban(
                BO.user(),
                BO.name(),
                by.user(),
                by.equals(ANN) ? Role.OWNER : by.tokenRole(),
                "rude",
                START,
                time == null ? null : START.plus(time));
    }

    private static BanFromChat banFromChat(Actor by, Actor user, @Nullable Duration time) {
        return new BanFromChat(by, user, time, "rude");
    }

    private static Optional<Refusal> write(
            Scenario scenario, Actor by, @Nullable Instant lastMessage) {
        return ChatRules.refusalToWrite(scenario.room(), by, lastMessage, scenario.now());
    }

    @Test
    void isSwitchedAndSlowedInOneStep() {
        givenOpenRoom(ANN, CLEO)
                .when(new SetChat(CLEO, false, MINUTE))
                .then(new ChatChanged(false, MINUTE, CLEO.user()))
                .when(new SetChat(ANN, null, null))
                .thenNothing()
                .when(new SetChat(ANN, true, null))
                .then(new ChatChanged(true, MINUTE, ANN.user()))
                .when(new SetChat(ANN, null, Duration.ZERO))
                .then(new ChatChanged(true, Duration.ZERO, ANN.user()));
        givenOpenRoom(ANN, BO)
                .when(new SetChat(BO, false, null))
                .thenRefused(new Refusal.NotAllowed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT1H0.001S", "PT2562047788015215H"})
    void slowsByAnHourAtMost(Duration slow) {
        assertThat(givenOpenRoom(ANN).when(new SetChat(ANN, null, slow)).refusal())
                .isInstanceOf(Refusal.SettingsInvalid.class);
    }

    @ParameterizedTest
    @CsvSource({"olga, true", "ann, true", "cleo, true", "bo, false"})
    void offAndSlowConcernTheAudienceAlone(String who, boolean exempt) {
        var writer = People.named(who);
        var off = givenOpenRoom(OLGA, ANN, CLEO, BO).and(new SetChat(ANN, false, null));
        assertThat(write(off, writer, null))
                .isEqualTo(exempt ? Optional.empty() : Optional.of(new Refusal.ChatOff()));
        var slow = givenOpenRoom(OLGA, ANN, CLEO, BO).and(new SetChat(ANN, null, MINUTE));
        slow.after(Duration.ofSeconds(20));
        assertThat(write(slow, writer, START))
                .isEqualTo(
                        exempt
                                ? Optional.empty()
                                : Optional.of(new Refusal.ChatSlow(Duration.ofSeconds(40))));
    }

    @Test
    void speakersOfTheAudienceAreAudienceInTheChat() {
        var off =
                givenOpenRoom(ANN, BO).and(new TakeSeat(BO, 3)).and(new SetChat(ANN, false, null));
        assertThat(write(off, BO, null)).hasValue(new Refusal.ChatOff());
    }

    @Test
    void slowModeLetsTheFirstThroughAndTheNextAfterTheWait() {
        var slow = givenOpenRoom(ANN, BO).and(new SetChat(ANN, null, MINUTE));
        assertThat(write(slow, BO, null)).isEmpty();
        assertThat(write(slow, BO, START)).hasValue(new Refusal.ChatSlow(MINUTE));
        slow.after(MINUTE);
        assertThat(write(slow, BO, START)).isEmpty();
    }

    @Test
    void banHoldsOverEveryStayAndRoleUntilItsTime() {
        var scenario =
                givenOpenRoom(ANN, BO)
                        .when(banFromChat(ANN, BO, MINUTE))
                        .then(new ChatBanned(ban(ANN, MINUTE)))
                        .and(new Leave(BO))
                        .and(new SetRole(ANN, BO, Role.CO_HOST));
        assertThat(write(scenario, BO, null)).hasValue(new Refusal.ChatBanned(ban(ANN, MINUTE)));
        scenario.after(MINUTE);
        assertThat(write(scenario, BO, null)).isEmpty();
    }

    @Test
    void banOfNoTimeLiftsTheOneThatIs() {
        givenOpenRoom(ANN, CLEO, BO)
                .and(banFromChat(ANN, BO, null))
                .when(banFromChat(CLEO, BO, Duration.ZERO))
                .then(new ChatBanLifted(BO.user(), CLEO.user()))
                .when(banFromChat(CLEO, BO, Duration.ZERO))
                .thenRefused(new Refusal.BanNone(BO.user()));
    }

    @Test
    void banIsForThoseAboveAndOfSomeTimeOfReason() {
        givenOpenRoom(OLGA, ANN, CLEO, CARL, BO)
                .when(banFromChat(CLEO, CARL, null))
                .thenRefused(new Refusal.NotAllowed())
                .when(banFromChat(ANN, OLGA, null))
                .thenRefused(new Refusal.NotAllowed())
                .when(banFromChat(BO, BO, Duration.ZERO))
                .thenRefused(new Refusal.NotAllowed());
        assertThat(
                        givenOpenRoom(ANN, BO)
                                .when(banFromChat(ANN, BO, Duration.ofSeconds(-1)))
                                .refusal())
                .isInstanceOf(Refusal.SettingsInvalid.class);
    }

    @Test
    void boundsTheBansThatHold() {
        var scenario = givenOpenRoom(ANN, BO);
        for (int i = 0; i < Moderation.MAX; i++) {
            scenario.and(banFromChat(ANN, People.actor("u" + i, Role.AUDIENCE), null));
        }
        scenario.when(banFromChat(ANN, BO, null))
                .thenRefused(new Refusal.LimitReached(Refusal.Limit.CHAT_BANS, Moderation.MAX));
    }

    @Test
    void startsAsTheRoomWasMade() {
        var quiet = givenRoom(Settings.builder().chatOn(false).slow(MINUTE).build(), ANN, BO);
        assertThat(write(quiet, BO, null)).hasValue(new Refusal.ChatOff());
        assertThat(quiet.room().moderation().slow()).isEqualTo(MINUTE);
    }

    @ParameterizedTest
    @CsvSource({
        // who, whose message, deletes
        "bo,   bo,   true",
        "bo,   cleo, false",
        "cleo, bo,   true",
        "cleo, carl, false",
        "cleo, ann,  false",
        "ann,  cleo, true",
        "ann,  olga, false",
        "olga, ann,  true",
    })
    void messagesAreDeletedByTheirAuthorsAndThoseAbove(String who, String author, boolean may) {
        var room = givenOpenRoom(OLGA, ANN, CLEO, CARL, BO).room();
        assertThat(ChatRules.mayDelete(room, People.named(who), People.named(author).user()))
                .isEqualTo(may);
        var none = givenRoom(Settings.builder().coHostMay(Set.of()).build(), ANN, CLEO).room();
        assertThat(ChatRules.mayDelete(none, CLEO, BO.user())).isFalse();
        assertThat(ChatRules.mayDelete(none, CLEO, CLEO.user())).isTrue();
    }
}
