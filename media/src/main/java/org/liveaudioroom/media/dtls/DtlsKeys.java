package org.liveaudioroom.media.dtls;

import java.util.Arrays;

/// What a handshake yields: the SRTP profile and one master key and salt for each direction (RFC
/// 5764 §4.2).
public final class DtlsKeys {
    private final SrtpProtection protection;
    private final byte[] clientKey;
    private final byte[] clientSalt;
    private final byte[] serverKey;
    private final byte[] serverSalt;

    /// Cuts the exported material: client key, server key, client salt, server salt.
    DtlsKeys(SrtpProtection protection, byte[] material) {
        int key = protection.keyBytes();
        int salt = protection.saltBytes();
        this.protection = protection;
        this.clientKey = Arrays.copyOfRange(material, 0, key);
        this.serverKey = Arrays.copyOfRange(material, key, 2 * key);
        this.clientSalt = Arrays.copyOfRange(material, 2 * key, 2 * key + salt);
        this.serverSalt = Arrays.copyOfRange(material, 2 * key + salt, 2 * (key + salt));
    }

    public SrtpProtection protection() {
        return protection;
    }

    /// Protects what the client sends.
    public byte[] clientKey() {
        return clientKey.clone();
    }

    public byte[] clientSalt() {
        return clientSalt.clone();
    }

    /// Protects what the server sends.
    public byte[] serverKey() {
        return serverKey.clone();
    }

    public byte[] serverSalt() {
        return serverSalt.clone();
    }

    /// Names the profile alone: keys do not belong in a log.
    @Override
    public String toString() {
        return "DtlsKeys[" + protection + "]";
    }
}
