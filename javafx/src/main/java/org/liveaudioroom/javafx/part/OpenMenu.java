package org.liveaudioroom.javafx.part;

import java.util.List;
import javafx.scene.Node;
import org.liveaudioroom.javafx.model.MenuItem;

/// A menu that is open.
///
/// @param anchor what was pressed: the menu stands beside it and gives the focus back to it
record OpenMenu(Node anchor, String title, List<MenuItem> items) {}
