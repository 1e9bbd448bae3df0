/// Takes the packets of those who may be heard and gives each listener the voices of the stage.
@NullMarked
package org.liveaudioroom.media.forward;

import org.jspecify.annotations.NullMarked;
