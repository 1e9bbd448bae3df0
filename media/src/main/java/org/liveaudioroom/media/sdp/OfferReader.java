package org.liveaudioroom.media.sdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liveaudioroom.media.sdp.OfferLines.Block;
import org.liveaudioroom.media.sdp.OfferLines.Unusable;
import org.liveaudioroom.media.sdp.OfferRefusal.Reason;

/// Understands an offer: which sections can be carried, and over which transport.
final class OfferReader {
    // RFC 8839 §5.4: ice-ufrag = 4*256ice-char, ice-pwd = 22*256ice-char.
    private static final Pattern UFRAG = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/]{22,256}");

    private final OfferLines lines;
    private final List<MediaLine> media = new ArrayList<>();
    private final List<String> bundle;

    private OfferReader(OfferLines lines) throws Unusable {
        this.lines = lines;
        for (Block section : lines.sections()) {
            media.add(MediaLine.of(section));
        }
        bundle = bundle(lines.session());
    }

    static OfferReading read(String sdp) {
        try {
            return new OfferReader(OfferLines.cut(sdp)).offer();
        } catch (Unusable e) {
            return e.refusal();
        }
    }

    private SdpOffer offer() throws Unusable {
        refuseMidsThatRepeat();
        List<OfferSection> sections = new ArrayList<>();
        Optional<Block> transport = Optional.empty();
        for (int i = 0; i < media.size(); i++) {
            OfferSection section = section(i);
            sections.add(section);
            if (transport.isEmpty() && section instanceof OfferSection.Audio) {
                transport = Optional.of(lines.sections().get(i));
            }
        }
        Block carried = transport.orElseThrow(this::nothingToCarry);
        if (bundle.isEmpty() && sections.size() > 1) {
            throw new Unusable(
                    Reason.NO_BUNDLE,
                    "The offer has %d sections and no a=group:BUNDLE: all must share one transport."
                            .formatted(sections.size()));
        }
        return transport(carried, sections);
    }

    /// What all share is read in the first section that we accept, because that one tags the bundle
    /// in our answer (RFC 9143 §7.3.1); what it leaves out, in the first of the offer's group
    /// (§7.2), then in the session part.
    private SdpOffer transport(Block first, List<OfferSection> sections) throws Unusable {
        List<Block> places = List.of(first, tagged().orElse(first), lines.session());
        if (places.stream().noneMatch(block -> block.has("rtcp-mux"))) {
            throw new Unusable(Reason.NO_RTCP_MUX, "The offer has no a=rtcp-mux for its audio.");
        }
        String ufrag = shared(places, "ice-ufrag");
        String password = shared(places, "ice-pwd");
        if (!UFRAG.matcher(ufrag).matches() || !PASSWORD.matcher(password).matches()) {
            throw new Unusable(Reason.NO_ICE, "The offer has no usable a=ice-ufrag and a=ice-pwd.");
        }
        String setup = shared(places, "setup");
        if (!setup.equals("actpass") && !setup.equals("active")) {
            throw new Unusable(
                    Reason.WRONG_SETUP,
                    "The offer must say a=setup:actpass or a=setup:active, the server is passive.");
        }
        return new SdpOffer(ufrag, password, fingerprint(places), !bundle.isEmpty(), sections);
    }

    private OfferSection section(int i) throws Unusable {
        MediaLine line = media.get(i);
        Block block = lines.sections().get(i);
        boolean shared = bundle.isEmpty() || bundle.contains(line.mid());
        // RFC 9143 §7.2.1: a zero port with bundle-only is not a refusal. Firefox writes it so.
        boolean offered = line.port() != 0 || block.has("bundle-only");
        Optional<OfferSection.Audio> audio =
                line.isAudio() && shared && offered
                        ? AudioFormats.read(line, block, lines.session())
                        : Optional.empty();
        return audio.isPresent() ? audio.get() : line.refused();
    }

    private Unusable nothingToCarry() {
        boolean hasAudio = media.stream().anyMatch(line -> line.isAudio() && line.port() != 0);
        return hasAudio
                ? new Unusable(Reason.NO_OPUS, "No audio section of the offer has opus/48000/2.")
                : new Unusable(Reason.NO_AUDIO, "The offer has no audio section in use.");
    }

    private void refuseMidsThatRepeat() throws Unusable {
        Set<String> seen = new HashSet<>();
        for (MediaLine line : media) {
            if (!line.mid().isEmpty() && !seen.add(line.mid())) {
                throw new Unusable(
                        Reason.MALFORMED, "Two sections of the offer have the same a=mid.");
            }
        }
    }

    private static String shared(List<Block> places, String name) {
        return places.stream()
                .flatMap(block -> block.attributes(name).stream())
                .findFirst()
                .orElse("");
    }

    private static Fingerprint fingerprint(List<Block> places) throws Unusable {
        return places.stream()
                .flatMap(block -> block.attributes("fingerprint").stream())
                .flatMap(value -> Fingerprint.ofAttribute(value).stream())
                .findFirst()
                .orElseThrow(() ->
                        new Unusable(
                                Reason.NO_FINGERPRINT,
                                "The offer has no usable a=fingerprint:sha-256."));
    }

    private Optional<Block> tagged() {
        for (int i = 0; i < media.size() && !bundle.isEmpty(); i++) {
            if (media.get(i).mid().equals(bundle.getFirst())) {
                return Optional.of(lines.sections().get(i));
            }
        }
        return Optional.empty();
    }

    private static List<String> bundle(Block session) {
        return session.attributes("group").stream()
                .filter(group -> group.startsWith("BUNDLE "))
                .findFirst()
                .map(group -> List.of(group.substring("BUNDLE ".length()).strip().split(" +", -1)))
                .orElse(List.of());
    }
}
