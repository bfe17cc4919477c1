package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Passes every run on to another session and keeps copies of one input of each.
public final class Recorder implements Session {
    private final Session session;
    private final String input;
    private final List<float[]> seen = new ArrayList<>();

    public Recorder(Session session, String input) {
        this.session = session;
        this.input = input;
    }

    /// What the input was in each run so far.
    public List<float[]> seen() {
        return seen;
    }

    @Override
    public Map<String, Tensor> run(
            Map<String, Tensor> inputs, Set<String> wanted, JobContext context) throws StudioFault {
        seen.add(inputs.get(input).floats().clone());
        return session.run(inputs, wanted, context);
    }

    @Override
    public Map<String, TensorSpec> inputs() {
        return session.inputs();
    }

    @Override
    public Map<String, TensorSpec> outputs() {
        return session.outputs();
    }

    @Override
    public Map<String, String> metadata() {
        return session.metadata();
    }

    @Override
    public Device device() {
        return session.device();
    }

    @Override
    public Optional<Warning> fallback() {
        return session.fallback();
    }

    @Override
    public void close() {
        session.close();
    }
}
