package org.liveaudioroom.client.sound;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liveaudioroom.client.audio.AudioDevice;

/// What this machine has: PulseAudio where it answers, else what Java knows. Found when it is first
/// needed. Confined to the thread of [DeviceControl].
final class MachineEnds implements Ends {
    private final Map<String, String> environment;
    private @Nullable Ends found;

    /// @param environment of the programs that are asked, beside that of this process
    MachineEnds(Map<String, String> environment) {
        this.environment = environment;
    }

    private Ends found() {
        var there = found;
        if (there == null) {
            var pulse = new PulseEnds(environment);
            there = pulse.answers() ? pulse : new LineEnds();
            found = there;
        }
        return there;
    }

    @Override
    public Microphone microphone(Optional<AudioDevice> device, Runnable gone) {
        return found().microphone(device, gone);
    }

    @Override
    public Speaker speaker(Optional<AudioDevice> device, Consumer<short[]> played, Runnable gone) {
        return found().speaker(device, played, gone);
    }

    @Override
    public List<AudioDevice> devices() {
        return found().devices();
    }

    @Override
    public void watch(Runnable changed) {
        found().watch(changed);
    }

    @Override
    public boolean live() {
        return true;
    }

    @Override
    public void close() {
        found().close();
    }
}
