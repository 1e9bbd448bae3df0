package org.liveaudioroom.client;

import java.util.Optional;

/// How to leave.
///
/// @param asking whether S1 is told and can keep one inside
/// @param context given to S1 as it is, such as the window that the question belongs to
public record LeaveOptions(Asking asking, Optional<Object> context) {
    /// Asks S1 first.
    public static final LeaveOptions CONFIRM = new LeaveOptions(Asking.FIRST, Optional.empty());

    /// Asks nobody.
    public static final LeaveOptions AT_ONCE = new LeaveOptions(Asking.NOBODY, Optional.empty());

    /// Asks S1 first, with this context.
    public static LeaveOptions confirmIn(Object context) {
        return new LeaveOptions(Asking.FIRST, Optional.of(context));
    }

    /// Whether S1 is asked.
    public enum Asking {
        FIRST,
        NOBODY
    }
}
