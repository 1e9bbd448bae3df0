/// WebRTC audio on the server: a peer connects once, speaks, and hears the voices of its stage.
@NullMarked
package org.liveaudioroom.media;

import org.jspecify.annotations.NullMarked;
