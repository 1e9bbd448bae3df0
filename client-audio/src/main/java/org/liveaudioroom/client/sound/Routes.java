package org.liveaudioroom.client.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.liveaudioroom.client.audio.AudioRoute;

/// Systems have no common word for the kind of a device, so its name has to do.
final class Routes {
    private static final Map<AudioRoute, Pattern> NAMES = new LinkedHashMap<>();

    static {
        name(AudioRoute.AIRPLAY, "airplay");
        name(AudioRoute.BLUETOOTH, "bluetooth|bluez|airpods|buds|hands-?free|\\bbt\\b");
        name(AudioRoute.EXTERNAL_USB, "\\busb\\b");
        name(AudioRoute.HEADPHONE, "headphone|headset|earphone|earbud");
        name(AudioRoute.RECEIVER, "earpiece|receiver");
    }

    private Routes() {}

    private static void name(AudioRoute route, String words) {
        NAMES.put(route, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    static AudioRoute of(String device) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(device).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(AudioRoute.SPEAKER);
    }
}
