/// DTLS 1.2 (RFC 6347) as far as DTLS-SRTP (RFC 5764) needs it: a handshake that yields SRTP keys.
@NullMarked
package org.liveaudioroom.media.dtls;

import org.jspecify.annotations.NullMarked;
