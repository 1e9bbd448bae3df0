package org.liveaudioroom.server.rooms;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.liveaudioroom.room.Actor;
import org.liveaudioroom.room.Role;
import org.liveaudioroom.room.UserId;

/// Who appears in the tests of rooms.
final class People {
    static final Actor ANN = host("ann");
    static final Actor BO = audience("bo");
    static final Actor CY = audience("cy");

    private People() {}

    static Actor host(String name) {
        return new Actor(
                new UserId(name), name.toUpperCase(java.util.Locale.ROOT), null, Role.HOST);
    }

    static Actor audience(String name) {
        return new Actor(
                new UserId(name), name.toUpperCase(java.util.Locale.ROOT), null, Role.AUDIENCE);
    }

    static <T> T get(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no answer", e);
        }
    }
}
