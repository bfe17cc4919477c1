package studio.longplay.engine.inference;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Takes chance out of a model: the runtime draws other numbers in every run, and what a studio
/// makes must be the same again. Operators that answer noise in the shape of their input are
/// replaced by a table of such noise, read round and round, from another place for each of them.
/// The file itself stays as it is.
///
/// Source: `RandomNormalLike` and `RandomUniformLike` in the operators of ONNX; the field numbers
/// stand for the names in `onnx.proto`.
public final class SteadyModel {
    private static final String NORMAL = ":RandomNormalLike";
    private static final String UNIFORM = ":RandomUniformLike";
    private static final Set<String> CHANCE = Set.of(NORMAL, UNIFORM);

    /// Prime, and 2.7 s of sound at 24 kHz: its return is not heard.
    private static final int TABLE = 65_537;

    private static final long OFFSET = 7_919;
    private static final long SEED = 20_261_121;
    private static final String PREFIX = "longplay.steady.";
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ProtoBuffer stored = new ProtoBuffer();
    private int found;

    private SteadyModel() {}

    /// Whether an operator, as `domain:Operator`, is replaced.
    static boolean isChance(String operator) {
        return CHANCE.contains(operator);
    }

    /// The same model without chance.
    ///
    /// @param model the bytes of a file that [ModelFile#check] let pass
    /// @throws IOException if they are no such model
    public static byte[] of(byte[] model) throws IOException {
        return new SteadyModel().model(new ProtoMessage(MemorySegment.ofArray(model)));
    }

    private byte[] model(ProtoMessage model) throws IOException {
        ProtoBuffer out = new ProtoBuffer();
        while (model.next()) {
            if (model.field() == 7) {
                ProtoBuffer graph = graph(model.message());
                tables();
                out.message(7, graph.whole(stored.toByteArray()));
            } else {
                out.whole(model.whole());
            }
        }
        return out.toByteArray();
    }

    private ProtoBuffer graph(ProtoMessage graph) throws IOException {
        ProtoBuffer out = new ProtoBuffer();
        while (graph.next()) {
            if (graph.field() == 1) {
                node(graph.message(), out, graph.whole());
            } else {
                out.whole(graph.whole());
            }
        }
        return out;
    }

    private void node(ProtoMessage node, ProtoBuffer out, byte[] whole) throws IOException {
        Draw draw = new Draw();
        ProtoBuffer same = new ProtoBuffer();
        boolean changed = false;
        while (node.next()) {
            byte[] field = node.whole();
            switch (node.field()) {
                case 1 -> draw.input = node.text();
                case 2 -> draw.output = node.text();
                case 4 -> draw.operator = node.text();
                case 5 -> {
                    ProtoBuffer attribute = attribute(node.message(), draw);
                    changed |= draw.hasGraph;
                    field = new ProtoBuffer().message(5, attribute).toByteArray();
                }
                case 7 -> draw.domain = node.text();
                default -> {}
            }
            same.whole(field);
        }
        if (isChance(draw.domain + ":" + draw.operator)) {
            replace(draw, out);
        } else if (changed) {
            out.message(1, same);
        } else {
            out.whole(whole);
        }
    }

    /// What is known of a node while it is read.
    private static final class Draw {
        private String input = "";
        private String output = "";
        private String operator = "";
        private String domain = "";
        private String name = "";
        private float mean;
        private float scale = 1;
        private float low;
        private float high = 1;
        private boolean hasGraph;
    }

    private ProtoBuffer attribute(ProtoMessage attribute, Draw draw) throws IOException {
        ProtoBuffer out = new ProtoBuffer();
        draw.name = "";
        while (attribute.next()) {
            switch (attribute.field()) {
                case 1 -> {
                    draw.name = attribute.text();
                    out.whole(attribute.whole());
                }
                case 2 -> {
                    real(draw, attribute.real());
                    out.whole(attribute.whole());
                }
                case 6, 11 -> {
                    draw.hasGraph = true;
                    out.message(attribute.field(), graph(attribute.message()));
                }
                default -> out.whole(attribute.whole());
            }
        }
        return out;
    }

    private static void real(Draw draw, float value) {
        switch (draw.name) {
            case "mean" -> draw.mean = value;
            case "scale" -> draw.scale = value;
            case "low" -> draw.low = value;
            case "high" -> draw.high = value;
            default -> {}
        }
    }

    private void replace(Draw draw, ProtoBuffer out) {
        boolean normal = draw.operator.equals(NORMAL.substring(1));
        String own = PREFIX + found + ".";
        constant(own + "offset", INT64, longs(OFFSET * found));
        constant(own + "scale", FLOAT, floats(normal ? draw.scale : draw.high - draw.low));
        constant(own + "mean", FLOAT, floats(normal ? draw.mean : draw.low));
        found++;
        operation(out, "Shape", List.of(draw.input), own + "shape");
        ProtoBuffer flat = new ProtoBuffer().text(1, "keepdims").number(3, 0).number(20, 2);
        operation(out, "ReduceProd", List.of(own + "shape"), own + "count", flat);
        operation(
                out,
                "Range",
                List.of(PREFIX + "zero", own + "count", PREFIX + "one"),
                own + "places");
        operation(out, "Add", List.of(own + "places", own + "offset"), own + "moved");
        operation(out, "Mod", List.of(own + "moved", PREFIX + "table"), own + "round");
        String table = PREFIX + (normal ? "normal" : "uniform");
        operation(out, "Gather", List.of(table, own + "round"), own + "line");
        operation(out, "Reshape", List.of(own + "line", own + "shape"), own + "noise");
        operation(out, "Mul", List.of(own + "noise", own + "scale"), own + "scaled");
        operation(out, "Add", List.of(own + "scaled", own + "mean"), draw.output);
    }

    private static void operation(
            ProtoBuffer out,
            String operator,
            List<String> inputs,
            String output,
            ProtoBuffer... attributes) {
        ProtoBuffer node = new ProtoBuffer();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(4, operator);
        for (ProtoBuffer attribute : attributes) {
            node.message(5, attribute);
        }
        out.message(1, node);
    }

    private void tables() {
        constant(PREFIX + "zero", INT64, longs(0));
        constant(PREFIX + "one", INT64, longs(1));
        constant(PREFIX + "table", INT64, longs(TABLE));
        SplittableRandom random = new SplittableRandom(SEED);
        float[] normal = new float[TABLE];
        float[] uniform = new float[TABLE];
        for (int i = 0; i < TABLE; i++) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            normal[i] = (float) (radius * StrictMath.cos(2 * Math.PI * random.nextDouble()));
            uniform[i] = (float) random.nextDouble();
        }
        constant(PREFIX + "normal", FLOAT, floats(normal), TABLE);
        constant(PREFIX + "uniform", FLOAT, floats(uniform), TABLE);
    }

    private void constant(String name, int type, byte[] raw, long... shape) {
        ProtoBuffer tensor = new ProtoBuffer();
        for (long length : shape) {
            tensor.number(1, length);
        }
        stored.message(5, tensor.number(2, type).text(8, name).value(9, raw));
    }

    private static byte[] longs(long value) {
        byte[] raw = new byte[Long.BYTES];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return raw;
    }

    private static byte[] floats(float... values) {
        byte[] raw = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return raw;
    }
}
