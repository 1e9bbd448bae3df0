package org.liveaudioroom.loadtest;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.liveaudioroom.loadtest.audio.AudioPeer;
import org.liveaudioroom.signaling.Answer;
import org.liveaudioroom.signaling.Command;
import org.liveaudioroom.signaling.Event;

/// One simulated person: a signalling connection, and audio if it is wanted.
final class Participant implements AutoCloseable {
    private static final int SLOTS = 12;

    private final HttpClient http;
    private final String server;
    private final String room;
    private final String token;
    private Optional<SignalClient> signal = Optional.empty();
    private Optional<AudioPeer> audio = Optional.empty();

    /// Somebody who has not come yet.
    ///
    /// @param token names the room
    Participant(HttpClient http, String server, String room, String token) {
        this.http = http;
        this.server = server;
        this.room = room;
        this.token = token;
    }

    /// Connects and joins the room.
    CompletableFuture<Answer.Joined> join() {
        return SignalClient.open(http, server, Participant::ignore)
                .thenCompose(client -> {
                    signal = Optional.of(client);
                    return ask(new Command.SessionJoin(room, token, Optional.empty()));
                });
    }

    /// Opens the audio connection. The future ends when packets can flow.
    CompletableFuture<Void> connect(AudioPeer peer) {
        audio = Optional.of(peer);
        return ask(new Command.MediaOffer(peer.offer(SLOTS)))
                .thenCompose(answer -> peer.connect(answer.sdp()));
    }

    <A extends Answer> CompletableFuture<A> ask(Command<A> command) {
        return signal.orElseThrow().ask(command);
    }

    private static void ignore(Event event) {
        // Load is what is asked of the server; what it tells is somebody else's test.
    }

    @Override
    public void close() {
        audio.ifPresent(AudioPeer::close);
        signal.ifPresent(SignalClient::close);
    }
}
