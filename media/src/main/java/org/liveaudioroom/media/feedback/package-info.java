/// What is told about packets, and when: reports and requests for speakers, reports for listeners,
/// and what becomes of the ones that come back. Reads no clock and does no I/O.
@NullMarked
package org.liveaudioroom.media.feedback;

import org.jspecify.annotations.NullMarked;
