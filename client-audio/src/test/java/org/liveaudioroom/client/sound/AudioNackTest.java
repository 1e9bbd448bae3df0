package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AudioNackTest {
    @Test
    void asksInEverySectionOfOpus() {
        String section = "m=audio 9 X 111\r\na=rtpmap:111 opus/48000/2\r\na=rtpmap:0 PCMU/8000\r\n";

        assertThat(AudioNack.asked(section + section))
                .isEqualTo(
                        (section + section)
                                .replace(
                                        "opus/48000/2\r\n",
                                        "opus/48000/2\r\na=rtcp-fb:111 nack\r\n"));
    }
}
