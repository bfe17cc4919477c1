package studio.longplay.engine.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/// Makes a model that only multiplies matrices, which is what most models do most of the time: by
/// it a machine is measured, and one sees that the runtime works.
///
/// Its input `x` is `[rows, SIZE]`, its output `y` the same; a chain of [#LAYERS] products with
/// weights that are the same always. Source: the field numbers stand for the names in `onnx.proto`;
/// `MatMulInteger` and `DynamicQuantizeLinear` of ONNX's operators, version 17.
public final class ProbeModel {
    /// Numbers in a row.
    public static final int SIZE = 256;

    /// Products, one after the other.
    public static final int LAYERS = 4;

    private static final int FORMAT_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int FLOAT = 1;
    private static final int INT8 = 3;
    private static final long SEED = 20_261_122;
    private static final float STEP = 1f / 127;

    private final ProtoBuffer graph = new ProtoBuffer();

    private ProbeModel() {
        graph.text(2, "probe");
    }

    /// How many multiplications and additions a run of so many rows takes.
    public static double operations(int rows) {
        return 2.0 * rows * SIZE * SIZE * LAYERS;
    }

    /// The bytes of an ONNX file.
    ///
    /// @param precision [Precision#FP32], or [Precision#INT8] with weights and products of 8 bits
    public static byte[] of(Precision precision) {
        return new ProbeModel().whole(precision);
    }

    private byte[] whole(Precision precision) {
        SplittableRandom chance = new SplittableRandom(SEED);
        String from = "x";
        for (int layer = 0; layer < LAYERS; layer++) {
            String to = layer + 1 == LAYERS ? "y" : "x" + layer;
            byte[] weights = new byte[SIZE * SIZE];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (byte) (chance.nextInt(255) - 127);
            }
            if (precision == Precision.INT8) {
                small(layer, weights, from, to);
            } else {
                exact(layer, weights, from, to);
            }
            from = to;
        }
        graph.message(11, value("x")).message(12, value("y"));
        return new ProtoBuffer()
                .number(1, FORMAT_VERSION)
                .message(7, graph)
                .message(8, new ProtoBuffer().number(2, OPERATOR_SET))
                .toByteArray();
    }

    /// So that numbers grow from layer to layer as little as they shrink.
    private static float scale() {
        return STEP / (float) StrictMath.sqrt(SIZE / 3.0);
    }

    private void exact(int layer, byte[] weights, String from, String to) {
        ByteBuffer raw =
                ByteBuffer.allocate(weights.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (byte weight : weights) {
            raw.putFloat(weight * scale());
        }
        String name = "w" + layer;
        graph.message(5, tensor(name, FLOAT, raw.array(), SIZE, SIZE));
        node("MatMul", new String[] {from, name}, to);
    }

    private void small(int layer, byte[] weights, String from, String to) {
        String at = "l" + layer;
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        graph.message(5, tensor("w" + at, INT8, weights, SIZE, SIZE));
        graph.message(5, tensor("s" + at, FLOAT, raw.putFloat(scale()).array()));
        node("DynamicQuantizeLinear", new String[] {from}, "q" + at, "f" + at, "z" + at);
        node("MatMulInteger", new String[] {"q" + at, "w" + at, "z" + at}, "p" + at);
        ProtoBuffer toFloat = new ProtoBuffer().text(1, "to").number(3, FLOAT).number(20, 2);
        graph.message(1, named("Cast", new String[] {"p" + at}, "c" + at).message(5, toFloat));
        node("Mul", new String[] {"f" + at, "s" + at}, "g" + at);
        node("Mul", new String[] {"c" + at, "g" + at}, to);
    }

    private void node(String operator, String[] inputs, String... outputs) {
        graph.message(1, named(operator, inputs, outputs));
    }

    private static ProtoBuffer named(String operator, String[] inputs, String... outputs) {
        ProtoBuffer node = new ProtoBuffer();
        for (String input : inputs) {
            node.text(1, input);
        }
        for (String output : outputs) {
            node.text(2, output);
        }
        return node.text(4, operator);
    }

    private static ProtoBuffer tensor(String name, int type, byte[] raw, int... shape) {
        ProtoBuffer tensor = new ProtoBuffer();
        for (int length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, type).text(8, name).value(9, raw);
    }

    private static ProtoBuffer value(String name) {
        ProtoBuffer shape =
                new ProtoBuffer()
                        .message(1, new ProtoBuffer().text(2, "rows"))
                        .message(1, new ProtoBuffer().number(1, SIZE));
        ProtoBuffer tensor = new ProtoBuffer().number(1, FLOAT).message(2, shape);
        return new ProtoBuffer().text(1, name).message(2, new ProtoBuffer().message(1, tensor));
    }
}
