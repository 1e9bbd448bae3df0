/// The sound of a room on this machine: its devices, a file, or silence.
@NullMarked
package org.liveaudioroom.client.sound;

import org.jspecify.annotations.NullMarked;
