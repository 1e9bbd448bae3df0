package org.liveaudioroom.client.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioDevice.Kind;

class PulseListTest {
    @Test
    void leavesOutWhatLoudspeakersPlay() {
        var lines =
                """
                Source #0
                	State: IDLE
                	Name: spk.monitor
                	Description: Monitor of Loudspeaker
                	Monitor of Sink: spk
                Source #1
                	Name: usb-mic
                	Description: USB Microphone
                	Monitor of Sink: n/a
                	Properties:
                		device.description = "USB Microphone"
                """
                        .lines()
                        .toList();

        assertThat(PulseList.read(Kind.MICROPHONE, lines, "usb-mic"))
                .containsExactly(
                        new AudioDevice(Kind.MICROPHONE, "usb-mic", "USB Microphone", true));
        assertThat(PulseList.read(Kind.MICROPHONE, List.of(), "")).isEmpty();
    }

    @Test
    void tellsDevicesFromOtherNews() {
        assertThat(PulseList.isChange("Event 'new' on sink #3")).isTrue();
        assertThat(PulseList.isChange("Event 'remove' on source #3")).isTrue();
        assertThat(PulseList.isChange("Event 'change' on server #4294967295")).isTrue();
        assertThat(PulseList.isChange("Event 'new' on sink-input #7")).isFalse();
        assertThat(PulseList.isChange("Event 'change' on sink #3")).isFalse();
    }
}
