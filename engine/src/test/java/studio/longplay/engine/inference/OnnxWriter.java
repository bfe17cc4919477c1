package studio.longplay.engine.inference;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes small ONNX models, so that tests need none from elsewhere: a graph is built node by node,
/// by the field numbers of `onnx.proto`.
///
/// ```
/// new OnnxWriter("adder")
///         .input(TensorSpec.of("x", ElementType.FLOAT32, TensorSpec.ANY))
///         .constant("one", new float[] {1}, 1)
///         .node("Add", List.of("x", "one"), List.of("y"))
///         .output(TensorSpec.of("y", ElementType.FLOAT32, TensorSpec.ANY))
///         .write(folder.resolve("adder.onnx"));
/// ```
public final class OnnxWriter {
    private static final int FORMAT_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int FLOAT = 1;
    private static final int INT32 = 6;
    private static final int INT64 = 7;
    private static final int BOOL = 9;
    private static final int FLOAT16 = 10;
    private static final int DOUBLE = 11;

    private final ProtoWriter graph = new ProtoWriter();
    private final ProtoWriter metadata = new ProtoWriter();
    private final ProtoWriter domains = new ProtoWriter();

    public OnnxWriter(String name) {
        graph.text(2, name);
    }

    public OnnxWriter input(TensorSpec spec) {
        graph.message(11, value(spec));
        return this;
    }

    public OnnxWriter output(TensorSpec spec) {
        graph.message(12, value(spec));
        return this;
    }

    /// A node of the standard operators; attributes are made by [#whole], [#wholes] and [#graph].
    public OnnxWriter node(
            String operator, List<String> inputs, List<String> outputs, ProtoWriter... attributes) {
        return node("", operator, inputs, outputs, attributes);
    }

    /// A node of any domain's operators.
    public OnnxWriter node(
            String domain,
            String operator,
            List<String> inputs,
            List<String> outputs,
            ProtoWriter... attributes) {
        ProtoWriter node = new ProtoWriter();
        inputs.forEach(input -> node.text(1, input));
        outputs.forEach(output -> node.text(2, output));
        node.text(4, operator);
        for (ProtoWriter attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node.text(7, domain));
        return this;
    }

    /// A tensor stored in the model.
    public OnnxWriter constant(String name, float[] values, long... shape) {
        ByteBuffer raw = little(values.length * Float.BYTES);
        raw.asFloatBuffer().put(values);
        graph.message(5, tensor(name, FLOAT, shape).bytes(9, raw.array()));
        return this;
    }

    /// A tensor stored in the model.
    public OnnxWriter constant(String name, long[] values, long... shape) {
        ByteBuffer raw = little(values.length * Long.BYTES);
        raw.asLongBuffer().put(values);
        graph.message(5, tensor(name, INT64, shape).bytes(9, raw.array()));
        return this;
    }

    /// One truth stored in the model.
    public OnnxWriter constant(String name, boolean value) {
        byte[] raw = {(byte) (value ? 1 : 0)};
        graph.message(5, tensor(name, BOOL).bytes(9, raw));
        return this;
    }

    /// Floats kept in a file beside the model.
    public OnnxWriter beside(String name, String location, long lengthBytes, long... shape) {
        ProtoWriter tensor = tensor(name, FLOAT, shape);
        tensor.message(13, pair("location", location));
        tensor.message(13, pair("length", Long.toString(lengthBytes)));
        graph.message(5, tensor.number(14, 1));
        return this;
    }

    /// A text in the file that says something of the model.
    public OnnxWriter metadata(String key, String value) {
        metadata.message(14, pair(key, value));
        return this;
    }

    /// Names a set of operators that is not among the standard ones.
    public OnnxWriter domain(String domain) {
        domains.message(8, new ProtoWriter().text(1, domain).number(2, 1));
        return this;
    }

    /// An attribute that is one number.
    public static ProtoWriter whole(String name, long value) {
        return new ProtoWriter().text(1, name).number(3, value).number(20, 2);
    }

    /// An attribute that is one real number.
    public static ProtoWriter real(String name, float value) {
        return new ProtoWriter().text(1, name).real(2, value).number(20, 1);
    }

    /// An attribute that is a list of numbers.
    public static ProtoWriter wholes(String name, long... values) {
        ProtoWriter attribute = new ProtoWriter().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    /// An attribute that is the graph of another writer: the body of a loop.
    public static ProtoWriter graph(String name, OnnxWriter body) {
        return new ProtoWriter().text(1, name).message(6, body.graph).number(20, 5);
    }

    public byte[] toByteArray() {
        ProtoWriter model = new ProtoWriter().number(1, FORMAT_VERSION).text(2, "longplay tests");
        model.message(8, new ProtoWriter().text(1, "").number(2, OPERATOR_SET));
        ProtoWriter head = model.message(7, graph);
        byte[] front = head.toByteArray();
        byte[] middle = domains.toByteArray();
        byte[] end = metadata.toByteArray();
        return ByteBuffer.allocate(front.length + middle.length + end.length)
                .put(front)
                .put(middle)
                .put(end)
                .array();
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, toByteArray());
    }

    private static ProtoWriter tensor(String name, int type, long... shape) {
        ProtoWriter tensor = new ProtoWriter();
        for (long length : shape) {
            tensor.number(1, length);
        }
        return tensor.number(2, type).text(8, name);
    }

    private static ProtoWriter value(TensorSpec spec) {
        ProtoWriter shape = new ProtoWriter();
        for (int axis = 0; axis < spec.shape().size(); axis++) {
            long length = spec.shape().get(axis);
            ProtoWriter dimension = new ProtoWriter();
            shape.message(
                    1,
                    length == TensorSpec.ANY
                            ? dimension.text(2, spec.name() + "_" + axis)
                            : dimension.number(1, length));
        }
        ProtoWriter tensor = new ProtoWriter().number(1, code(spec.type())).message(2, shape);
        return new ProtoWriter()
                .text(1, spec.name())
                .message(2, new ProtoWriter().message(1, tensor));
    }

    private static int code(ElementType type) {
        return switch (type) {
            case FLOAT32 -> FLOAT;
            case FLOAT64 -> DOUBLE;
            case FLOAT16 -> FLOAT16;
            case INT64 -> INT64;
            case INT32 -> INT32;
            case BOOL -> BOOL;
            default -> throw new IllegalArgumentException("no test writes " + type.words());
        };
    }

    private static ProtoWriter pair(String key, String value) {
        return new ProtoWriter().text(1, key).text(2, value);
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
