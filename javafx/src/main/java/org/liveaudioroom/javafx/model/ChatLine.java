package org.liveaudioroom.javafx.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.client.ChatMessage;
import org.liveaudioroom.client.ChatNotice;
import org.liveaudioroom.client.ChatNotice.What;
import org.liveaudioroom.client.ChatRow;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Person;
import org.liveaudioroom.signaling.Role;

/// A row of the chat as it is drawn.
public sealed interface ChatLine {
    private static int foldCharacters() {
        return 320;
    }

    private static int foldLines() {
        return 6;
    }

    /// The same over the life of the row.
    String key();

    /// What somebody wrote.
    ///
    /// @param name of the author, or "You"
    /// @param role of the author now
    record Written(String key, ChatMessage message, String name, Role role, Optional<String> avatar)
            implements ChatLine {
        /// So long that it is folded until somebody wants to read it.
        public boolean isLong() {
            return message.text().length() > foldCharacters()
                    || message.text().lines().count() > foldLines();
        }
    }

    /// What happened.
    record Noticed(String key, Mark mark, String text) implements ChatLine {}

    /// The rows of the feed; several people who came in a row are one line.
    static List<ChatLine> of(RoomState room, RoomTexts texts) {
        List<ChatLine> lines = new ArrayList<>();
        List<ChatRow> feed = room.feed();
        for (int at = 0; at < feed.size(); at++) {
            switch (feed.get(at)) {
                case ChatMessage message -> lines.add(written(message, room, texts));
                case ChatNotice notice -> {
                    int more = 0;
                    while (notice.what() == What.ENTERED
                            && at + 1 < feed.size()
                            && feed.get(at + 1) instanceof ChatNotice next
                            && next.what() == What.ENTERED) {
                        more++;
                        at++;
                    }
                    String text = new NoticeTexts(room, texts).of(notice, more);
                    lines.add(new Noticed(notice.key(), NoticeTexts.markOf(notice.what()), text));
                }
            }
        }
        return lines;
    }

    private static Written written(ChatMessage message, RoomState room, RoomTexts texts) {
        Optional<Person> author =
                Optional.ofNullable(room.people().get(message.author().userId()))
                        .or(() -> message.author().person());
        return new Written(
                message.key(),
                message,
                message.own() ? texts.of("you") : message.author().name(),
                author.map(Person::role).orElse(Role.AUDIENCE),
                author.flatMap(Person::avatar));
    }
}
