/// RTP packets (RFC 3550, 8285, 2198, 7587) read and written where they lie: a `byte[]`, an offset
/// and a length, no allocation.
@NullMarked
package org.liveaudioroom.media.rtp;

import org.jspecify.annotations.NullMarked;
