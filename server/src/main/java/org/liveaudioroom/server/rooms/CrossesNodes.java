package org.liveaudioroom.server.rooms;

/// Marks messages between a room's owner and its mirrors: they may be on two nodes, and are written
/// as CBOR there.
interface CrossesNodes {}
