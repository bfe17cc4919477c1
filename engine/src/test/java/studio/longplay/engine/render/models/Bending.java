package studio.longplay.engine.render.models;

import studio.longplay.engine.inference.Tensor;

import java.util.Arrays;

/// What can be wrong with an answer whose name is right.
enum Bending {
    NOTHING_IN_IT,
    NO_ROWS,
    ONE_LESS,
    ONE_MORE,
    WITHOUT_AXES,
    ONE_VALUE,
    AN_AXIS_MORE,
    ANOTHER_TYPE,
    NO_NUMBERS;

    Tensor bent(Tensor tensor) {
        long[] shape = tensor.shape();
        int last = shape.length - 1;
        return switch (this) {
            case NOTHING_IN_IT -> shape.length == 0 ? tensor : sized(tensor, with(shape, last, 0));
            case NO_ROWS -> shape.length == 0 ? tensor : sized(tensor, with(shape, 0, 0));
            case ONE_LESS ->
                    shape.length == 0 || shape[last] == 0
                            ? tensor
                            : sized(tensor, with(shape, last, shape[last] - 1));
            case ONE_MORE ->
                    shape.length == 0 ? tensor : sized(tensor, with(shape, last, shape[last] + 1));
            case WITHOUT_AXES -> sized(tensor, Tensor.count(shape));
            case ONE_VALUE -> sized(tensor);
            case AN_AXIS_MORE -> {
                long[] more = Arrays.copyOf(shape, shape.length + 1);
                more[shape.length] = 1;
                yield sized(tensor, more);
            }
            case ANOTHER_TYPE ->
                    tensor instanceof Tensor.Float32
                            ? Tensor.of(new long[Tensor.count(shape)], shape)
                            : Tensor.of(new float[Tensor.count(shape)], shape);
            case NO_NUMBERS -> {
                if (tensor instanceof Tensor.Float32(float[] values, _)) {
                    float[] none = new float[values.length];
                    Arrays.fill(none, Float.NaN);
                    yield Tensor.of(none, shape);
                }
                yield tensor;
            }
        };
    }

    private static long[] with(long[] shape, int axis, long length) {
        long[] other = shape.clone();
        other[axis] = length;
        return other;
    }

    private static Tensor sized(Tensor tensor, long... shape) {
        int count = Tensor.count(shape);
        return switch (tensor) {
            case Tensor.Float32(float[] values, _) ->
                    Tensor.of(Arrays.copyOf(values, count), shape);
            case Tensor.Int64(long[] values, _) -> Tensor.of(Arrays.copyOf(values, count), shape);
            case Tensor.Int32(int[] values, _) -> Tensor.of(Arrays.copyOf(values, count), shape);
            case Tensor.Bool(boolean[] values, _) -> Tensor.of(Arrays.copyOf(values, count), shape);
        };
    }
}
