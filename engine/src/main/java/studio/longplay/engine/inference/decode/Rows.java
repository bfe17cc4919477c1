package studio.longplay.engine.inference.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;

import java.util.Arrays;

/// Takes rows of the first axis.
public final class Rows {
    private Rows() {}

    /// A tensor of floats of chosen rows.
    public static Tensor.Float32 pick(Tensor of, int[] rows) {
        return pick(of, 0, rows);
    }

    /// The same of another axis than the first.
    public static Tensor.Float32 pick(Tensor of, int axis, int[] places) {
        float[] values = of.floats();
        long[] shape = of.shape().clone();
        if (of instanceof Tensor.Float32 same && isAll(shape[axis], places)) {
            return same;
        }
        int outer = 1;
        for (int i = 0; i < axis; i++) {
            outer = Math.toIntExact(outer * shape[i]);
        }
        int there = Math.toIntExact(shape[axis]);
        int size = values.length == 0 ? 0 : values.length / outer / there;
        float[] picked = new float[outer * places.length * size];
        for (int block = 0; block < outer; block++) {
            for (int i = 0; i < places.length; i++) {
                int from = (block * there + places[i]) * size;
                System.arraycopy(values, from, picked, (block * places.length + i) * size, size);
            }
        }
        shape[axis] = places.length;
        return Tensor.of(picked, shape);
    }

    private static boolean isAll(long count, int[] places) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != i) {
                return false;
            }
        }
        return places.length == count;
    }

    /// Chosen rows of whole numbers, `[rows, count]`.
    public static Tensor.Int64 pickNumbers(Tensor.Int64 of, int[] rows) {
        int count = Math.toIntExact(of.shape()[1]);
        long[] picked = new long[rows.length * count];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(of.values(), rows[i] * count, picked, i * count, count);
        }
        return Tensor.of(picked, rows.length, count);
    }

    /// A row of numbers several times.
    public static Tensor.Int64 repeated(long[] row, int times) {
        long[] all = new long[row.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(row, 0, all, i * row.length, row.length);
        }
        return Tensor.of(all, times, row.length);
    }

    /// The rows of an answer, all of them numbers.
    ///
    /// @throws StudioFault.Model `model.answer`
    static float[][] parted(Tensor answer, int rows) throws StudioFault {
        float[] values = answer.floats();
        if (values.length == 0 || values.length % rows != 0) {
            throw MergedDecoder.odd("logits", values.length + " numbers for " + rows + " rows");
        }
        float[][] parted = new float[rows][];
        int size = values.length / rows;
        for (int row = 0; row < rows; row++) {
            parted[row] = Arrays.copyOfRange(values, row * size, (row + 1) * size);
            for (float value : parted[row]) {
                if (Float.isNaN(value)) {
                    throw MergedDecoder.odd("logits", "what is no number");
                }
            }
        }
        return parted;
    }
}
