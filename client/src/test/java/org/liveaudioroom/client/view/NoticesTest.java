package org.liveaudioroom.client.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.liveaudioroom.client.view.Sample.BY_ANN;
import static org.liveaudioroom.client.view.Sample.BY_NOBODY;
import static org.liveaudioroom.client.view.Sample.NOW;
import static org.liveaudioroom.client.view.Sample.after;
import static org.liveaudioroom.client.view.Sample.frees;
import static org.liveaudioroom.client.view.Sample.inside;
import static org.liveaudioroom.client.view.Sample.person;
import static org.liveaudioroom.client.view.Sample.seat;
import static org.liveaudioroom.client.view.Sample.takes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.event.RoomUser;
import org.liveaudioroom.signaling.ChatState;
import org.liveaudioroom.signaling.Event;
import org.liveaudioroom.signaling.Role;
import org.liveaudioroom.signaling.RoleCause;
import org.liveaudioroom.signaling.SeatCause;

class NoticesTest {
    static List<Arguments> events() {
        return List.of(
                row("a seat taken", takes("bo", 1), "SEAT_TAKEN Bo seat 1"),
                row("a seat given up", frees(0, "ann", SeatCause.LEFT), "SEAT_LEFT Ann seat 0"),
                row(
                        "a seat that a host freed",
                        frees(0, "cy", SeatCause.REMOVED),
                        "SEAT_REMOVED Ann by Cy seat 0"),
                row("somebody moved by another", moved("cy"), "SEAT_MOVED Ann by Cy seat 2"),
                row("nobody who moved by himself", moved("ann")),
                row("seats closed", new Event.SeatsClosed(BY_ANN), "SEATS_CLOSED by Ann"),
                row("seats opened", new Event.SeatsOpened(BY_NOBODY), "SEATS_OPENED"),
                row(
                        "requests off",
                        new Event.RequestsAllowed(false, BY_ANN),
                        "REQUESTS_OFF by Ann"),
                row("requests on", new Event.RequestsAllowed(true, BY_NOBODY), "REQUESTS_ON"),
                row(
                        "who came",
                        new Event.PeopleEntered(List.of(person("di"), person("cy")), 4),
                        "ENTERED Di"),
                row("who left", new Event.PeopleLeft(List.of("cy", "eve"), 2), "LEFT Cy"),
                row(
                        "a chat that is slow and off",
                        new Event.ChatChanged(new ChatState(false, 5), BY_ANN),
                        "CHAT_OFF by Ann",
                        "CHAT_SLOW by Ann 5 s"),
                row(
                        "no chat that is as it was",
                        new Event.ChatChanged(new ChatState(true, 0), BY_ANN)),
                row("a title", titled("New"), "ROOM_TITLED by Ann New"),
                row("no title that is as it was", titled("Demo")),
                row(
                        "a role",
                        new Event.RoleChanged("cy", Role.HOST, RoleCause.GIVEN, BY_ANN),
                        "ROLE_CHANGED Cy by Ann HOST"),
                row(
                        "a role that one gave away",
                        new Event.RoleChanged("ann", Role.HOST, RoleCause.TRANSFERRED, BY_ANN),
                        "ROLE_CHANGED Ann HOST"),
                row(
                        "a role that fell to somebody",
                        new Event.RoleChanged("cy", Role.HOST, RoleCause.SUCCEEDED, BY_NOBODY),
                        "ROLE_SUCCEEDED Cy HOST"),
                row("no levels", new Event.Speaking(Map.of("ann", 3))));
    }

    private static Arguments row(String name, Event event, String... notices) {
        return argumentSet(name, event, List.of(notices));
    }

    private static Event moved(String by) {
        return new Event.SeatChanged(
                List.of(seat(0), seat(2, "ann")),
                List.of(person("ann")),
                Optional.of(by),
                SeatCause.MOVED);
    }

    private static Event titled(String title) {
        return new Event.RoomChanged(
                Optional.of(title), Optional.empty(), Map.of(), List.of(), 1, BY_ANN);
    }

    @ParameterizedTest
    @MethodSource("events")
    void notes(Event event, List<String> notices) {
        assertThat(after(inside("bo"), event).feed())
                .extracting(NoticesTest::words)
                .isEqualTo(notices);
    }

    @Test
    void givesEachRowOfAnEventAKeyOfItsOwn() {
        var twice = new Event.ChatChanged(new ChatState(false, 5), BY_ANN);
        List<ChatRow> feed = after(inside("bo"), twice).feed();
        assertThat(feed).extracting(ChatRow::key).containsExactly("n41.0", "n41.1");
        assertThat(feed).extracting(ChatRow::at).containsOnly(NOW);
    }

    private static String words(ChatRow row) {
        var notice = (ChatNotice) row;
        return Stream.of(
                        Optional.of(notice.what().name()),
                        notice.user().map(RoomUser::name),
                        notice.by().map(by -> "by " + by.name()),
                        notice.seat().map(seat -> "seat " + seat),
                        notice.role().map(Role::name),
                        notice.title(),
                        notice.slowSeconds().map(seconds -> seconds + " s"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
