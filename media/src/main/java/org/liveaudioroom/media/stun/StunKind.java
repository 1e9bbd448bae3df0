package org.liveaudioroom.media.stun;

import java.util.Optional;

/// Method and class of a message (RFC 8489 §5); the only method here is Binding.
public enum StunKind {
    BINDING_REQUEST(0x0001),
    BINDING_INDICATION(0x0011),
    BINDING_SUCCESS(0x0101),
    BINDING_ERROR(0x0111);

    private final int type;

    StunKind(int type) {
        this.type = type;
    }

    int type() {
        return type;
    }

    static Optional<StunKind> ofType(int type) {
        return switch (type) {
            case 0x0001 -> Optional.of(BINDING_REQUEST);
            case 0x0011 -> Optional.of(BINDING_INDICATION);
            case 0x0101 -> Optional.of(BINDING_SUCCESS);
            case 0x0111 -> Optional.of(BINDING_ERROR);
            default -> Optional.empty();
        };
    }
}
