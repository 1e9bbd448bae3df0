/// The protocol checked as a client or a stranger would use it, and the makers of the files that
/// are generated from it.
@NullMarked
package org.liveaudioroom.signaling;

import org.jspecify.annotations.NullMarked;
