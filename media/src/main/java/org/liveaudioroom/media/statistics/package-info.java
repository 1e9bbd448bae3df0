/// Counts what happens on the media path.
@NullMarked
package org.liveaudioroom.media.statistics;

import org.jspecify.annotations.NullMarked;
