package org.liveaudioroom.client.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;

/// The way of a call of the app: into the mailbox, to the server, and back behind the events that
/// were told meanwhile.
final class Calls {
    private final Mailbox mailbox;
    private final Dispatch dispatch;
    private final Sender sender;

    /// Sends a command in the mailbox, in which its answer arrives.
    interface Sender {
        <A extends Answer> CompletableFuture<A> send(Command<A> command);
    }

    Calls(Mailbox mailbox, Dispatch dispatch, Sender sender) {
        this.mailbox = mailbox;
        this.dispatch = dispatch;
        this.sender = sender;
    }

    /// For the app, from any thread.
    <A extends Answer> CompletionStage<A> call(Command<A> command) {
        return stage(() -> send(command));
    }

    /// For the app, from any thread: work in the mailbox, with what comes of it.
    <T> CompletionStage<T> stage(Supplier<CompletableFuture<T>> work) {
        return dispatch.stage(mailbox, work);
    }

    /// Work in the mailbox that nobody waits for.
    void execute(Runnable work) {
        mailbox.execute(work);
    }

    /// Inside the mailbox.
    <A extends Answer> CompletableFuture<A> send(Command<A> command) {
        mailbox.assertOwner();
        return sender.send(command);
    }
}
