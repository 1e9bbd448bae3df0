package org.liveaudioroom.signaling;

import java.util.List;

/// A code that arises in a client and never comes from a server, for `docs/errors.md`. Tests of the
/// clients compare it with what they have.
///
/// @param java the Java client has it
/// @param web the client in the browser has it
record ClientCode(String code, boolean java, boolean web, String meaning, String advice) {
    static final List<ClientCode> ALL =
            List.of(
                    both(
                            "connection.failed",
                            "The server could not be reached, or is none.",
                            "Check the address and the network; try again."),
                    both(
                            "connection.lost",
                            "The connection was lost before the answer came: nobody knows what came"
                                    + " of it.",
                            "Look at the state once the client is back."),
                    both(
                            "answer.timeout",
                            "No answer came in time: nobody knows what came of it.",
                            "Look at the state; try again."),
                    both("session.none", "The room is over, or was never joined.", "Join first."),
                    web(
                            "session.running",
                            "This client is in a room already.",
                            "Leave that room, or make a second client."),
                    both("join.cancelled", "One left before one was inside.", "Nothing."),
                    web(
                            "user.removed",
                            "One was sent out, or came in elsewhere, before one was inside.",
                            "Nothing; tell the user."),
                    java(
                            "token.missing",
                            "The token provider failed, or gave none.",
                            "Look at the cause; the server says the same of a join without one."),
                    java(
                            "media.none",
                            "The program brings no audio engine: it hears and says nothing.",
                            "Add the module `client-audio`, or give an engine."),
                    java(
                            "media.unavailable",
                            "The native library of the sound is not for this machine, or lacks one"
                                    + " of the system's.",
                            "Do what the message says is missing."),
                    both(
                            "media.failed",
                            "The audio connection could not be made, or broke.",
                            "Check that the server's media port can be reached; the room goes on."),
                    both(
                            "microphone.missing",
                            "There is no microphone.",
                            "Ask the user to plug one in."),
                    both(
                            "microphone.busy",
                            "Another program holds the microphone, or it cannot be opened.",
                            "Ask the user to end the other program."),
                    both(
                            "microphone.denied",
                            "The user or the system does not allow the microphone.",
                            "Say where it can be allowed."),
                    web(
                            "microphone.insecure",
                            "Browsers give a microphone only to https pages and to localhost.",
                            "Serve the page over https."),
                    java(
                            "speaker.missing",
                            "There is nothing to play the sound on.",
                            "Ask the user to plug something in."),
                    java(
                            "device.gone",
                            "The chosen device is not there any more.",
                            "Choose another of `devices()`."),
                    java(
                            "file.unreadable",
                            "The music cannot be read, or is of a kind that is not played.",
                            "Choose another file."),
                    both(
                            "listener.failed",
                            "A callback of the app threw; it is told through S3 alone.",
                            "Correct the callback; the cause is there."),
                    java(
                            "internal",
                            "A fault of the client; it is logged. The server's own has the same"
                                    + " code.",
                            "Report it with the time and the room."));

    private static ClientCode both(String code, String meaning, String advice) {
        return new ClientCode(code, true, true, meaning, advice);
    }

    private static ClientCode java(String code, String meaning, String advice) {
        return new ClientCode(code, true, false, meaning, advice);
    }

    private static ClientCode web(String code, String meaning, String advice) {
        return new ClientCode(code, false, true, meaning, advice);
    }

    String clients() {
        return java && web ? "Java, web" : java ? "Java" : "web";
    }
}
