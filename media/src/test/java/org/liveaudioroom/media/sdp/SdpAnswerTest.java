package org.liveaudioroom.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdpAnswerTest {
    private static final Set<String> DIRECTIONS =
            Set.of("sendrecv", "sendonly", "recvonly", "inactive");
    private static final String ZEROS = "00:".repeat(31) + "00";

    @Test
    void isThisTextForAMicrophoneAndASlot() {
        SdpOffer offer = Offers.usable(twoSections());

        assertThat(SdpAnswer.to(offer, Offers.options()).text().lines().toList())
                .isEqualTo(
                        List.of(
                                "v=0",
                                "o=- 3422821 1 IN IP4 0.0.0.0",
                                "s=-",
                                "t=0 0",
                                "a=group:BUNDLE mic slot",
                                "a=ice-lite",
                                "m=audio 10000 UDP/TLS/RTP/SAVPF 111",
                                "c=IN IP4 192.0.2.7",
                                "a=mid:mic",
                                "a=ice-ufrag:our1",
                                "a=ice-pwd:ourPassword0123456789012",
                                "a=fingerprint:sha-256 " + ZEROS,
                                "a=setup:passive",
                                "a=rtcp-mux",
                                "a=candidate:1 1 udp 2130706431 192.0.2.7 10000 typ host",
                                "a=candidate:2 1 udp 2130706175 2001:db8:0:0:0:0:0:7 10000 typ host",
                                "a=candidate:3 1 tcp 2124414463 192.0.2.7 10000 typ host tcptype passive",
                                "a=end-of-candidates",
                                "a=rtpmap:111 opus/48000/2",
                                "a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1",
                                "a=ptime:20",
                                "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
                                "a=recvonly",
                                "m=audio 10000 UDP/TLS/RTP/SAVPF 111",
                                "c=IN IP4 192.0.2.7",
                                "a=mid:slot",
                                "a=ice-ufrag:our1",
                                "a=ice-pwd:ourPassword0123456789012",
                                "a=fingerprint:sha-256 " + ZEROS,
                                "a=setup:passive",
                                "a=rtcp-mux",
                                "a=rtpmap:111 opus/48000/2",
                                "a=fmtp:111 minptime=10;useinbandfec=1;usedtx=1",
                                "a=ptime:20",
                                "a=sendonly",
                                "a=msid:slot-0 slot-0",
                                "a=ssrc:100 cname:room",
                                "a=ssrc:100 msid:slot-0 slot-0"));
    }

    @Test
    void endsEveryLineAsRfc8866Section5Wants() {
        String text = SdpAnswer.to(Offers.usable(twoSections()), Offers.options()).text();

        assertThat(text).endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @FieldSource("org.liveaudioroom.media.sdp.Offers#ALL")
    void mirrorsTheSectionsOfTheOffer(String name) {
        if (!(SdpOffer.parse(Offers.text(name)) instanceof SdpOffer offer)) {
            return;
        }

        String answer = SdpAnswer.to(offer, Offers.options(3, true)).text();

        assertThat(values(answer, "m=")).isEqualTo(values(Offers.text(name), "m="));
        assertThat(values(answer, "a=mid:")).isEqualTo(values(Offers.text(name), "a=mid:"));
        List<String> offered = directions(Offers.text(name));
        List<String> answered = directions(answer);
        assertThat(answered).hasSameSizeAs(offered);
        for (int i = 0; i < offered.size(); i++) {
            assertThat(allowedAnswers(offered.get(i))).contains(answered.get(i));
        }
    }

    // RFC 3264 §6.1.
    private static List<String> allowedAnswers(String offered) {
        return switch (offered) {
            case "sendrecv" -> List.of("sendrecv", "sendonly", "recvonly", "inactive");
            case "sendonly" -> List.of("recvonly", "inactive");
            case "recvonly" -> List.of("sendonly", "inactive");
            default -> List.of("inactive");
        };
    }

    @Test
    void givesWhoeverAsksForMoreSlotsThanThereAreTheRestInactive() {
        SdpAnswer answer = SdpAnswer.to(Offers.read("chromium-156-room"), Offers.options(5, false));

        assertThat(answer.slots()).hasSize(5);
        assertThat(directions(answer.text()))
                .startsWith("recvonly", "sendonly", "sendonly", "sendonly", "sendonly", "sendonly")
                .endsWith("inactive")
                .filteredOn("inactive"::equals)
                .hasSize(7);
    }

    @Test
    void takesOnlyTheFirstOfSeveralMicrophones() {
        String two = twoSections().replace("a=recvonly", "a=sendonly");

        SdpAnswer answer = SdpAnswer.to(Offers.usable(two), Offers.options());

        assertThat(answer.microphone().orElseThrow().mid()).isEqualTo("mic");
        assertThat(answer.slots()).isEmpty();
        assertThat(directions(answer.text())).containsExactly("recvonly", "inactive");
    }

    @Test
    void letsOneSectionSpeakAndHear() {
        String both = twoSections().replace("a=sendonly", "a=sendrecv");

        SdpAnswer answer = SdpAnswer.to(Offers.usable(both), Offers.options());

        assertThat(answer.microphone().orElseThrow().mid()).isEqualTo("mic");
        assertThat(answer.slots()).extracting(SdpAnswer.Slot::mid).containsExactly("mic", "slot");
        assertThat(directions(answer.text())).containsExactly("sendrecv", "sendonly");
    }

    @Test
    void putsRedFirstWhereItIsWantedAndWasOffered() {
        SdpOffer offer = Offers.read("chromium-156-whip");

        assertThat(SdpAnswer.to(offer, Offers.options(12, true)).text())
                .contains(
                        "m=audio 10000 UDP/TLS/RTP/SAVPF 63 111\r\n",
                        "a=rtpmap:63 red/48000/2\r\n",
                        "a=fmtp:63 111/111\r\n");
        assertThat(SdpAnswer.to(offer, Offers.options(12, false)).text())
                .contains("m=audio 10000 UDP/TLS/RTP/SAVPF 111\r\n")
                .doesNotContain("red/");
    }

    @ParameterizedTest
    @CsvSource({"111, true", "*, true", "0, false"})
    void agreesToSendAgainWhereTheOfferAsksForIt(String format, boolean agreed) {
        String asks =
                twoSections()
                        .replace(
                                "a=rtpmap:111 opus/48000/2\n",
                                "a=rtpmap:111 opus/48000/2\na=rtcp-fb:%s nack\n".formatted(format));

        String answer = SdpAnswer.to(Offers.usable(asks), Offers.options()).text();

        assertThat(answer.lines().filter("a=rtcp-fb:111 nack"::equals)).hasSize(agreed ? 2 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chromium-156-room", "firefox-esr-153-room", "obs-whip"})
    void saysNothingOfSendingAgainToWhoDoesNotAskForItInOpus(String name) {
        String answer = SdpAnswer.to(Offers.read(name), Offers.options()).text();

        assertThat(answer).doesNotContain("rtcp-fb");
    }

    @Test
    void leavesRefusedSectionsOutOfTheBundle() {
        String answer = SdpAnswer.to(Offers.read("firefox-esr-153-mixed"), Offers.options()).text();

        assertThat(answer)
                .contains("a=group:BUNDLE 1 2\r\n", "m=video 0 ", "m=application 0 UDP/DTLS/SCTP");
    }

    @ParameterizedTest
    @CsvSource({"0, 2130706431", "1, 2130706175"})
    void prefersTheFirstCandidate(int order, long priority) {
        HostCandidate udp = Offers.options().candidates().getFirst();

        assertThat(udp.attribute(order)).contains(" udp " + priority + " ");
    }

    /// The rest of each line that begins so, up to a space.
    private static List<String> values(String sdp, String prefix) {
        return sdp.lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).split(" ", 2)[0])
                .toList();
    }

    /// One for each section; RFC 8866 §6.7: what is not said is sendrecv.
    private static List<String> directions(String sdp) {
        return Stream.of(sdp.split("\nm=", -1))
                .skip(1)
                .map(section ->
                        section.lines()
                                .map(line -> line.substring(2))
                                .filter(DIRECTIONS::contains)
                                .findFirst()
                                .orElse("sendrecv"))
                .toList();
    }

    static String twoSections() {
        String section =
                """
                m=audio 9 UDP/TLS/RTP/SAVPF 0 111
                c=IN IP4 0.0.0.0
                a=mid:%s
                a=ice-ufrag:theirs
                a=ice-pwd:theirPassword012345678901
                a=fingerprint:sha-256 %s
                a=setup:actpass
                a=rtcp-mux
                a=%s
                a=rtpmap:0 PCMU/8000
                a=rtpmap:111 opus/48000/2
                a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                """;
        return """
        v=0
        o=- 1 2 IN IP4 127.0.0.1
        s=-
        t=0 0
        a=group:BUNDLE mic slot
        """
                + section.formatted("mic", ZEROS, "sendonly")
                + section.formatted("slot", ZEROS, "recvonly");
    }
}
