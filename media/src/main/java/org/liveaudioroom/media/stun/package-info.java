/// STUN binding requests and answers (RFC 8489, RFC 8445 §7) read and written where they lie in a
/// `byte[]`.
@NullMarked
package org.liveaudioroom.media.stun;

import org.jspecify.annotations.NullMarked;
