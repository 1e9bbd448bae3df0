package org.liveaudioroom.client.sound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.liveaudioroom.client.audio.AudioDevice;
import org.liveaudioroom.client.audio.AudioDevice.Kind;

/// Reads what `pactl` says.
final class PulseList {
    private static final Pattern CHANGE =
            Pattern.compile("Event '(new|remove)' on (sink|source) #.*|Event 'change' on server.*");

    private PulseList() {}

    /// The devices of `pactl list sinks` or `pactl list sources`. What a loudspeaker plays is no
    /// microphone.
    static List<AudioDevice> read(Kind kind, List<String> lines, String defaultName) {
        var devices = new ArrayList<AudioDevice>();
        String name = "";
        String description = "";
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("Name: ")) {
                name = text.substring("Name: ".length());
            } else if (text.startsWith("Description: ")) {
                description = text.substring("Description: ".length());
            } else if (text.startsWith("Monitor of Sink: n/a")
                    || text.startsWith("Monitor Source: ")) {
                devices.add(new AudioDevice(kind, name, description, name.equals(defaultName)));
            }
        }
        return devices;
    }

    /// Whether a line of `pactl subscribe` tells that the list is another now.
    static boolean isChange(String line) {
        return CHANGE.matcher(line).matches();
    }
}
