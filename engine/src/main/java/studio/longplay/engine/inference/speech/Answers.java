package studio.longplay.engine.inference.speech;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;

import java.util.Map;

/// Takes floats out of what a model answered.
final class Answers {
    private Answers() {}

    /// @throws StudioFault.Model `model.contract` if there are not as many as the model's kind
    ///   gives: free axes are seen only when it answers
    static float[] floats(Map<String, Tensor> answer, String name, int count) throws StudioFault {
        Tensor tensor = answer.get(name);
        if (tensor == null) {
            throw new IllegalStateException("no " + name);
        }
        float[] values = tensor.floats();
        if (values.length != count) {
            throw new StudioFault.Model(
                    "model.contract",
                    "The model answered %s with %d numbers, not %d."
                            .formatted(name, values.length, count),
                    "Choose the file that the bundle's description names for this.");
        }
        return values;
    }
}
