package org.liveaudioroom.javafx.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.client.control.PageQuery;
import org.liveaudioroom.signaling.Answer.PeoplePaged;
import org.liveaudioroom.signaling.Person;

/// The audience of a room that is too large to be known whole: asked for page by page, and searched
/// on the server.
final class AudiencePages {
    private static final int PAGE = 50;

    private final RoomUi ui;
    private final Runnable changed;
    private final PauseTransition typing = new PauseTransition(Duration.millis(250));
    private final List<Person> people = new ArrayList<>();
    private Optional<String> next = Optional.empty();
    private String search = "";
    private int asked;
    private boolean came;

    AudiencePages(RoomUi ui, Runnable changed) {
        this.ui = ui;
        this.changed = changed;
        typing.setOnFinished(_ -> ask(PageQuery.first(PAGE)));
    }

    void search(String text) {
        search = text.strip();
        typing.playFromStart();
    }

    void more() {
        next.ifPresent(after -> ask(PageQuery.first(PAGE).after(after)));
    }

    /// Whether the server has answered yet.
    boolean came() {
        return came;
    }

    boolean hasMore() {
        return next.isPresent();
    }

    List<Person> found(RoomState state) {
        return people.stream().filter(person -> state.seatOf(person.user()).isEmpty()).toList();
    }

    private void ask(PageQuery query) {
        int now = ++asked;
        ui.run(room ->
                (search.isEmpty() ? room.user().page(query) : room.user().search(search, query))
                        .thenAccept(page -> RoomUi.onToolkit(() -> came(now, query, page))));
    }

    private void came(int which, PageQuery query, PeoplePaged page) {
        if (which != asked) {
            // Overtaken by the next letter.
            return;
        }
        if (query.after().isEmpty()) {
            people.clear();
        }
        people.addAll(page.people());
        next = page.next();
        came = true;
        changed.run();
    }
}
