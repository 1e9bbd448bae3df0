/// What applications, and those who run the server, can do with it over HTTP.
@NullMarked
package org.liveaudioroom.server.rest;

import org.jspecify.annotations.NullMarked;
