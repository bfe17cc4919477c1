package studio.longplay.engine.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a model says of one input or output.
///
/// @param shape the length of each axis, [#ANY] where it is free; no axes for a single value
public record TensorSpec(String name, ElementType type, List<Long> shape) {
    /// The length of an axis that the caller chooses.
    public static final long ANY = -1;

    public TensorSpec {
        shape = List.copyOf(shape);
    }

    public static TensorSpec of(String name, ElementType type, long... shape) {
        List<Long> axes = new ArrayList<>(shape.length);
        for (long length : shape) {
            axes.add(length);
        }
        return new TensorSpec(name, type, axes);
    }

    /// Whether a tensor of that shape may be given.
    public boolean allows(long[] given) {
        if (given.length != shape.size()) {
            return false;
        }
        for (int axis = 0; axis < given.length; axis++) {
            if (shape.get(axis) != ANY && shape.get(axis) != given[axis]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the two could be the same tensor: the same type, as many axes, no two lengths that
    /// contradict each other. Names are not compared.
    public boolean fits(TensorSpec other) {
        if (type != other.type || shape.size() != other.shape.size()) {
            return false;
        }
        for (int axis = 0; axis < shape.size(); axis++) {
            long mine = shape.get(axis);
            long its = other.shape.get(axis);
            if (mine != ANY && its != ANY && mine != its) {
                return false;
            }
        }
        return true;
    }

    /// For a sentence: `32-bit floats [2, any, 128]`.
    public String words() {
        return type.words()
                + shape.stream()
                        .map(length -> length == ANY ? "any" : Long.toString(length))
                        .collect(Collectors.joining(", ", " [", "]"));
    }
}
