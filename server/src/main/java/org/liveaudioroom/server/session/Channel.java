package org.liveaudioroom.server.session;

/// The socket under a session. Any thread; nothing blocks.
public interface Channel {
    /// Hands one text frame to the socket. The next one follows after `sent`.
    ///
    /// @param sent called once, on any thread, when the socket has taken the frame or failed
    void send(byte[] utf8, Runnable sent);

    /// Says goodbye, and cuts the connection when the other side does not answer.
    void close(int code, String reason);
}
