package studio.longplay.engine.inference;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads the fields of one Protocol Buffers message, one after the other, skipping what nobody asks
/// for: weights of gigabytes are stepped over, not read.
///
/// Source: Protocol Buffers encoding, https://protobuf.dev/programming-guides/encoding.
final class ProtoMessage {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;
    private static final int VARINT_BITS = 64;
    private static final int LONGEST_TEXT_BYTES = 1 << 20;
    private static final ValueLayout.OfFloat LITTLE_FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private long at;
    private int field;
    private int wire;
    private long number;
    private long valueAt;
    private long fieldAt;

    ProtoMessage(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /// Goes to the next field; false at the end.
    ///
    /// @throws IOException if these bytes are no such message
    boolean next() throws IOException {
        if (at >= bytes.byteSize()) {
            return false;
        }
        fieldAt = at;
        long tag = varint();
        field = (int) (tag >>> 3);
        wire = (int) (tag & 7);
        if (field < 1 || tag >>> 32 != 0) {
            throw new IOException("a field of number " + field);
        }
        switch (wire) {
            case VARINT -> number = varint();
            case FIXED_64 -> step(Long.BYTES);
            case BYTES -> step(varint());
            case FIXED_32 -> step(Integer.BYTES);
            default -> throw new IOException("a field of wire type " + wire);
        }
        return true;
    }

    int field() {
        return field;
    }

    /// The field's number, where it is one.
    long number() throws IOException {
        require(VARINT);
        return number;
    }

    /// The field as it stands, with its tag.
    byte[] whole() {
        return bytes.asSlice(fieldAt, at - fieldAt).toArray(ValueLayout.JAVA_BYTE);
    }

    /// The field as a 32-bit float.
    float real() throws IOException {
        require(FIXED_32);
        return bytes.get(LITTLE_FLOAT, valueAt);
    }

    /// The field as a message inside this one.
    ProtoMessage message() throws IOException {
        require(BYTES);
        return new ProtoMessage(bytes.asSlice(valueAt, at - valueAt));
    }

    /// The field as text.
    String text() throws IOException {
        require(BYTES);
        if (at - valueAt > LONGEST_TEXT_BYTES) {
            throw new IOException("a name of " + (at - valueAt) + " bytes");
        }
        byte[] text = bytes.asSlice(valueAt, at - valueAt).toArray(ValueLayout.JAVA_BYTE);
        return new String(text, StandardCharsets.UTF_8);
    }

    private void require(int wanted) throws IOException {
        if (wire != wanted) {
            throw new IOException("field " + field + " of wire type " + wire);
        }
    }

    private void step(long count) throws IOException {
        if (count < 0 || count > bytes.byteSize() - at) {
            throw new IOException("a field that ends past its message");
        }
        valueAt = at;
        at += count;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < VARINT_BITS; shift += 7) {
            if (at >= bytes.byteSize()) {
                throw new IOException("a number that ends past its message");
            }
            byte next = bytes.get(ValueLayout.JAVA_BYTE, at++);
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number of too many bytes");
    }
}
