/// SRTP and SRTCP (RFC 3711, 7714) in place in a `byte[]`, with the ciphers of the JDK.
@NullMarked
package org.liveaudioroom.media.srtp;

import org.jspecify.annotations.NullMarked;
