package org.liveaudioroom.client;

/// The way of a widget to tell S6 and S25 to S28, which arise in its page. What the app has set for
/// them is called on the executor of the callbacks.
public interface PageEvents {
    /// S6. `true`: the app has set it, so the built-in menu stays away.
    boolean seatClicked(int seat);

    /// S25.
    void messageClicked(ChatMessage message);

    /// S26.
    void messageLongPressed(ChatMessage message);

    /// S27.
    void memberClicked(String user);

    /// S28. `true`: the app has set it, so the built-in menu stays away.
    boolean memberMorePressed(String user);
}
