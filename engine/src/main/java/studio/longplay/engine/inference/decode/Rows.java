package studio.longplay.engine.inference.translate;

import studio.longplay.engine.inference.Tensor;

/// Takes rows of the first axis.
final class Rows {
    private Rows() {}

    /// A tensor of chosen rows.
    static Tensor pick(Tensor of, int[] rows) {
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

    static long[] repeated(long[] row, int times) {
        long[] all = new long[row.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(row, 0, all, i * row.length, row.length);
        }
        return all;
    }
}
