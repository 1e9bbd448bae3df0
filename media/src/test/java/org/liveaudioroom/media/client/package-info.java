/// A simulated participant with real ICE, DTLS, SRTP and RTP.
@NullMarked
package org.liveaudioroom.media.client;

import org.jspecify.annotations.NullMarked;
