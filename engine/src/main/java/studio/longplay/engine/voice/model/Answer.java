package studio.longplay.engine.voice.model;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;

import java.util.Arrays;
import java.util.Map;

/// Takes numbers out of what a model answered, and refuses what cannot be meant.
public final class Answer {
    private Answer() {}

    /// What stands under a name.
    ///
    /// @throws StudioFault.Model `model.answer` if nothing does
    public static Tensor tensor(Map<String, Tensor> answer, String name) throws StudioFault {
        Tensor tensor = answer.get(name);
        if (tensor == null) {
            throw odd(name, "nothing");
        }
        return tensor;
    }

    /// The floats under a name, all of them numbers.
    ///
    /// @throws StudioFault.Model `model.answer` if one is none, or they are no floats
    public static float[] floats(Map<String, Tensor> answer, String name) throws StudioFault {
        Tensor tensor = tensor(answer, name);
        if (!(tensor instanceof Tensor.Float32(float[] values, long[] _))) {
            throw odd(name, tensor.type().words());
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw odd(name, "what is no number");
            }
        }
        return values;
    }

    /// So many floats under a name.
    ///
    /// @throws StudioFault.Model `model.answer`
    public static float[] floats(Map<String, Tensor> answer, String name, int count)
            throws StudioFault {
        float[] values = floats(answer, name);
        if (values.length != count) {
            throw odd(name, values.length + " numbers, not " + count);
        }
        return values;
    }

    /// So many numbers under a name, of whatever type.
    ///
    /// @throws StudioFault.Model `model.answer`
    public static double[] numbers(Map<String, Tensor> answer, String name, int count)
            throws StudioFault {
        double[] numbers =
                switch (tensor(answer, name)) {
                    case Tensor.Float32(float[] _, long[] _) -> wide(floats(answer, name));
                    case Tensor.Int64(long[] values, long[] _) ->
                            Arrays.stream(values).asDoubleStream().toArray();
                    case Tensor.Int32(int[] values, long[] _) ->
                            Arrays.stream(values).asDoubleStream().toArray();
                    case Tensor.Bool _ -> throw odd(name, "booleans");
                };
        if (numbers.length != count) {
            throw odd(name, numbers.length + " numbers, not " + count);
        }
        return numbers;
    }

    private static double[] wide(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /// The fault of an answer.
    ///
    /// @param what it was
    public static StudioFault.Model odd(String name, String what) {
        return new StudioFault.Model(
                "model.answer",
                "The model answered " + name + " with " + what + ".",
                "Get the bundle again from its makers, or use another export of it.");
    }
}
