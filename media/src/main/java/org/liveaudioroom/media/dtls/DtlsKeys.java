package org.liveaudioroom.media.dtls;

import org.liveaudioroom.media.srtp.SrtpKeys;

/// What a handshake yields: with what each side protects what it sends.
public record DtlsKeys(SrtpKeys client, SrtpKeys server) {}
