package org.liveaudioroom.media.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.liveaudioroom.media.statistics.Counter;
import org.liveaudioroom.media.statistics.Counters;

/// What somebody can do to the port who is no peer.
@Timeout(30)
class TcpPortTest {
    private static final int CONNECTIONS_MAX = 3;

    private final Counters counters = new Counters();
    private final EventLoopGroup threads = MediaThreads.start(1);
    private final EventLoop thread = threads.next();
    private final Echo echo = new Echo();
    private final MediaSockets sockets = new MediaSockets(thread, counters);

    @BeforeEach
    void bind() {
        sockets.bind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), echo, CONNECTIONS_MAX);
    }

    @AfterEach
    void close() {
        threads.shutdownGracefully(0, 1, SECONDS).awaitUninterruptibly();
    }

    @Test
    void cutsTheStreamIntoDatagramsHoweverItComes() throws Exception {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            byte[] stream = {0, 2, 10, 11, 0, 0, 0, 3, 20, 21, 22, 0, 1, 30};
            for (byte one : stream) {
                out.write(one);
                out.flush();
            }
            out.write(stream);

            await().until(() -> echo.heard.size() == 8);
        }
        assertThat(echo.heard.subList(0, 4))
                .containsExactly("[10, 11]", "[]", "[20, 21, 22]", "[30]")
                .isEqualTo(echo.heard.subList(4, 8));
    }

    @Test
    void framesWhatItSends() throws Exception {
        try (Socket socket = connect()) {
            echo.copies = 2;
            socket.getOutputStream().write(new byte[] {0, 3, 7, 8, 9});

            assertThat(new DataInputStream(socket.getInputStream()).readNBytes(10))
                    .isEqualTo(new byte[] {0, 3, 7, 8, 9, 0, 3, 7, 8, 9});
        }
    }

    @Test
    void closesWhoeverSendsAFrameLongerThanAnyDatagram() throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(new byte[] {0x08, 0x01, 1, 2, 3});

            assertThat(isClosed(socket)).isTrue();
        }
        assertThat(counters.value(Counter.TCP_CLOSED_TOO_LONG)).isEqualTo(1);
        assertThat(echo.heard).isEmpty();
    }

    @Test
    void acceptsSoManyConnectionsAndNoMoreUntilOneEnds() throws Exception {
        try (Socket first = connect();
                Socket second = connect();
                Socket third = connect();
                Socket fourth = connect()) {
            assertThat(isClosed(fourth)).isTrue();
            assertThat(counters.value(Counter.TCP_REFUSED)).isEqualTo(1);
            assertThat(counters.value(Counter.TCP_ACCEPTED)).isEqualTo(3);
            assertThat(List.of(first, second, third)).noneMatch(Socket::isClosed);

            third.shutdownOutput();

            await().until(() -> sockets.connections() == 2);
            try (Socket fifth = connect()) {
                await().until(() -> sockets.connections() == 3);
                assertThat(fifth.isConnected()).isTrue();
            }
        }
    }

    @Test
    void closesWhoeverHasNotProvenToBelongHereAfterTenSeconds() throws Exception {
        try (Socket silent = connect();
                Socket peer = connect()) {
            await().until(() -> sockets.connections() == 2);
            echo.proves = true;
            peer.getOutputStream().write(new byte[] {0, 1, 1});
            await().until(() -> echo.heard.size() == 1);

            closeIdle(TcpPort.PROOF_NANOS_MAX - 5_000_000_000L);
            assertThat(sockets.connections()).isEqualTo(2);
            closeIdle(TcpPort.PROOF_NANOS_MAX);

            assertThat(isClosed(silent)).isTrue();
            assertThat(sockets.connections()).isEqualTo(1);
            assertThat(counters.value(Counter.TCP_CLOSED_IDLE)).isEqualTo(1);
        }
    }

    @Test
    void closesAPeerThatIsSilentForThirtySeconds() throws Exception {
        try (Socket peer = connect()) {
            echo.proves = true;
            peer.getOutputStream().write(new byte[] {0, 1, 1});
            await().until(() -> echo.heard.size() == 1);

            closeIdle(TcpPort.IDLE_NANOS_MAX - 5_000_000_000L);
            assertThat(sockets.connections()).isEqualTo(1);
            closeIdle(TcpPort.IDLE_NANOS_MAX);

            assertThat(isClosed(peer)).isTrue();
            await().until(() -> echo.closed.size() == 1);
        }
    }

    @Test
    void dropsWhatASlowReaderDoesNotTakeAndHoldsNoMoreForIt() throws Exception {
        try (Socket slow = connect()) {
            echo.copies = 20_000;
            byte[] frame = new byte[1_002];
            frame[0] = 1_000 >> 8;
            frame[1] = (byte) 1_000;
            slow.getOutputStream().write(frame);

            await().until(() -> counters.value(Counter.DROPPED_NOT_WRITABLE) > 0);
            await().until(() -> echo.done);
            // 64 KB here; what the kernel holds on both ends is its own, a few megabytes.
            assertThat(counters.value(Counter.DATAGRAMS_OUT)).isLessThan(10_000);
            assertThat(
                            counters.value(Counter.DATAGRAMS_OUT)
                                    + counters.value(Counter.DROPPED_NOT_WRITABLE))
                    .isEqualTo(20_000);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), sockets.port());
    }

    /// Waits until the other end has closed.
    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            return socket.getInputStream().read() == -1;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    /// Some moment after now.
    private void closeIdle(long afterNanos) throws Exception {
        thread.submit(() -> sockets.closeIdle(System.nanoTime() + afterNanos)).get(10, SECONDS);
    }

    private final class Echo implements DatagramHandler {
        final List<String> heard = new CopyOnWriteArrayList<>();
        final List<TcpConnection> closed = new CopyOnWriteArrayList<>();
        volatile int copies;
        volatile boolean proves;
        volatile boolean done;

        @Override
        public void datagram(byte[] buffer, int length, SocketAddress from) {
            if (proves) {
                ((TcpConnection) from).prove();
            }
            for (int i = 0; i < copies; i++) {
                sockets.send(buffer, length, from);
                if (i % 64 == 0) {
                    sockets.flush();
                }
            }
            done = copies > 0;
            heard.add(Arrays.toString(Arrays.copyOf(buffer, length)));
        }

        @Override
        public void batchEnded() {
            sockets.flush();
        }

        @Override
        public void closed(TcpConnection connection) {
            closed.add(connection);
        }
    }
}
