package studio.longplay.engine.inference;

import java.util.Arrays;

/// A block of numbers with a shape, last axis innermost. A value of ours: the runtime's own tensors
/// never leave its door.
///
/// Arrays are not copied: whoever makes a tensor leaves them alone until the session that was given
/// it has run. An axis may have length 0 (an empty past), and a shape without axes is one value.
@SuppressWarnings("ArrayRecordComponent") // Compared by identity, as arrays are.
public sealed interface Tensor {
    /// The length of each axis.
    long[] shape();

    ElementType type();

    /// 32-bit floats.
    ///
    /// @param values as many as the shape holds
    record Float32(float[] values, long[] shape) implements Tensor {
        public Float32 {
            requireCount(values.length, shape);
        }

        @Override
        public ElementType type() {
            return ElementType.FLOAT32;
        }
    }

    /// 64-bit integers.
    ///
    /// @param values as many as the shape holds
    record Int64(long[] values, long[] shape) implements Tensor {
        public Int64 {
            requireCount(values.length, shape);
        }

        @Override
        public ElementType type() {
            return ElementType.INT64;
        }
    }

    /// 32-bit integers.
    ///
    /// @param values as many as the shape holds
    record Int32(int[] values, long[] shape) implements Tensor {
        public Int32 {
            requireCount(values.length, shape);
        }

        @Override
        public ElementType type() {
            return ElementType.INT32;
        }
    }

    /// Booleans.
    ///
    /// @param values as many as the shape holds
    record Bool(boolean[] values, long[] shape) implements Tensor {
        public Bool {
            requireCount(values.length, shape);
        }

        @Override
        public ElementType type() {
            return ElementType.BOOL;
        }
    }

    static Float32 of(float[] values, long... shape) {
        return new Float32(values, shape);
    }

    static Int64 of(long[] values, long... shape) {
        return new Int64(values, shape);
    }

    static Int32 of(int[] values, long... shape) {
        return new Int32(values, shape);
    }

    static Bool of(boolean[] values, long... shape) {
        return new Bool(values, shape);
    }

    /// The floats of a tensor a [Contract] promised to hold floats.
    default float[] floats() {
        if (this instanceof Float32 tensor) {
            return tensor.values();
        }
        throw new IllegalStateException("not floats but " + type().words());
    }

    /// How many elements a shape holds.
    static int count(long... shape) {
        long count = 1;
        for (long length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("a shape of " + Arrays.toString(shape));
            }
            count = Math.multiplyExact(count, length);
        }
        return Math.toIntExact(count);
    }

    private static void requireCount(int given, long[] shape) {
        if (given != count(shape)) {
            throw new IllegalArgumentException(
                    given + " values for a shape of " + Arrays.toString(shape));
        }
    }
}
