package studio.longplay.engine.inference;

import static studio.longplay.engine.inference.ElementType.FLOAT32;
import static studio.longplay.engine.inference.TensorSpec.ANY;

import java.util.Arrays;
import java.util.List;

/// What the decoders of [TinyWhisper] tell.
final class TinyTelling {
    /// How much likelier ` yes` is than ` hello` in the forked models, as a logarithm.
    private static final float FORK = 0.4f;

    private static final float SURE = 25;

    /// Of ` yes` in the doubtful models, in which some forty other tokens are at 0.
    private static final float UNSURE = 3;

    private TinyTelling() {}

    /// What follows each token, and what else may.
    ///
    /// @param ways whether the likelier beginning has two ends, and how sure it is
    static void chain(OnnxWriter model, TinyWhisper.Ways ways) {
        long[] next = new long[TinyWhisper.SIZE];
        long[] other = new long[TinyWhisper.SIZE];
        Arrays.fill(next, TinyWhisper.END);
        Arrays.fill(other, TinyWhisper.END);
        long[][] steps = {
            {TinyWhisper.START, TinyWhisper.ENGLISH},
            {TinyWhisper.TRANSCRIBE, TinyWhisper.time(0)},
            {TinyWhisper.time(0), TinyWhisper.HELLO},
            {TinyWhisper.HELLO, TinyWhisper.WORLD},
            {TinyWhisper.WORLD, TinyWhisper.FULL_STOP},
            {TinyWhisper.FULL_STOP, TinyWhisper.time(2)},
            {TinyWhisper.time(2), TinyWhisper.time(2)},
            {TinyWhisper.AGAIN, TinyWhisper.time(4)},
            {TinyWhisper.TRANSLATE, TinyWhisper.time(1)},
            {TinyWhisper.time(1), TinyWhisper.YES},
            {TinyWhisper.YES, TinyWhisper.time(3)},
            {TinyWhisper.time(3), TinyWhisper.time(3)},
        };
        for (long[] step : steps) {
            next[(int) step[0]] = step[1];
        }
        other[(int) TinyWhisper.time(2)] = TinyWhisper.AGAIN;
        float[] likelihood = new float[TinyWhisper.SIZE];
        float[] possibility = new float[TinyWhisper.SIZE];
        Arrays.fill(likelihood, 10);
        Arrays.fill(possibility, 5);
        if (ways != TinyWhisper.Ways.ONE) {
            possibility[(int) TinyWhisper.time(2)] = SURE - 10;
            Arrays.fill(likelihood, SURE);
            next[(int) TinyWhisper.time(0)] = TinyWhisper.YES;
            other[(int) TinyWhisper.time(0)] = TinyWhisper.HELLO;
            float likely = ways == TinyWhisper.Ways.DOUBTFUL ? UNSURE : SURE;
            likelihood[(int) TinyWhisper.time(0)] = likely;
            possibility[(int) TinyWhisper.time(0)] = likely - FORK;
            next[(int) TinyWhisper.YES] = TinyWhisper.WORLD;
            other[(int) TinyWhisper.YES] = TinyWhisper.FULL_STOP;
            possibility[(int) TinyWhisper.YES] = SURE;
        }
        float[] silent = new float[TinyWhisper.SIZE];
        silent[(int) TinyWhisper.NO_SPEECH] = 20;
        float[] german = new float[TinyWhisper.SIZE];
        german[(int) TinyWhisper.GERMAN] = 20;
        model.constant("next", next, TinyWhisper.SIZE)
                .constant("other", other, TinyWhisper.SIZE)
                .constant("size", new long[] {TinyWhisper.SIZE}, 1)
                .constant("marked", new float[] {0, 1}, 2)
                .constant("likelihood", likelihood, TinyWhisper.SIZE)
                .constant("possibility", possibility, TinyWhisper.SIZE)
                .constant("last", new long[] {-1}, 1)
                .constant("inRows", new long[] {-1, 1, 1}, 3)
                .constant("silent", silent, TinyWhisper.SIZE)
                .constant("german", german, TinyWhisper.SIZE)
                .constant("nothing", new float[] {0})
                .constant("one", new float[] {1});
    }

    /// @param ids the input that holds tokens
    /// @param heard what the encoder made, its two numbers innermost
    /// @param fits a number for each row: 1 if its cache is what it should be
    static void logits(OnnxWriter model, String ids, String heard, String fits) {
        model.constant("inner", new long[] {-1}, 1)
                .constant("from0", new long[] {0}, 1)
                .constant("to1", new long[] {1}, 1)
                .constant("to2", new long[] {2}, 1)
                .node("Gather", List.of("next", ids), List.of("nextIds"))
                .node("Gather", List.of("other", ids), List.of("otherIds"))
                .node("OneHot", List.of("nextIds", "size", "marked"), List.of("nextMark"))
                .node("OneHot", List.of("otherIds", "size", "marked"), List.of("otherMark"))
                .node("Gather", List.of("likelihood", ids), List.of("nextFlat"))
                .node("Gather", List.of("possibility", ids), List.of("otherFlat"))
                .node("Unsqueeze", List.of("nextFlat", "last"), List.of("nextSize"))
                .node("Unsqueeze", List.of("otherFlat", "last"), List.of("otherSize"))
                .node("Mul", List.of("nextMark", "nextSize"), List.of("nextHot"))
                .node("Mul", List.of("otherMark", "otherSize"), List.of("otherHot"))
                .node("Add", List.of("nextHot", "otherHot"), List.of("told"))
                .node("Reshape", List.of(fits, "inRows"), List.of("rowFits"))
                .node("Slice", List.of(heard, "from0", "to1", "inner"), List.of("lower"))
                .node("Slice", List.of(heard, "to1", "to2", "inner"), List.of("upper"))
                .node("ReduceMean", List.of("lower"), List.of("low"), keep())
                .node("ReduceMean", List.of("upper"), List.of("high"), keep())
                .node("ReduceMax", List.of(heard), List.of("loudest"), keep())
                .node("Greater", List.of("loudest", "nothing"), List.of("isLoud"))
                .node("Cast", List.of("isLoud"), List.of("loud"), OnnxWriter.whole("to", 1))
                .node("Greater", List.of("high", "low"), List.of("isHigh"))
                .node("Cast", List.of("isHigh"), List.of("upward"), OnnxWriter.whole("to", 1))
                .node("Sub", List.of("one", "loud"), List.of("quiet"))
                .node("Mul", List.of("loud", "rowFits"), List.of("sure"))
                .node("Mul", List.of("told", "sure"), List.of("said"))
                .node("Mul", List.of("silent", "quiet"), List.of("unsaid"))
                .node("Mul", List.of("german", "upward"), List.of("foreign"))
                .node("Add", List.of("said", "unsaid"), List.of("saidOrNot"))
                .node("Add", List.of("saidOrNot", "foreign"), List.of("logits"))
                .output(TensorSpec.of("logits", FLOAT32, ANY, ANY, TinyWhisper.SIZE));
    }

    static ProtoWriter keep() {
        return OnnxWriter.whole("keepdims", 0);
    }

    /// In each row by itself.
    static ProtoWriter[] inEach(long... axes) {
        return new ProtoWriter[] {OnnxWriter.wholes("axes", axes), keep()};
    }
}
