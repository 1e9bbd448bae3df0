package org.liveaudioroom.client.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liveaudioroom.client.RoomState;
import org.liveaudioroom.signaling.Person;

/// How loud each user is to be heard here, whichever voice he comes with. Confined to the mailbox
/// but for what says otherwise.
final class Volumes {
    private static final double AS_IT_COMES = 1;

    private final Mailbox mailbox;
    private final Setter setter;
    private final Map<String, Double> gains = new ConcurrentHashMap<>();
    private final Set<String> muted = ConcurrentHashMap.newKeySet();

    /// The voices that have another gain than they come with, by user: a voice changes when
    /// somebody comes back as somebody new.
    private final Map<String, Long> applied = new HashMap<>();

    private Map<String, Person> people = Map.of();

    /// Sets a voice; `false`: there is no sound that it could be set in.
    interface Setter {
        boolean set(long voice, double gain);
    }

    Volumes(Mailbox mailbox, Setter setter) {
        this.mailbox = mailbox;
        this.setter = setter;
    }

    /// From any thread.
    double gainOf(String user) {
        return gains.getOrDefault(user, AS_IT_COMES);
    }

    /// From any thread.
    boolean isMuted(String user) {
        return muted.contains(user);
    }

    /// From any thread.
    void setGain(String user, double gain) {
        gains.put(user, gain);
        mailbox.execute(() -> apply(user));
    }

    /// From any thread.
    void mute(String user) {
        muted.add(user);
        mailbox.execute(() -> apply(user));
    }

    /// From any thread.
    void unmute(String user) {
        muted.remove(user);
        mailbox.execute(() -> apply(user));
    }

    /// In another room nobody has a voice yet.
    void forgetVoices() {
        people = Map.of();
        applied.clear();
    }

    /// Whoever came back sounds as he was set before.
    @SuppressWarnings("ReferenceEquality") // What did not change is the same object.
    void follow(RoomState state) {
        if (state.people() == people) {
            return;
        }
        people = state.people();
        for (String user : touched()) {
            Person person = people.get(user);
            if (person != null && !Long.valueOf(person.voice()).equals(applied.get(user))) {
                apply(user);
            }
        }
    }

    private Set<String> touched() {
        var users = new HashSet<>(gains.keySet());
        users.addAll(muted);
        return users;
    }

    private void apply(String user) {
        Person person = people.get(user);
        if (person != null && setter.set(person.voice(), muted.contains(user) ? 0 : gainOf(user))) {
            applied.put(user, person.voice());
        }
    }
}
