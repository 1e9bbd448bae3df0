/// What an operator can set: one table of options, read from a file, the environment or the command
/// line.
@NullMarked
package org.liveaudioroom.server.config;

import org.jspecify.annotations.NullMarked;
