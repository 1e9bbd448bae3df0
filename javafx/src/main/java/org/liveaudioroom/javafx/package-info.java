/// The control that an app adds to its scene.
@NullMarked
package org.liveaudioroom.javafx;

import org.jspecify.annotations.NullMarked;
