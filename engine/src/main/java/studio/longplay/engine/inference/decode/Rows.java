package studio.longplay.engine.inference.decode;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;

import java.util.Arrays;

/// Takes rows of the first axis.
public final class Rows {
    private Rows() {}

    /// A tensor of floats of chosen rows.
    public static Tensor.Float32 pick(Tensor of, int[] rows) {
        float[] values = of.floats();
        long[] shape = of.shape().clone();
        int size = shape[0] == 0 ? 0 : Math.toIntExact(values.length / shape[0]);
        float[] picked = new float[size * rows.length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(values, rows[row] * size, picked, row * size, size);
        }
        shape[0] = rows.length;
        return Tensor.of(picked, shape);
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
