package org.liveaudioroom.javafx.spi;

import java.util.List;
import org.liveaudioroom.javafx.model.MenuItem;
import org.liveaudioroom.signaling.Role;

/// Hides items of a menu, or adds an app's own.
@FunctionalInterface
public interface MenuChanger {
    /// All menus as they are.
    MenuChanger NONE = (_, _, items) -> items;

    /// The items of a menu that is about to open; none: it does not open.
    ///
    /// @param role of the local user
    List<MenuItem> change(Place place, Role role, List<MenuItem> items);

    /// Which menu it is.
    enum Place {
        SEAT,
        MEMBER,
        MESSAGE,
        ROOM_MODE,
        MORE,
        REACTIONS
    }
}
