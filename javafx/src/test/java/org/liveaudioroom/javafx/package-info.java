/// Drives the control with a room that tests move by hand.
@NullMarked
package org.liveaudioroom.javafx;

import org.jspecify.annotations.NullMarked;
