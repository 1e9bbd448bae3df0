/// What an app can do in a room, in groups named as those of the events.
@NullMarked
package org.liveaudioroom.client.control;

import org.jspecify.annotations.NullMarked;
