package org.liveaudioroom.client.core;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.control.PageQuery;
import org.liveaudioroom.client.control.Sentence;
import org.liveaudioroom.client.control.UserControl;
import org.liveaudioroom.signaling.Answer.BansPaged;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.PeoplePaged;
import org.liveaudioroom.signaling.Answer.Revised;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.GivenRole;
import org.liveaudioroom.signaling.You;

/// What one can do about people, oneself too.
final class UserControls implements UserControl {
    private final Store store;
    private final Calls calls;
    private Map<String, String> attributes;

    /// @param attributes what one says of oneself at first
    UserControls(Store store, Calls calls, Map<String, String> attributes) {
        this.store = store;
        this.calls = calls;
        this.attributes = attributes;
    }

    /// What one said of oneself last, inside the mailbox: nobody else keeps it for a plain
    /// listener.
    Map<String, String> attributes() {
        return attributes;
    }

    @Override
    public CompletionStage<Done> setRole(String user, GivenRole role) {
        return calls.call(new Command.RoleSet(user, role));
    }

    @Override
    public CompletionStage<Done> transferHost(String user) {
        return calls.call(new Command.HostTransfer(user));
    }

    @Override
    public CompletionStage<Revised> update(Change change) {
        var command =
                new Command.UserSet(
                        change.name(), change.avatar(), change.attributes(), change.revision());
        return calls.stage(() ->
                calls.send(command)
                        .thenApply(revised -> {
                            change.attributes()
                                    .ifPresent(all -> described(all, revised.revision()));
                            return revised;
                        }));
    }

    private void described(Map<String, String> all, long revision) {
        attributes = all;
        store.change(draft -> draft.you(store.state().you().map(you -> with(you, revision))));
    }

    private static You with(You you, long attributesRevision) {
        return new You(
                you.user(),
                you.name(),
                you.role(),
                you.voice(),
                you.session(),
                you.permissions(),
                you.request(),
                you.invitation(),
                you.asked(),
                you.move(),
                you.chatBan(),
                attributesRevision);
    }

    @Override
    public CompletionStage<Done> remove(String user) {
        return calls.call(new Command.UserRemove(user, Optional.empty()));
    }

    @Override
    public CompletionStage<Done> remove(String user, String reason) {
        return calls.call(new Command.UserRemove(user, Optional.of(reason)));
    }

    @Override
    public CompletionStage<Done> ban(String user, Sentence sentence) {
        return calls.call(
                new Command.UserBan(
                        user, sentence.time().map(Duration::toSeconds), sentence.reason()));
    }

    @Override
    public CompletionStage<Done> unban(String user) {
        return calls.call(new Command.UserUnban(user));
    }

    @Override
    public CompletionStage<BansPaged> bans(PageQuery query) {
        return calls.call(new Command.BansPage(query.after(), query.limit()));
    }

    @Override
    public CompletionStage<PeoplePaged> page(PageQuery query) {
        return calls.call(new Command.PeoplePage(query.after(), Optional.empty(), query.limit()));
    }

    @Override
    public CompletionStage<PeoplePaged> search(String partOfName, PageQuery query) {
        return calls.call(
                new Command.PeoplePage(query.after(), Optional.of(partOfName), query.limit()));
    }
}
