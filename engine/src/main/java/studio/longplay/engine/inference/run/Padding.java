package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of different lengths as one tensor, and back.
public final class Padding {
    private Padding() {}

    /// Ids as `[rows, longest]`.
    ///
    /// @param pad stands behind the shorter ones
    public static Tensor.Int64 ids(List<long[]> rows, long pad) {
        int longest = longest(rows.stream().mapToInt(row -> row.length).toArray());
        long[] all = new long[rows.size() * longest];
        Arrays.fill(all, pad);
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, all, i * longest, rows.get(i).length);
        }
        return Tensor.of(all, rows.size(), longest);
    }

    /// 1 where rows of such lengths have something and 0 behind them, as `[rows, longest]`.
    public static Tensor.Int64 mask(int... lengths) {
        int longest = longest(lengths);
        long[] all = new long[lengths.length * longest];
        for (int i = 0; i < lengths.length; i++) {
            Arrays.fill(all, i * longest, i * longest + lengths[i], 1);
        }
        return Tensor.of(all, lengths.length, longest);
    }

    /// The same in floats.
    public static Tensor.Float32 floatMask(int... lengths) {
        long[] mask = mask(lengths).values();
        float[] all = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            all[i] = mask[i];
        }
        return Tensor.of(all, lengths.length, longest(lengths));
    }

    /// Takes the rows of `[rows, longest]` apart, without what stands behind them.
    ///
    /// @param lengths how many of each row count
    public static List<float[]> rows(Tensor.Float32 tensor, int... lengths) {
        int longest = tensor.values().length / lengths.length;
        List<float[]> rows = new ArrayList<>(lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            int from = i * longest;
            rows.add(Arrays.copyOfRange(tensor.values(), from, from + lengths[i]));
        }
        return rows;
    }

    private static int longest(int[] lengths) {
        return Arrays.stream(lengths).max().orElse(0);
    }
}
