package org.liveaudioroom.client.core;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.liveaudioroom.client.control.ChatControl;
import org.liveaudioroom.client.control.Sentence;
import org.liveaudioroom.signaling.Answer.Done;
import org.liveaudioroom.signaling.Command;

/// Keeping the chat in order.
final class ChatControls implements ChatControl {
    private final Calls calls;

    ChatControls(Calls calls) {
        this.calls = calls;
    }

    @Override
    public CompletionStage<Done> turnOn() {
        return calls.call(new Command.ChatSet(Optional.of(true), Optional.empty()));
    }

    @Override
    public CompletionStage<Done> turnOff() {
        return calls.call(new Command.ChatSet(Optional.of(false), Optional.empty()));
    }

    @Override
    public CompletionStage<Done> slow(Duration between) {
        int seconds = (int) Math.min(Integer.MAX_VALUE, Math.max(0, between.toSeconds()));
        return calls.call(new Command.ChatSet(Optional.empty(), Optional.of(seconds)));
    }

    @Override
    public CompletionStage<Done> ban(String user, Sentence sentence) {
        var seconds = sentence.time().map(Duration::toSeconds);
        return calls.call(new Command.ChatBan(user, seconds, sentence.reason()));
    }

    @Override
    public CompletionStage<Done> unban(String user) {
        return calls.call(new Command.ChatBan(user, Optional.of(0L), Optional.empty()));
    }
}
