package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One model, loaded and ready. Any thread may call it; it does one run at a time and others wait,
/// until it is their turn or their context is cancelled.
///
/// Its memory is native and goes back when it is closed, not when it is forgotten.
public interface Session extends AutoCloseable {
    /// What must be given, in the model's order.
    Map<String, TensorSpec> inputs();

    /// What comes back, in the model's order.
    Map<String, TensorSpec> outputs();

    /// The key and value texts an exporter wrote into the file.
    Map<String, String> metadata();

    /// What it runs on.
    Device device();

    /// Why it does not run on what was asked for (`inference.device-missing`), if so.
    Optional<Warning> fallback();

    /// Runs the model for the outputs named.
    ///
    /// Cancelling the context stops a run in the middle, within some hundredths of a second of the
    /// operation at work ending.
    ///
    /// @param inputs every input by name; the arrays are read before this returns
    /// @param wanted names out of [#outputs]; nothing else is computed that they do not need
    /// @return the outputs wanted, in the order wanted; the caller owns their arrays
    /// @throws StudioFault.Model `model.input-unknown`, `model.input-missing`, `model.input-type`,
    ///   `model.input-shape`, `model.output-unknown`, `model.output-type`, `model.run-failed`
    /// @throws StudioFault.Resource `inference.memory-full` if the device's memory ran out;
    ///   `inference.device-lost` if the device went away
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    Map<String, Tensor> run(Map<String, Tensor> inputs, Set<String> wanted, JobContext context)
            throws StudioFault;

    /// Runs the model for all its outputs.
    default Map<String, Tensor> run(Map<String, Tensor> inputs, JobContext context)
            throws StudioFault {
        return run(inputs, outputs().keySet(), context);
    }

    /// Gives its memory back; a run under way ends first. It may be closed twice.
    @Override
    void close();
}
