package org.liveaudioroom.server.endpoint;

/// No parameters, no body, no answer.
public record Nothing() {
    public static final Nothing NOTHING = new Nothing();
}
