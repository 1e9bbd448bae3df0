/// A browser's offer as values, and our answer to it as text (RFC 8829, 8866, 9143).
@NullMarked
package org.liveaudioroom.media.sdp;

import org.jspecify.annotations.NullMarked;
