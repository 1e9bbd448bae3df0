package org.liveaudioroom.client.core;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// A WebSocket server for what the real one cannot be made to do: nonsense, silence, any close
/// code. RFC 6455 as far as these tests need it.
final class ScriptedServer implements AutoCloseable {
    private static final int TEXT = 1;
    private static final int CLOSE = 8;

    private final ServerSocket listening;
    private final BiConsumer<Connection, String> script;
    final List<String> received = new CopyOnWriteArrayList<>();
    final List<Connection> connections = new CopyOnWriteArrayList<>();

    /// @param script what is done about each message
    ScriptedServer(BiConsumer<Connection, String> script) {
        this.script = script;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + listening.getLocalPort());
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var connection = new Connection(listening.accept());
                Thread.ofVirtual().start(connection::serve);
            } catch (IOException e) {
                // The test is over.
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var connection : connections) {
                connection.socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final class Connection {
        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        void tell(String text) {
            send(TEXT, text.getBytes(StandardCharsets.UTF_8));
        }

        void close(int code) {
            send(CLOSE, ByteBuffer.allocate(2).putShort((short) code).array());
        }

        private synchronized void send(int opcode, byte[] payload) {
            try {
                OutputStream out = socket.getOutputStream();
                out.write(0x80 | opcode);
                if (payload.length < 126) {
                    out.write(payload.length);
                } else {
                    out.write(126);
                    out.write(payload.length >> 8);
                    out.write(payload.length & 0xff);
                }
                out.write(payload);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void serve() {
            try (socket) {
                var in = new DataInputStream(socket.getInputStream());
                if (!shakeHands(in)) {
                    return;
                }
                connections.add(this);
                while (true) {
                    int opcode = in.readUnsignedByte() & 0xf;
                    byte[] payload = payload(in);
                    if (opcode == CLOSE) {
                        return;
                    }
                    String text = new String(payload, StandardCharsets.UTF_8);
                    received.add(text);
                    script.accept(this, text);
                }
            } catch (IOException | UncheckedIOException e) {
                // The client is gone, or the test is over.
            }
        }

        private boolean shakeHands(DataInputStream in) throws IOException {
            String key = "";
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
                    key = line.substring(line.indexOf(':') + 1).strip();
                }
            }
            String answer =
                    key.isEmpty()
                            ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                            : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                    + "Connection: Upgrade\r\n"
                                    + "Sec-WebSocket-Protocol: live-audio-room.v1\r\n"
                                    + "Sec-WebSocket-Accept: "
                                    + accepted(key)
                                    + "\r\n\r\n";
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return !key.isEmpty();
        }

        private static String line(DataInputStream in) throws IOException {
            var line = new StringBuilder();
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        private static String accepted(String key) {
            try {
                var sha1 = MessageDigest.getInstance("SHA-1");
                String salted = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
                return Base64.getEncoder()
                        .encodeToString(sha1.digest(salted.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] payload(DataInputStream in) throws IOException {
            int length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            }
            byte[] mask = in.readNBytes(4);
            byte[] payload = in.readNBytes(length);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            return payload;
        }
    }
}
