package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionBehind;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// A model somebody listens at.
record HeardSession(Session model, BiConsumer<Map<String, Tensor>, Map<String, Tensor>> listener)
        implements SessionBehind {
    @Override
    public Map<String, Tensor> run(
            Map<String, Tensor> inputs, Set<String> wanted, JobContext context) throws StudioFault {
        Map<String, Tensor> given = copied(inputs);
        Map<String, Tensor> answers = model.run(inputs, wanted, context);
        listener.accept(given, copied(answers));
        return answers;
    }

    /// Doors may write over what they gave, and over what they were given.
    private static Map<String, Tensor> copied(Map<String, Tensor> tensors) {
        Map<String, Tensor> copies = new HashMap<>();
        tensors.forEach((name, tensor) -> copies.put(name, copied(tensor)));
        return copies;
    }

    private static Tensor copied(Tensor tensor) {
        return switch (tensor) {
            case Tensor.Float32(float[] values, long[] shape) ->
                    Tensor.of(values.clone(), shape.clone());
            case Tensor.Int64(long[] values, long[] shape) ->
                    Tensor.of(values.clone(), shape.clone());
            case Tensor.Int32(int[] values, long[] shape) ->
                    Tensor.of(values.clone(), shape.clone());
            case Tensor.Bool(boolean[] values, long[] shape) ->
                    Tensor.of(values.clone(), shape.clone());
        };
    }
}
