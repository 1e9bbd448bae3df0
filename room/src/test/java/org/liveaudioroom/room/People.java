package org.liveaudioroom.room;

import java.util.List;

/// The people of the tests.
final class People {
    static final Actor OLGA = actor("olga", Role.OWNER);
    static final Actor ANN = actor("ann", Role.HOST);
    static final Actor ADA = actor("ada", Role.HOST);
    static final Actor CLEO = actor("cleo", Role.CO_HOST);
    static final Actor CARL = actor("carl", Role.CO_HOST);
    static final Actor BO = actor("bo", Role.AUDIENCE);
    static final Actor BEA = actor("bea", Role.AUDIENCE);

    private static final List<Actor> ALL = List.of(OLGA, ANN, ADA, CLEO, CARL, BO, BEA);

    private People() {}

    static Actor named(String name) {
        return ALL.stream().filter(actor -> actor.name().equals(name)).findFirst().orElseThrow();
    }

    static Actor actor(String user, Role tokenRole) {
        return new Actor(new UserId(user), user, null, tokenRole);
    }
}
