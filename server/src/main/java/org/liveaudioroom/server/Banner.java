package org.liveaudioroom.server;

import java.net.InetAddress;
import java.util.stream.Collectors;
import org.liveaudioroom.server.config.Config;
import org.liveaudioroom.server.config.Config.Certificate;
import org.liveaudioroom.server.http.QrCode;

/// What the operator reads when the server is ready.
final class Banner {
    private Banner() {}

    /// Some lines of text; the first one has the address.
    static String text(Config config, int port, int mediaPort) {
        var text = new StringBuilder();
        var address = address(config, port);
        text.append("Live Audio Room %s is ready: %s%n".formatted(Version.text(), address));
        text.append(
                "  audio  port %d, UDP and TCP, at %s%n"
                        .formatted(mediaPort, addresses(config.media())));
        text.append("  data   %s%n".formatted(config.data()));
        text.append("  admin  the token in %s%n".formatted(LiveServer.adminTokenFile(config)));
        if (config.web().certificate() instanceof Certificate.SelfSigned) {
            text.append('\n').append(QrCode.text(address));
            text.append(
                    """

                    Scan it with the phone beside you. The certificate is our own: the browser warns once,
                    and lets you go on.
                    """);
        }
        if (config.development()) {
            text.append(
                    """

                    *** DEVELOPMENT MODE: whoever reaches this address may make rooms and enter as host. ***
                    *** For strangers, set --api-key. ***
                    """);
        }
        return text.toString();
    }

    /// The address to open in a browser: one that other machines can use where they may.
    static String address(Config config, int port) {
        var web = config.web();
        var host =
                web.host().isLoopbackAddress()
                        ? "localhost"
                        : inUrl(
                                web.host().isAnyLocalAddress()
                                        ? config.media().advertised().getFirst()
                                        : web.host());
        return (web.secure() ? "https" : "http") + "://" + host + ":" + port;
    }

    private static String inUrl(InetAddress address) {
        var text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static String addresses(Config.Media media) {
        return media.advertised().stream()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
    }
}
