/// What is known of a room, and what is told of its changes: pure functions of states and messages.
@NullMarked
package org.liveaudioroom.client.view;

import org.jspecify.annotations.NullMarked;
