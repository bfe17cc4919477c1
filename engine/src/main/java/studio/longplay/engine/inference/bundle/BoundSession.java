package studio.longplay.engine.inference.bundle;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionBehind;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// A model whose tensors are called otherwise than the code that drives it calls them: it answers
/// to the code's names.
///
/// @param theirs the model's name of a tensor by ours
record BoundSession(Session model, Map<String, String> theirs) implements SessionBehind {
    BoundSession {
        theirs = Map.copyOf(theirs);
    }

    private String theirs(String ours) {
        return theirs.getOrDefault(ours, ours);
    }

    private String ours(String its) {
        return theirs.entrySet().stream()
                .filter(pair -> pair.getValue().equals(its))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(its);
    }

    private Map<String, TensorSpec> ours(Map<String, TensorSpec> its) {
        Map<String, TensorSpec> named = new LinkedHashMap<>();
        its.forEach((name, spec) ->
                named.put(ours(name), new TensorSpec(ours(name), spec.type(), spec.shape())));
        return named;
    }

    @Override
    public Map<String, TensorSpec> inputs() {
        return ours(model.inputs());
    }

    @Override
    public Map<String, TensorSpec> outputs() {
        return ours(model.outputs());
    }

    @Override
    public Map<String, Tensor> run(
            Map<String, Tensor> inputs, Set<String> wanted, JobContext context) throws StudioFault {
        Map<String, Tensor> given = new LinkedHashMap<>();
        inputs.forEach((name, tensor) -> given.put(theirs(name), tensor));
        Set<String> asked = new LinkedHashSet<>();
        wanted.forEach(name -> asked.add(theirs(name)));
        Map<String, Tensor> answers = new LinkedHashMap<>();
        model.run(given, asked, context).forEach((name, tensor) -> answers.put(ours(name), tensor));
        return answers;
    }
}
