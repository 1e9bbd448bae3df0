package org.liveaudioroom.client.sound;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// Adds a field to a compiled class. The JDK has a library for this from 24 on, and we start at 21.
///
/// ```
/// magic, minor, major | count of constants + 1, constants | access, this, super |
/// interfaces | fields | methods | attributes
/// ```
///
/// Nothing in it counts bytes from its beginning (JVMS §4.1), so it may be cut and joined.
final class ClassFiles {
    private static final int CONSTANTS_AT = 8;
    private static final int PUBLIC = 1;

    private ClassFiles() {}

    /// The class with a public field of type long more.
    static byte[] withField(byte[] original, String name) throws IOException {
        var in = ByteBuffer.wrap(original);
        int constants = in.position(CONSTANTS_AT).getShort() & 0xFFFF;
        for (int i = 1; i < constants; i++) {
            i += skipConstant(in);
        }
        int constantsEnd = in.position();
        in.position(constantsEnd + 6);
        int interfaces = in.getShort() & 0xFFFF;
        in.position(in.position() + 2 * interfaces);
        int fieldsAt = in.position();
        int fields = in.getShort() & 0xFFFF;

        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(original, 0, CONSTANTS_AT);
        out.writeShort(constants + 2);
        out.write(original, CONSTANTS_AT + 2, constantsEnd - CONSTANTS_AT - 2);
        text(out, name);
        text(out, "J");
        out.write(original, constantsEnd, fieldsAt - constantsEnd);
        out.writeShort(fields + 1);
        out.writeShort(PUBLIC);
        out.writeShort(constants);
        out.writeShort(constants + 1);
        out.writeShort(0);
        out.write(original, fieldsAt + 2, original.length - fieldsAt - 2);
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.writeByte(1);
        out.writeUTF(text);
    }

    // JVMS §4.4: the tag says how long a constant is; long and double count twice.
    private static int skipConstant(ByteBuffer in) throws IOException {
        int tag = in.get();
        int length =
                switch (tag) {
                    case 1 -> in.getShort() & 0xFFFF;
                    case 7, 8, 16, 19, 20 -> 2;
                    case 15 -> 3;
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
                    case 5, 6 -> 8;
                    default -> throw new IOException("a constant of the unknown kind " + tag);
                };
        in.position(in.position() + length);
        return tag == 5 || tag == 6 ? 1 : 0;
    }
}
