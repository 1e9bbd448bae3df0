/// The parts of the page.
@NullMarked
package org.liveaudioroom.javafx.part;

import org.jspecify.annotations.NullMarked;
