package org.liveaudioroom.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liveaudioroom.media.sdp.OfferRefusal.Reason;

/// What is agreed with the browsers and tools whose offers are kept.
class RecordedOfferTest {
    private static final int NONE = OfferSection.Audio.ABSENT;

    /// One line for each offer: the microphone's section (or none), how many slots, Opus, RED, and
    /// the id of the level.
    @ParameterizedTest
    @CsvSource({
        "chromium-156-room,        0,      12, 111, 63, 1",
        "chromium-156-balanced,    0,      12, 111, 63, 1",
        "chromium-156-whip,        0,      0,  111, 63, 1",
        "chromium-156-whep,        none,   1,  111, 63, 0",
        "chromium-156-mixed,       1,      1,  111, 63, 14",
        "firefox-esr-153-room,     0,      12, 109, -1, 1",
        "firefox-esr-153-balanced, 0,      12, 109, -1, 1",
        "firefox-esr-153-whip,     0,      0,  109, -1, 1",
        "firefox-esr-153-whep,     none,   1,  109, -1, 0",
        "firefox-esr-153-mixed,    1,      1,  109, -1, 1",
        "gstreamer-whip,           audio0, 0,  96,  -1, 0",
        "gstreamer-whep,           none,   1,  96,  -1, 0",
        "obs-whip,                 0,      0,  111, -1, 0",
    })
    void isAgreedUpon(String name, String mid, int slots, int opus, int red, int levelId) {
        SdpAnswer answer = SdpAnswer.to(Offers.read(name), Offers.options(12, true));

        Optional<SdpAnswer.Microphone> microphone =
                mid.equals("none")
                        ? Optional.empty()
                        : Optional.of(new SdpAnswer.Microphone(mid, opus, red, levelId));
        assertThat(answer.microphone()).isEqualTo(microphone);
        assertThat(answer.slots()).hasSize(slots);
        assertThat(answer.slots()).allMatch(slot -> slot.opus() == opus && slot.red() == red);
    }

    @ParameterizedTest
    @CsvSource({"chromium-156-room, 111", "firefox-esr-153-room, 109"})
    void givesEachReceivingSectionASlotInItsOrder(String name, int opus) {
        SdpAnswer answer = SdpAnswer.to(Offers.read(name), Offers.options());

        assertThat(answer.slots())
                .isEqualTo(
                        IntStream.range(0, 12)
                                .mapToObj(slot ->
                                        new SdpAnswer.Slot(
                                                String.valueOf(slot + 1), 100 + slot, opus, NONE))
                                .toList());
    }

    @Test
    void takesTheTransportOfTheFirstAudioSection() {
        SdpOffer offer = Offers.read("chromium-156-room");

        assertThat(offer.iceUfrag()).isEqualTo("2NON");
        assertThat(offer.icePassword()).isEqualTo("M3bVporkAoXe5C10I5ItSRkQ");
        assertThat(offer.fingerprint().hex())
                .startsWith("E8:B6:F5:FB:AE:BF")
                .endsWith("0C:88:45:75");
    }

    @Test
    void takesTheTransportOfTheSessionPartWhereItStandsThere() {
        SdpOffer offer = Offers.read("obs-whip");

        assertThat(offer.iceUfrag()).isEqualTo("Yd4h");
        assertThat(offer.fingerprint().hex()).startsWith("9D:3A:0F:2B");
    }

    /// Firefox gives the sections after the first a zero port and `bundle-only`: that is no
    /// refusal.
    @Test
    void readsFirefoxsZeroPortsAsOffered() {
        assertThat(Offers.text("firefox-esr-153-room")).contains("m=audio 0 ", "a=bundle-only");

        assertThat(Offers.read("firefox-esr-153-room").sections())
                .hasSize(13)
                .allMatch(OfferSection.Audio.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"chromium-156-mixed", "firefox-esr-153-mixed"})
    void refusesVideoAndDataAndKeepsTheirPlaces(String name) {
        List<OfferSection> sections = Offers.read(name).sections();

        assertThat(sections).hasSize(4);
        assertThat(sections.get(0))
                .isInstanceOfSatisfying(
                        OfferSection.Refused.class,
                        refused -> assertThat(refused.media()).isEqualTo("video"));
        assertThat(sections.get(3))
                .isEqualTo(
                        new OfferSection.Refused(
                                "application", "UDP/DTLS/SCTP", "webrtc-datachannel", "3"));
    }

    @ParameterizedTest
    @CsvSource({"chromium-156-data", "firefox-esr-153-data"})
    void refusesAnOfferWithoutAudio(String name) {
        assertThat(SdpOffer.parse(Offers.text(name)))
                .isInstanceOfSatisfying(
                        OfferRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NO_AUDIO));
    }

    @Test
    void everyOfferThatIsKeptIsTestedHere() {
        assertThat(Offers.ALL).allMatch(name -> !Offers.text(name).isEmpty());
    }
}
