package studio.longplay.engine.media.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Keeps IDR pictures that follow each other apart.
///
/// Two IDR pictures in a row must differ in idr_pic_id (ITU-T H.264, 7.4.3); pictures encoded on
/// their own and then joined may not, and some players then take them for one.
final class IdrPictures {
    private static final int IDR_SLICE = 5;
    private static final int LENGTH_BYTES = 4;

    private ParameterSets sets;
    private int lastId = -1;

    IdrPictures(ParameterSets sets) {
        this.sets = sets;
    }

    /// From here on pictures are coded with other parameter sets.
    void use(ParameterSets others) {
        sets = others;
    }

    /// Takes the next IDR picture of the film.
    ///
    /// @param picture NAL units behind lengths of four bytes, as MP4 holds them
    /// @return the picture with another id, if it had the one before's
    Optional<byte[]> next(byte[] picture) {
        int id = id(picture);
        if (id != lastId) {
            lastId = id;
            return Optional.empty();
        }
        lastId = id == 0 ? 1 : 0;
        return Optional.of(withId(picture, lastId));
    }

    /// The id in the first IDR slice; -1 if there is none.
    int id(byte[] picture) {
        for (int at = 0; at + LENGTH_BYTES < picture.length; at = end(picture, at)) {
            if (isIdr(picture, at)) {
                BitReader slice = slice(picture, at);
                skipToId(slice);
                return slice.unsigned();
            }
        }
        return -1;
    }

    /// The same picture with that id in all its slices.
    byte[] withId(byte[] picture, int id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length + 64);
        for (int at = 0; at + LENGTH_BYTES < picture.length; at = end(picture, at)) {
            if (isIdr(picture, at)) {
                byte[] slice = Escaping.add(rewritten(slice(picture, at), id));
                int length = slice.length + 1;
                out.write(length >> 24);
                out.write(length >> 16);
                out.write(length >> 8);
                out.write(length);
                out.write(picture[at + LENGTH_BYTES]);
                out.write(slice, 0, slice.length);
            } else {
                out.write(picture, at, end(picture, at) - at);
            }
        }
        return out.toByteArray();
    }

    private static int end(byte[] picture, int at) {
        int length = ByteBuffer.wrap(picture, at, LENGTH_BYTES).getInt();
        int end = at + LENGTH_BYTES + length;
        if (length <= 0 || end > picture.length) {
            throw new IllegalArgumentException("a NAL unit longer than its picture");
        }
        return end;
    }

    private static boolean isIdr(byte[] picture, int at) {
        return (picture[at + LENGTH_BYTES] & 31) == IDR_SLICE;
    }

    private static BitReader slice(byte[] picture, int at) {
        int first = at + LENGTH_BYTES + 1;
        byte[] plain = Escaping.remove(picture, first, end(picture, at) - first);
        return new BitReader(plain, plain.length);
    }

    private void skipToId(BitReader slice) {
        slice.unsigned();
        slice.unsigned();
        slice.unsigned();
        if (sets.separatePlanes()) {
            slice.bits(2);
        }
        slice.bits(sets.frameNumberBits());
    }

    private byte[] rewritten(BitReader slice, int id) {
        int end = slice.lastSetBit();
        BitWriter out = new BitWriter((end >> 3) + 16);
        BitReader header = slice.fresh();
        skipToId(slice);
        while (header.position() < slice.position()) {
            out.bit(header.bit());
        }
        slice.unsigned();
        out.unsigned(id);
        if (sets.arithmeticCoding()) {
            copyRestOfHeader(slice, out);
            align(slice, out);
            out.bytes(slice, (end >> 3) + 1);
            return out.toBytes();
        }
        while (slice.position() < end) {
            out.bit(slice.bit());
        }
        out.bit(1);
        return out.toBytes();
    }

    /// dec_ref_pic_marking, slice_qp_delta and the filter's offsets (ITU-T H.264, 7.3.3).
    private void copyRestOfHeader(BitReader slice, BitWriter out) {
        BitReader copy = slice.fresh();
        while (copy.position() < slice.position()) {
            copy.bit();
        }
        if (sets.orderType() == 0) {
            slice.bits(sets.orderBits());
            if (sets.orderInPicture()) {
                slice.unsigned();
            }
        } else if (sets.orderType() == 1 && !sets.deltaOrderAlwaysZero()) {
            slice.unsigned();
            if (sets.orderInPicture()) {
                slice.unsigned();
            }
        }
        if (sets.redundantPictures()) {
            slice.unsigned();
        }
        slice.bits(2);
        slice.unsigned();
        if (sets.deblockingControl() && slice.unsigned() != 1) {
            slice.unsigned();
            slice.unsigned();
        }
        while (copy.position() < slice.position()) {
            out.bit(copy.bit());
        }
    }

    /// Arithmetic codes start on a whole byte, behind ones: as many as each side needs.
    private static void align(BitReader slice, BitWriter out) {
        while ((slice.position() & 7) != 0) {
            if (slice.bit() != 1) {
                throw new IllegalArgumentException("a slice whose data is not aligned");
            }
        }
        while (!out.isAligned()) {
            out.bit(1);
        }
    }
}
