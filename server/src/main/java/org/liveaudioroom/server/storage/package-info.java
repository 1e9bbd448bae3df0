/// Where rooms outlive the process: one row a room, its append-only event log, its chat.
@NullMarked
package org.liveaudioroom.server.storage;

import org.jspecify.annotations.NullMarked;
