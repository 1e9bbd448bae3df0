package org.liveaudioroom.loadtest.audio;

import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.liveaudioroom.media.sdp.Fingerprint;

/// What a client needs of the server's answer.
///
/// @param address the first UDP candidate, on the loopback where there is one
record ServerAnswer(
        String ufrag, String password, Fingerprint fingerprint, InetSocketAddress address) {

    static ServerAnswer read(String sdp) {
        List<String> lines = sdp.lines().toList();
        List<InetSocketAddress> candidates =
                lines.stream().flatMap(line -> candidate(line).stream()).toList();
        return new ServerAnswer(
                value(lines, "a=ice-ufrag:"),
                value(lines, "a=ice-pwd:"),
                Fingerprint.ofSha256(
                        HexFormat.ofDelimiter(":")
                                .parseHex(value(lines, "a=fingerprint:sha-256 "))),
                candidates.stream()
                        .filter(candidate -> candidate.getAddress().isLoopbackAddress())
                        .findFirst()
                        .or(() -> candidates.stream().findFirst())
                        .orElseThrow(() -> missing("a UDP candidate")));
    }

    // RFC 8839 §5.1: foundation component transport priority address port typ …
    private static Optional<InetSocketAddress> candidate(String line) {
        String[] words = line.split(" ", -1);
        boolean udp =
                line.startsWith("a=candidate:")
                        && words.length > 5
                        && words[2].equalsIgnoreCase("udp");
        return udp
                ? Optional.of(new InetSocketAddress(words[4], Integer.parseInt(words[5])))
                : Optional.empty();
    }

    private static String value(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .map(line -> line.substring(prefix.length()).strip())
                .orElseThrow(() -> missing(prefix));
    }

    private static IllegalStateException missing(String what) {
        return new IllegalStateException("The answer has no " + what);
    }
}
