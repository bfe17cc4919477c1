package studio.longplay.engine.inference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes the fields of one Protocol Buffers message.
///
/// Source: Protocol Buffers encoding, https://protobuf.dev/programming-guides/encoding.
final class ProtoBuffer {
    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int MORE = 0x80;
    private static final int PART = 0x7f;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtoBuffer number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
        return this;
    }

    ProtoBuffer text(int field, String text) {
        return value(field, text.getBytes(StandardCharsets.UTF_8));
    }

    ProtoBuffer message(int field, ProtoBuffer message) {
        return value(field, message.toByteArray());
    }

    ProtoBuffer value(int field, byte[] value) {
        varint((long) field << 3 | BYTES);
        varint(value.length);
        bytes.writeBytes(value);
        return this;
    }

    /// A field of another message, with its tag.
    ProtoBuffer whole(byte[] field) {
        bytes.writeBytes(field);
        return this;
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~PART) != 0) {
            bytes.write((int) ((rest & PART) | MORE));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
