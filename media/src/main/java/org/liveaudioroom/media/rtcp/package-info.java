/// RTCP packets (RFC 3550 §6, RFC 4585) read and written where they lie in a `byte[]`.
@NullMarked
package org.liveaudioroom.media.rtcp;

import org.jspecify.annotations.NullMarked;
