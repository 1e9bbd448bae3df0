package org.liveaudioroom.client.audio;

/// Sound could not be had. [#problem()] says what is missing.
public final class AudioException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient AudioProblem problem;

    /// Made where it is met.
    public AudioException(AudioProblem problem) {
        super(problem.code() + ": " + problem.message());
        this.problem = problem;
        problem.cause().ifPresent(this::initCause);
    }

    /// What is missing.
    public AudioProblem problem() {
        return problem;
    }
}
