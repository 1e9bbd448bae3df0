package org.liveaudioroom.room;

/// The role a host gave to somebody: it wins over the one in his token, also when he comes back.
public record RoleGrant(UserId user, Role role) {}
