/// What an app can be told of a room: one record for each event of the contract.
@NullMarked
package org.liveaudioroom.client.event;

import org.jspecify.annotations.NullMarked;
