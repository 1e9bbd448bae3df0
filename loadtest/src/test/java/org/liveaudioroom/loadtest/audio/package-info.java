/// The simulated browser's half, checked against a media server in the same process.
@NullMarked
package org.liveaudioroom.loadtest.audio;

import org.jspecify.annotations.NullMarked;
