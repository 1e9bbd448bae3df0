package org.liveaudioroom.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What hosts hold against single people, and how the chat is kept in order. It outlives the stay
/// of those it concerns.
///
/// @param bans who may not come in; those that ended are dropped when the next one is added
/// @param chatBans who may not write, kept the same way
/// @param lockedMicrophones whose microphones only a host can set free again
/// @param chatOn whether the audience may write
/// @param slow how long somebody of the audience waits between two messages; zero for not at all
public record Moderation(
        List<Ban> bans,
        List<Ban> chatBans,
        List<UserId> lockedMicrophones,
        boolean chatOn,
        Duration slow) {
    /// Bounds what one room holds against people, of each kind.
    public static final int MAX = 500;

    static final Moderation NONE =
            new Moderation(List.of(), List.of(), List.of(), true, Duration.ZERO);

    public Moderation {
        bans = List.copyOf(bans);
        chatBans = List.copyOf(chatBans);
        lockedMicrophones = List.copyOf(lockedMicrophones);
    }

    /// Why he may not come in now.
    public Optional<Ban> banOf(UserId user, Instant now) {
        return of(bans, user, now);
    }

    /// Why he may not write now.
    public Optional<Ban> chatBanOf(UserId user, Instant now) {
        return of(chatBans, user, now);
    }

    public boolean microphoneLocked(UserId user) {
        return lockedMicrophones.contains(user);
    }

    private static Optional<Ban> of(List<Ban> bans, UserId user, Instant now) {
        return Lists.first(bans, ban -> ban.user().equals(user) && ban.holds(now));
    }

    /// Instead of an older one of the same person.
    Moderation banned(Ban ban) {
        return withBans(plus(bans, ban));
    }

    Moderation banLifted(UserId user) {
        return withBans(without(bans, user));
    }

    Moderation chatBanned(Ban ban) {
        return withChatBans(plus(chatBans, ban));
    }

    Moderation chatBanLifted(UserId user) {
        return withChatBans(without(chatBans, user));
    }

    Moderation withMicrophone(UserId user, boolean locked) {
        return withLockedMicrophones(
                locked
                        ? Lists.plus(lockedMicrophones, user)
                        : Lists.without(lockedMicrophones, user::equals));
    }

    /// Bans stay, without name and reason: else whoever is banned only had to ask for this.
    Moderation forgotten(UserId user) {
        return new Moderation(
                nameless(bans, user),
                nameless(chatBans, user),
                Lists.without(lockedMicrophones, user::equals),
                chatOn,
                slow);
    }

    private static List<Ban> plus(List<Ban> bans, Ban ban) {
        var standing = Lists.without(bans, b -> b.user().equals(ban.user()) || !b.holds(ban.at()));
        return Lists.plus(standing, ban);
    }

    private static List<Ban> without(List<Ban> bans, UserId user) {
        return Lists.without(bans, ban -> ban.user().equals(user));
    }

    private static List<Ban> nameless(List<Ban> bans, UserId user) {
        return bans.stream().map(ban -> ban.without(user)).toList();
    }

    private Moderation withBans(List<Ban> bans) {
        return new Moderation(bans, chatBans, lockedMicrophones, chatOn, slow);
    }

    private Moderation withChatBans(List<Ban> chatBans) {
        return new Moderation(bans, chatBans, lockedMicrophones, chatOn, slow);
    }

    private Moderation withLockedMicrophones(List<UserId> locked) {
        return new Moderation(bans, chatBans, locked, chatOn, slow);
    }

    Moderation withChat(boolean on, Duration slow) {
        return new Moderation(bans, chatBans, lockedMicrophones, on, slow);
    }
}
