package org.liveaudioroom.javafx.model;

import java.util.Optional;
import org.liveaudioroom.client.control.RoomControl;
import org.liveaudioroom.client.control.Sentence;
import org.liveaudioroom.javafx.model.Form.Field;
import org.liveaudioroom.javafx.model.Form.Timing;
import org.liveaudioroom.javafx.model.Form.Weight;

/// The forms there are.
final class Forms {
    private static final int REASON_MAX = 256;
    private static final int TITLE_MAX = 128;

    private final RoomTexts texts;

    Forms(RoomTexts texts) {
        this.texts = texts;
    }

    Form remove(String user, String name) {
        return new Form(
                texts.of("removeTitle", name),
                Optional.of(texts.of("removeText")),
                Optional.of(reason()),
                Timing.NONE,
                Weight.GRAVE,
                texts.of("remove"),
                (room, given) ->
                        given.text().isEmpty()
                                ? room.user().remove(user)
                                : room.user().remove(user, given.text()));
    }

    Form ban(String user, String name) {
        return new Form(
                texts.of("banTitle", name),
                Optional.of(texts.of("banText")),
                Optional.of(reason()),
                Timing.CHOSEN,
                Weight.GRAVE,
                texts.of("banNow"),
                (room, given) -> room.user().ban(user, sentence(given)));
    }

    Form chatBan(String user, String name) {
        return new Form(
                texts.of("chatBanTitle", name),
                Optional.of(texts.of("chatBanText")),
                Optional.of(reason()),
                Timing.CHOSEN,
                Weight.GRAVE,
                texts.of("mute"),
                (room, given) -> room.chat().ban(user, sentence(given)));
    }

    Form transfer(String user, String name) {
        return new Form(
                texts.of("transferTitle", name),
                Optional.of(texts.of("transferText")),
                Optional.empty(),
                Timing.NONE,
                Weight.PLAIN,
                texts.of("handOver"),
                (room, _) -> room.user().transferHost(user));
    }

    Form end() {
        return new Form(
                texts.of("endTitle"),
                Optional.of(texts.of("endText")),
                Optional.empty(),
                Timing.NONE,
                Weight.GRAVE,
                texts.of("endForAll"),
                (room, _) -> room.room().end());
    }

    Form title(String now) {
        return new Form(
                texts.of("titleTitle"),
                Optional.empty(),
                Optional.of(new Field(texts.of("roomTitle"), TITLE_MAX, now)),
                Timing.NONE,
                Weight.PLAIN,
                texts.of("save"),
                (room, given) -> room.room().update(RoomControl.Change.ofTitle(given.text())));
    }

    private Field reason() {
        return new Field(texts.of("reason"), REASON_MAX, "");
    }

    private static Sentence sentence(Form.Given given) {
        return given.text().isEmpty() ? given.sentence() : given.sentence().because(given.text());
    }
}
