package org.liveaudioroom.media.srtp;

/// Encrypts and decrypts RTP packets of one direction in place.
///
/// ```
/// RFC 3711 §3.1, RFC 7714 §8.2
/// +-----------------------------+------------------------+-------------+
/// | RTP header, CSRC, extension |  payload, padding      |  tag        |
/// +-----------------------------+------------------------+-------------+
/// |<-- authenticated ---------------------------------- >|
///                               |<-- encrypted --------->|
/// ```
interface Srtp {
    /// Encrypts and appends the tag.
    void seal(byte[] packet, int offset, int headerLength, int length, long index);

    /// Checks the tag, then decrypts. False leaves the packet useless.
    ///
    /// @param length with the tag
    boolean open(byte[] packet, int offset, int headerLength, int length, long index);
}
