package org.liveaudioroom.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.control.PageQuery;
import org.liveaudioroom.client.control.Sentence;
import org.liveaudioroom.client.event.RoomEvent;
import org.liveaudioroom.signaling.Ban;
import org.liveaudioroom.signaling.ModerationEntry;
import org.liveaudioroom.signaling.ModerationKind;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.testkit.TestServer;

/// What is read piece by piece: people, bans, the moderation log.
class PagesTest {
    private final TestServer server = TestServer.shared();
    private final String room = server.newRoom();
    private final Guest ann = new Guest(server, room, "ann", "host");
    private final Guest bob = new Guest(server, room, "bob", "audience");
    private final Guest cleo = new Guest(server, room, "cleo", "audience");

    @BeforeEach
    void join() {
        ann.join();
        bob.join();
        cleo.join();
    }

    @AfterEach
    void leave() {
        cleo.close();
        bob.close();
        ann.close();
    }

    @Test
    void giveEverybodyOncePieceByPiece() {
        List<String> users = new ArrayList<>();
        Optional<PageQuery> next = Optional.of(PageQuery.first(2));
        while (next.isPresent()) {
            var query = next.get();
            var page = Guest.ended(bob.room().user().page(query));
            assertThat(page.people()).hasSizeLessThanOrEqualTo(2);
            assertThat(page.total()).isEqualTo(3);
            page.people().stream().map(Person::user).forEach(users::add);
            next = page.next().map(query::after);
        }
        assertThat(users).containsExactlyInAnyOrder("ann", "bob", "cleo");

        var found = Guest.ended(bob.room().user().search("CLE", PageQuery.first(10)));
        assertThat(found.people().stream().map(Person::user)).containsExactly("cleo");
    }

    @Test
    void giveTheBansUntilTheyAreTakenBack() {
        Guest.ended(
                ann.room().user().ban("bob", Sentence.of(Duration.ofHours(1)).because("Too loud")));

        assertThat(bob.one(RoomEvent.Ended.class).end().text()).contains("Too loud");
        var bans = Guest.ended(ann.room().user().bans(PageQuery.first(10))).bans();
        assertThat(bans.stream().map(Ban::user)).containsExactly("bob");
        assertThat(Guest.failure(bob.joining()).code()).isEqualTo("user.banned");

        Guest.ended(ann.room().user().unban("bob"));

        assertThat(Guest.ended(ann.room().user().bans(PageQuery.first(10))).bans()).isEmpty();
        assertThat(Guest.failure(cleo.room().user().bans(PageQuery.first(10))).code())
                .isEqualTo("not.allowed");
    }

    @Test
    void giveTheModerationLogNewestFirst() {
        Guest.ended(ann.room().user().ban("bob", Sentence.FOR_EVER));
        Guest.ended(ann.room().user().unban("bob"));

        var newest = Guest.ended(ann.room().room().moderation(PageQuery.first(1)));
        var before =
                Guest.ended(
                        ann.room()
                                .room()
                                .moderation(PageQuery.first(1).after(newest.next().orElseThrow())));

        List<ModerationEntry> both = new ArrayList<>(newest.entries());
        both.addAll(before.entries());
        assertThat(both.stream().map(one -> one.kind()))
                .containsExactly(ModerationKind.UNBANNED, ModerationKind.BANNED);
        // What others did, and to whom, is nobody's business.
        assertThat(Guest.ended(cleo.room().room().moderation(PageQuery.first(10))).entries())
                .isEmpty();
    }
}
