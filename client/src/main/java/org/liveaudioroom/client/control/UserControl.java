package org.liveaudioroom.client.control;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.signaling.Answer.BansPaged;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.PeoplePaged;
import org.liveaudioroom.signaling.Answer.Revised;
import org.liveaudioroom.signaling.GivenRole;

/// People.
public interface UserControl {
    /// Gives a role. Nobody gives one that is not below his own.
    CompletionStage<Done> setRole(String user, GivenRole role);

    /// Gives one's own role to somebody, and becomes a co-host.
    CompletionStage<Done> transferHost(String user);

    /// Changes what others see of oneself.
    CompletionStage<Revised> update(Change change);

    /// Sends somebody out. He may come back.
    CompletionStage<Done> remove(String user);

    /// Sends somebody out with a word: at most 256 characters.
    CompletionStage<Done> remove(String user, String reason);

    /// Sends somebody out and keeps him out, here or not.
    CompletionStage<Done> ban(String user, Sentence sentence);

    /// He may come in again.
    CompletionStage<Done> unban(String user);

    /// The list of bans, piece by piece.
    CompletionStage<BansPaged> bans(PageQuery query);

    /// The list of people, piece by piece, those on stage first.
    CompletionStage<PeoplePaged> page(PageQuery query);

    /// The people whose name has this in it.
    CompletionStage<PeoplePaged> search(String partOfName, PageQuery query);

    /// What others see of oneself. What is missing stays.
    ///
    /// @param name 1 to 64 characters
    /// @param avatar the address of a picture, at most 2,048 characters
    /// @param attributes all of them, at most 4 KB of keys and values
    /// @param revision `you.attributesRevision()` as it was seen; missing: whatever it is
    record Change(
            Optional<String> name,
            Optional<String> avatar,
            Optional<Map<String, String>> attributes,
            Optional<Long> revision) {
        /// Copies what it is given.
        public Change {
            attributes = attributes.map(Map::copyOf);
        }

        /// Another name.
        public static Change ofName(String name) {
            return new Change(
                    Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /// Another picture.
        public static Change ofAvatar(String address) {
            return new Change(
                    Optional.empty(), Optional.of(address), Optional.empty(), Optional.empty());
        }

        /// Other attributes: these are all.
        public static Change ofAttributes(Map<String, String> all) {
            return new Change(
                    Optional.empty(), Optional.empty(), Optional.of(all), Optional.empty());
        }
    }
}
