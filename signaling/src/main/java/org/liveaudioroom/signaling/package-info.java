/// What client and server say to each other: commands, answers, events and error codes.
@NullMarked
package org.liveaudioroom.signaling;

import org.jspecify.annotations.NullMarked;
