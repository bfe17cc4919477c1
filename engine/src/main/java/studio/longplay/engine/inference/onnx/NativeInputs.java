package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

import studio.longplay.engine.inference.Tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The native memory a session's inputs are copied to. It is kept from run to run, grows with the
/// longest input and is freed when the session is closed; left to the runtime, each run would leave
/// buffers behind for the garbage collector to find.
///
/// One thread at a time.
final class NativeInputs implements AutoCloseable {
    private final OrtEnvironment environment;
    private final Set<String> halves;
    private final Map<String, Block> blocks = new HashMap<>();

    private record Block(Arena arena, MemorySegment bytes) {}

    /// @param halves inputs that the graph takes as 16-bit floats: they are narrowed on the way in,
    ///   to the nearest, ties to even (IEEE 754 binary16); beyond 65,504 that is infinity
    NativeInputs(OrtEnvironment environment, Set<String> halves) {
        this.environment = environment;
        this.halves = halves;
    }

    /// Copies a tensor in; the result is to be closed before the input of that name is copied in
    /// again.
    OnnxTensor copy(String name, Tensor tensor) throws OrtException {
        return switch (tensor) {
            case Tensor.Float32(float[] values, long[] shape) when halves.contains(name) -> {
                ByteBuffer bytes = bytes(name, (long) values.length * Short.BYTES);
                for (int i = 0; i < values.length; i++) {
                    bytes.putShort(i * Short.BYTES, Float.floatToFloat16(values[i]));
                }
                yield OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.FLOAT16);
            }
            case Tensor.Float32(float[] values, long[] shape) -> {
                ByteBuffer bytes = bytes(name, (long) values.length * Float.BYTES);
                bytes.asFloatBuffer().put(values);
                yield OnnxTensor.createTensor(environment, bytes.asFloatBuffer(), shape);
            }
            case Tensor.Int64(long[] values, long[] shape) -> {
                ByteBuffer bytes = bytes(name, (long) values.length * Long.BYTES);
                bytes.asLongBuffer().put(values);
                yield OnnxTensor.createTensor(environment, bytes.asLongBuffer(), shape);
            }
            case Tensor.Int32(int[] values, long[] shape) -> {
                ByteBuffer bytes = bytes(name, (long) values.length * Integer.BYTES);
                bytes.asIntBuffer().put(values);
                yield OnnxTensor.createTensor(environment, bytes.asIntBuffer(), shape);
            }
            case Tensor.Bool(boolean[] values, long[] shape) -> {
                ByteBuffer bytes = bytes(name, values.length);
                for (int i = 0; i < values.length; i++) {
                    bytes.put(i, (byte) (values[i] ? 1 : 0));
                }
                yield OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.BOOL);
            }
        };
    }

    private ByteBuffer bytes(String name, long count) {
        Block block = blocks.get(name);
        if (block == null || block.bytes().byteSize() < count) {
            if (block != null) {
                block.arena().close();
            }
            Arena arena = Arena.ofShared();
            MemorySegment bytes = arena.allocate(Math.max(count, Long.BYTES), Long.BYTES);
            block = new Block(arena, bytes);
            blocks.put(name, block);
        }
        return block.bytes().asSlice(0, count).asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /// Bytes held.
    long size() {
        return blocks.values().stream().mapToLong(block -> block.bytes().byteSize()).sum();
    }

    @Override
    public void close() {
        blocks.values().forEach(block -> block.arena().close());
        blocks.clear();
    }
}
