package studio.longplay.engine.voice.neural.supertonic;

import studio.longplay.engine.inference.Tensor;

import java.util.Arrays;
import java.util.List;

/// Texts read side by side: all as long as the longest, with masks that say what of each counts.
///
/// @param ids numbers of each text
/// @param style whose voice
record Batch(List<long[]> ids, SupertonicFiles.Style style) {
    Batch {
        ids = List.copyOf(ids);
    }

    int size() {
        return ids.size();
    }

    private int longest() {
        return ids.stream().mapToInt(one -> one.length).max().orElse(0);
    }

    /// The texts.
    Tensor text() {
        int width = longest();
        long[] all = new long[size() * width];
        for (int i = 0; i < size(); i++) {
            System.arraycopy(ids.get(i), 0, all, i * width, ids.get(i).length);
        }
        return Tensor.of(all, size(), width);
    }

    /// What of the texts counts.
    Tensor textMask() {
        return mask(ids.stream().mapToInt(one -> one.length).toArray());
    }

    /// A block of the style, once for each text.
    Tensor styled(SupertonicFiles.Block block) {
        float[] all = new float[size() * block.values().length];
        for (int i = 0; i < size(); i++) {
            System.arraycopy(
                    block.values(), 0, all, i * block.values().length, block.values().length);
        }
        return Tensor.of(all, size(), block.rows(), block.columns());
    }

    /// One number, once for each text.
    Tensor each(float number) {
        float[] all = new float[size()];
        Arrays.fill(all, number);
        return Tensor.of(all, size());
    }

    /// Ones as far as each counts, then zeros.
    static Tensor mask(int[] lengths) {
        int width = Arrays.stream(lengths).max().orElse(0);
        float[] mask = new float[lengths.length * width];
        for (int i = 0; i < lengths.length; i++) {
            Arrays.fill(mask, i * width, i * width + lengths[i], 1);
        }
        return Tensor.of(mask, lengths.length, 1, width);
    }
}
