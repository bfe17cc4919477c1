package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ElementType;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionBehind;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A model of which one answer is not what it should be.
record BentSession(Session model, String output, Bending bending) implements SessionBehind {
    /// The runtime answers with the type it says it does.
    @Override
    public Map<String, TensorSpec> outputs() {
        Map<String, TensorSpec> outputs = new LinkedHashMap<>(model.outputs());
        if (bending == Bending.ANOTHER_TYPE) {
            outputs.computeIfPresent(
                    output,
                    (name, spec) ->
                            new TensorSpec(
                                    name,
                                    spec.type() == ElementType.FLOAT32
                                            ? ElementType.INT64
                                            : ElementType.FLOAT32,
                                    spec.shape()));
        }
        return outputs;
    }

    @Override
    public Map<String, Tensor> run(
            Map<String, Tensor> inputs, Set<String> wanted, JobContext context) throws StudioFault {
        Map<String, Tensor> answers = new LinkedHashMap<>(model.run(inputs, wanted, context));
        answers.computeIfPresent(output, (_, tensor) -> bending.bent(tensor));
        return answers;
    }
}
