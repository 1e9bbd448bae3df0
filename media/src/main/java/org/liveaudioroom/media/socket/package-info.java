/// Moves datagrams between the network and a media thread.
@NullMarked
package org.liveaudioroom.media.socket;

import org.jspecify.annotations.NullMarked;
