package org.liveaudioroom.client.control;

/// An answer to a question.
public enum Consent {
    YES,
    NO
}
