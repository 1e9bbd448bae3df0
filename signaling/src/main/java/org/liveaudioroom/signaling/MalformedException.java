package org.liveaudioroom.signaling;

/// A value is not what its field wants. It never leaves the codec, so it carries no stack trace.
final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field the path to the field to blame, such as `resume.seq`; empty for the whole
    ///   message
    MalformedException(String field, String expectation) {
        super(expectation, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String expectation() {
        return String.valueOf(getMessage());
    }

    /// For who sent it.
    String sentence() {
        return field.isEmpty() ? expectation() : field + " " + expectation();
    }
}
