package studio.longplay.engine.inference;

import java.util.List;

/// Nodes that make a hum of symbols: one tone that goes through, as loud in each symbol as 0.5 plus
/// its number over 356.
final class Humming {
    /// What comes of it: floats [1, samples].
    static final String HUM = "hum";

    /// The numbers 0, 1 and 2 as lists of one.
    static final String ZERO = "zero";

    static final String ONE = "one";
    static final String TWO = "two";

    private Humming() {}

    /// Adds them to a model.
    ///
    /// @param ids symbols [1, count]
    /// @param length samples of each, floats [1]; rounded down
    /// @param period samples of a period of the tone
    static void add(OnnxWriter model, String ids, String length, int period) {
        float[] tone = new float[period];
        for (int i = 0; i < period; i++) {
            tone[i] = (float) StrictMath.sin(2 * Math.PI * i / period);
        }
        model.constant("tone", tone, period)
                .constant("period", new long[] {period})
                .constant("share", new float[] {1 / 356f})
                .constant("half", new float[] {0.5f})
                .constant(ZERO, new long[] {0}, 1)
                .constant(ONE, new long[] {1}, 1)
                .constant(TWO, new long[] {2}, 1)
                .constant("none", new long[] {0})
                .constant("step", new long[] {1})
                .constant("row", new long[] {1, -1}, 2)
                .node("Cast", List.of(ids), List.of("numbers"), OnnxWriter.whole("to", 1))
                .node("Mul", List.of("numbers", "share"), List.of("shared"))
                .node("Add", List.of("shared", "half"), List.of("amounts"))
                .node("Unsqueeze", List.of("amounts", TWO), List.of("column"))
                .node("Cast", List.of(length), List.of("each"), OnnxWriter.whole("to", 7))
                .node(
                        "Concat",
                        List.of(ONE, ONE, "each"),
                        List.of("wide"),
                        OnnxWriter.whole("axis", 0))
                .node("Expand", List.of("column", "wide"), List.of("blocks"))
                .node("Reshape", List.of("blocks", "row"), List.of("envelope"))
                .node("Shape", List.of("envelope"), List.of("shape"))
                .node("Gather", List.of("shape", "step"), List.of("total"))
                .node("Range", List.of("none", "total", "step"), List.of("places"))
                .node("Mod", List.of("places", "period"), List.of("phases"))
                .node("Gather", List.of("tone", "phases"), List.of("sines"))
                .node("Mul", List.of("envelope", "sines"), List.of(HUM));
    }

    /// What they make.
    static float[] hum(long[] ids, double loudness, int samples, int period) {
        float[] hum = new float[ids.length * samples];
        for (int i = 0; i < hum.length; i++) {
            double tone = StrictMath.sin(2 * Math.PI * (i % period) / period);
            hum[i] = (float) (loudness * (0.5 + ids[i / samples] / 356.0) * tone);
        }
        return hum;
    }
}
