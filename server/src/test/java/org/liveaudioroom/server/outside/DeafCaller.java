package org.liveaudioroom.server.outside;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A connection that joins and then reads nothing, with as little room in the system's buffers as
/// can be had. Made of a bare socket, for every WebSocket library reads ahead.
public final class DeafCaller implements AutoCloseable {
    private static final int RECEIVE_BUFFER_BYTES = 4_096;
    private static final int PATIENCE_MILLIS = 10_000;
    // RFC 6455 §5.2.
    private static final int OPCODE_MASK = 0x0f;
    private static final int CLOSE = 0x8;
    private static final int TEXT_FINAL = 0x81;
    private static final int MASKED = 0x80;
    private static final int LENGTH_IN_16_BITS = 126;
    private static final int LENGTH_IN_64_BITS = 127;

    private final Socket socket = new Socket();
    private final OutputStream out;
    private final DataInputStream in;

    public DeafCaller(int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES); // Before connecting: it sets the window.
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new DataInputStream(socket.getInputStream());
        out.write(
                """
                GET /v1/signal HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Protocol: live-audio-room.v1\r
                \r
                """
                        .formatted(port)
                        .getBytes(StandardCharsets.US_ASCII));
        skipHeaders();
    }

    private void skipHeaders() throws IOException {
        for (var last4 = 0; last4 != 0x0d0a0d0a; ) {
            last4 = last4 << 8 | in.readUnsignedByte();
        }
    }

    /// Sends one text frame; it is masked with zeros, which RFC 6455 does not forbid.
    public void say(String text) throws IOException {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(8 + payload.length);
        frame.put((byte) TEXT_FINAL).put((byte) (MASKED | LENGTH_IN_16_BITS));
        frame.putShort((short) payload.length).putInt(0).put(payload);
        out.write(frame.array());
    }

    /// Reads one message.
    public String hear() throws IOException {
        var opcode = in.readUnsignedByte() & OPCODE_MASK;
        var payload = payload();
        if (opcode == CLOSE) {
            throw new IOException("closed with " + ByteBuffer.wrap(payload).getShort());
        }
        return Leaks.read(new String(payload, StandardCharsets.UTF_8));
    }

    /// Reads on to the end.
    ///
    /// @return the code of the close frame
    public int hearToTheEnd() throws IOException {
        while (true) {
            var opcode = in.readUnsignedByte() & OPCODE_MASK;
            var payload = payload();
            if (opcode == CLOSE) {
                return Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort());
            }
        }
    }

    private byte[] payload() throws IOException {
        var length = (long) in.readUnsignedByte();
        if (length == LENGTH_IN_16_BITS) {
            length = in.readUnsignedShort();
        } else if (length == LENGTH_IN_64_BITS) {
            length = in.readLong();
        }
        return in.readNBytes(Math.toIntExact(length));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
