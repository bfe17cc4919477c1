package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.TensorInfo;

import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns what the runtime says and gives into values of ours.
final class NativeValues {
    private NativeValues() {}

    /// What is given and taken: 16-bit floats are 32-bit ones to everybody outside.
    static Map<String, TensorSpec> specs(Map<String, NodeInfo> nodes) {
        Map<String, TensorSpec> specs = new LinkedHashMap<>();
        nodes.forEach((name, node) -> specs.put(name, spec(name, node)));
        return Collections.unmodifiableMap(specs);
    }

    /// Those that the graph itself takes as 16-bit floats.
    static Set<String> halves(Map<String, NodeInfo> nodes) {
        return nodes.entrySet().stream()
                .filter(node ->
                        node.getValue().getInfo() instanceof TensorInfo info
                                && type(info) == ElementType.FLOAT16)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static TensorSpec spec(String name, NodeInfo node) {
        if (node.getInfo() instanceof TensorInfo info) {
            ElementType type = type(info);
            return TensorSpec.of(
                    name,
                    type == ElementType.FLOAT16 ? ElementType.FLOAT32 : type,
                    info.getShape());
        }
        return TensorSpec.of(name, ElementType.OTHER);
    }

    private static ElementType type(TensorInfo info) {
        return switch (info.onnxType) {
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT -> ElementType.FLOAT32;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_DOUBLE -> ElementType.FLOAT64;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT16 -> ElementType.FLOAT16;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64 -> ElementType.INT64;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT32 -> ElementType.INT32;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT16 -> ElementType.INT16;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_INT8 -> ElementType.INT8;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_UINT8 -> ElementType.UINT8;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_BOOL -> ElementType.BOOL;
            case ONNX_TENSOR_ELEMENT_DATA_TYPE_STRING -> ElementType.TEXT;
            default -> ElementType.OTHER;
        };
    }

    /// Copies a tensor out; empty if it is of a type we have no values for.
    static Optional<Tensor> copy(OnnxTensor tensor) {
        long[] shape = tensor.getInfo().getShape();
        int count = Tensor.count(shape);
        return switch (type(tensor.getInfo())) {
            case FLOAT32, FLOAT16 -> Optional.of(Tensor.of(floats(count, tensor), shape));
            case INT64 -> Optional.of(Tensor.of(longs(count, tensor), shape));
            case INT32 -> Optional.of(Tensor.of(ints(count, tensor), shape));
            case BOOL -> Optional.of(Tensor.of(booleans(count, tensor), shape));
            case FLOAT64, INT16, INT8, UINT8, TEXT, OTHER -> Optional.empty();
        };
    }

    /// The runtime's binding widens 16-bit floats by itself.
    private static float[] floats(int count, OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        if (ours(buffer, count)) {
            return buffer.array();
        }
        float[] values = new float[count];
        if (count > 0) {
            buffer.get(values);
        }
        return values;
    }

    private static long[] longs(int count, OnnxTensor tensor) {
        long[] values = new long[count];
        LongBuffer buffer = tensor.getLongBuffer();
        if (count > 0) {
            buffer.get(values);
        }
        return values;
    }

    private static int[] ints(int count, OnnxTensor tensor) {
        int[] values = new int[count];
        IntBuffer buffer = tensor.getIntBuffer();
        if (count > 0) {
            buffer.get(values);
        }
        return values;
    }

    private static boolean[] booleans(int count, OnnxTensor tensor) {
        boolean[] values = new boolean[count];
        ByteBuffer buffer = tensor.getByteBuffer();
        for (int i = 0; i < count; i++) {
            values[i] = buffer.get(i) != 0;
        }
        return values;
    }

    /// The runtime's binding copies to a fresh array already; a second copy would be waste.
    private static boolean ours(Buffer buffer, int count) {
        return buffer != null
                && buffer.hasArray()
                && buffer.arrayOffset() == 0
                && ((float[]) buffer.array()).length == count;
    }
}
