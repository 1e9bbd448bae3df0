package org.liveaudioroom.media.client;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import org.liveaudioroom.media.socket.DatagramHandler;
import org.liveaudioroom.media.socket.DatagramSender;

/// The active end of ICE-TCP (RFC 6544) with the framing of RFC 4571, on a plain blocking socket:
/// nothing of it is shared with the server's end.
final class TcpLink implements DatagramSender {
    private final Socket socket;
    private final DataOutputStream out;

    private TcpLink(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    /// Connects, and gives what comes to the handler on the given thread.
    static TcpLink connect(InetSocketAddress server, DatagramHandler handler, Executor thread) {
        try {
            var link = new TcpLink(new Socket(server.getAddress(), server.getPort()));
            Thread.ofVirtual().start(() -> link.read(handler, thread));
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(DatagramHandler handler, Executor thread) {
        try (var in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                byte[] datagram = new byte[in.readUnsignedShort()];
                in.readFully(datagram);
                thread.execute(() -> {
                    handler.datagram(datagram, datagram.length, socket.getRemoteSocketAddress());
                    handler.batchEnded();
                });
            }
        } catch (IOException e) {
            // The end of the connection, which ends this reader.
        }
    }

    @Override
    public void send(byte[] bytes, int length, SocketAddress to) {
        try {
            out.writeShort(length);
            out.write(bytes, 0, length);
        } catch (IOException e) {
            // As with UDP, what does not get there is lost.
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            // As with UDP, what does not get there is lost.
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
