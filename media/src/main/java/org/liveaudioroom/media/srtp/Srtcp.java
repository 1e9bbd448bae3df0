package org.liveaudioroom.media.srtp;

/// Encrypts and decrypts RTCP packets of one direction in place. The order of the last two parts
/// differs between the profiles.
///
/// ```
/// RFC 3711 §3.4                                             (CM: authenticated up to the tag)
/// +-------------------------+-------------------+-+-----------+-----+
/// | first 8 bytes with SSRC | rest of compound  |E|   index   | tag |
/// +-------------------------+-------------------+-+-----------+-----+
/// RFC 7714 §9.2
/// +-------------------------+-------------------+-----+-+-----------+
/// | first 8 bytes with SSRC | rest of compound  | tag |E|   index   |
/// +-------------------------+-------------------+-----+-+-----------+
/// ```
interface Srtcp {
    /// Bytes that stay readable: the first RTCP header and its SSRC.
    int CLEAR_BYTES = 8;

    int INDEX_BYTES = 4;

    /// Set in front of the index of an encrypted packet.
    int E_FLAG = 0x8000_0000;

    /// Encrypts, appends index and tag.
    void seal(byte[] packet, int offset, int length, int index);

    /// Checks the tag, then decrypts if the E flag says so. False leaves the packet useless.
    ///
    /// @param length with index and tag
    boolean open(byte[] packet, int offset, int length);

    /// E flag and index, before they are authenticated.
    int indexWord(byte[] packet, int offset, int length);
}
