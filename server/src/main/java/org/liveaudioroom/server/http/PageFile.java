package org.liveaudioroom.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// One file of the page, ready to be sent as it is or compressed.
final class PageFile {
    private static final int ETAG_BYTES = 12;

    private final MediaType type;
    private final byte[] plain;
    private final byte[] gzip;
    private final String etag;

    private PageFile(MediaType type, byte[] plain, byte[] gzip) {
        this.type = type;
        this.plain = plain;
        this.gzip = gzip;
        this.etag = etag(plain);
    }

    static PageFile of(String name, byte[] plain) {
        var type = MediaType.of(name);
        var gzip = type.nature() == MediaType.Nature.TEXT ? gzip(plain) : plain;
        return new PageFile(type, plain, gzip.length < plain.length ? gzip : plain);
    }

    MediaType type() {
        return type;
    }

    /// Whether compressing gains something.
    boolean shrinks() {
        return gzip.length < plain.length;
    }

    /// The bytes to send, which nobody changes.
    ByteBuffer plain() {
        return ByteBuffer.wrap(plain).asReadOnlyBuffer();
    }

    /// The same, compressed.
    ByteBuffer gzip() {
        return ByteBuffer.wrap(gzip).asReadOnlyBuffer();
    }

    /// Without the quotes it has in headers.
    String etag() {
        return etag;
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 2);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return packed.toByteArray();
    }

    private static String etag(byte[] plain) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(hash, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this JDK has no SHA-256", absent);
        }
    }
}
