/// What the page shows, as values made from the room's state; knows no toolkit.
@NullMarked
package org.liveaudioroom.javafx.model;

import org.jspecify.annotations.NullMarked;
