/// The marks, faces, buttons and rings that parts of the page are drawn with.
@NullMarked
package org.liveaudioroom.javafx.draw;

import org.jspecify.annotations.NullMarked;
