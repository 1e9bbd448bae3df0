package org.liveaudioroom.client.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.control.PageQuery;
import org.liveaudioroom.client.control.RoomControl;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Answer.ModerationPaged;
import org.liveaudioroom.signaling.Answer.Revised;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Command.SettingsSet;

/// What one can do about the room itself.
final class RoomControls implements RoomControl {
    private final Calls calls;

    RoomControls(Calls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<Revised> update(Change change) {
        return calls.call(
                new Command.RoomSet(
                        change.title(),
                        change.metadata(),
                        Optional.of(change.properties()).filter(all -> !all.isEmpty()),
                        Optional.of(change.removed()).filter(all -> !all.isEmpty()),
                        change.revision()));
    }

    @Override
    public CompletionStage<Done> changeSettings(SettingsSet change) {
        return calls.call(change);
    }

    @Override
    public CompletionStage<Done> end() {
        return calls.call(new Command.RoomEnd(Optional.empty()));
    }

    @Override
    public CompletionStage<Done> end(String reason) {
        return calls.call(new Command.RoomEnd(Optional.of(reason)));
    }

    @Override
    public CompletionStage<ModerationPaged> moderation(PageQuery query) {
        return calls.call(new Command.ModerationPage(query.after(), query.limit()));
    }

    @Override
    public CompletionStage<Done> sendCommand(String name, String body) {
        return calls.call(new Command.CommandSend(Optional.empty(), name, body));
    }

    @Override
    public CompletionStage<Done> sendCommand(String name, String body, Collection<String> to) {
        return calls.call(new Command.CommandSend(Optional.of(List.copyOf(to)), name, body));
    }
}
