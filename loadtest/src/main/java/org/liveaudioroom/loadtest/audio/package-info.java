/// A browser's half of an audio connection: offer, ICE checks, DTLS, SRTP.
@NullMarked
package org.liveaudioroom.loadtest.audio;

import org.jspecify.annotations.NullMarked;
