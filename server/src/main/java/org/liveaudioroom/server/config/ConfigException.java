package org.liveaudioroom.server.config;

/// Something the operator has to change: the message is one sentence (or two) that says what.
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConfigException(String message) {
        super(message);
    }

    public ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
