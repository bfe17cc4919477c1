package studio.longplay.engine.inference.onnx;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// Refuses a run the model cannot do, with a sentence that names the input: the runtime's own
/// messages are for programmers.
record RunCheck(Path model, Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
    private static final String REMEDY =
            "The model is of another kind than its description says: choose the right file.";

    void check(Map<String, Tensor> given, Set<String> wanted) throws StudioFault {
        for (Map.Entry<String, Tensor> input : given.entrySet()) {
            check(input.getKey(), input.getValue());
        }
        for (String name : inputs.keySet()) {
            if (!given.containsKey(name)) {
                throw fault("model.input-missing", "was not given its input " + name);
            }
        }
        for (String name : wanted) {
            if (!outputs.containsKey(name)) {
                throw fault(
                        "model.output-unknown",
                        "has no output %s but %s".formatted(name, names(outputs)));
            }
        }
    }

    private void check(String name, Tensor tensor) throws StudioFault {
        TensorSpec spec = inputs.get(name);
        if (spec == null) {
            throw fault(
                    "model.input-unknown", "has no input %s but %s".formatted(name, names(inputs)));
        }
        if (spec.type() != tensor.type()) {
            throw fault(
                    "model.input-type",
                    "wants %s as its input %s and was given %s"
                            .formatted(spec.type().words(), name, tensor.type().words()));
        }
        if (!spec.allows(tensor.shape())) {
            throw fault(
                    "model.input-shape",
                    "wants %s as its input %s and was given %s"
                            .formatted(spec.words(), name, Arrays.toString(tensor.shape())));
        }
    }

    private static String names(Map<String, TensorSpec> specs) {
        return String.join(", ", specs.keySet());
    }

    private StudioFault.Model fault(String code, String what) {
        return new StudioFault.Model(code, "The model " + model + " " + what + ".", REMEDY);
    }
}
