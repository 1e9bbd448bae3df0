/// What an app may draw or choose itself.
@NullMarked
package org.liveaudioroom.javafx.spi;

import org.jspecify.annotations.NullMarked;
