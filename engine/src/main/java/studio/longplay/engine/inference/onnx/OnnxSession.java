package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One graph in the runtime. It does one run at a time, though the runtime would do several: the
/// native memory of its inputs is kept from run to run, and a keeper's budget counts what one run
/// takes. Who waits for another's run can be cancelled while it does.
final class OnnxSession implements Session {
    private static final long LOOK_MILLIS = 10;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Origin origin;
    private final OrtSession session;
    private final NativeInputs memory;
    private final Watch watch;
    private final Map<String, TensorSpec> inputs;
    private final Map<String, TensorSpec> outputs;
    private final Map<String, String> metadata;
    private boolean closed;

    /// Where a session comes from and what it runs on.
    record Origin(Path model, Chip chip, Optional<Warning> fallback) {}

    private OnnxSession(Origin origin, OrtEnvironment environment, OrtSession session, Watch watch)
            throws OrtException {
        this.origin = origin;
        this.session = session;
        this.watch = watch;
        Map<String, NodeInfo> asked = session.getInputInfo();
        this.memory = new NativeInputs(environment, NativeValues.halves(asked));
        this.inputs = NativeValues.specs(asked);
        this.outputs = NativeValues.specs(session.getOutputInfo());
        this.metadata = Map.copyOf(session.getMetadata().getCustomMetadata());
    }

    /// Takes a graph over; it is closed if it does not describe itself.
    static OnnxSession of(
            Origin origin, OrtEnvironment environment, OrtSession session, Watch watch)
            throws OrtException {
        OnnxSession made = null;
        try {
            made = new OnnxSession(origin, environment, session, watch);
            return made;
        } finally {
            if (made == null) {
                session.close();
            }
        }
    }

    @Override
    public Map<String, TensorSpec> inputs() {
        return inputs;
    }

    @Override
    public Map<String, TensorSpec> outputs() {
        return outputs;
    }

    @Override
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public Device device() {
        return origin.chip().device();
    }

    @Override
    public Optional<Warning> fallback() {
        return origin.fallback();
    }

    @Override
    public Map<String, Tensor> run(
            Map<String, Tensor> given, Set<String> wanted, JobContext context) throws StudioFault {
        awaitTurn(context);
        try {
            return runNow(given, wanted, context);
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(JobContext context) {
        if (turn.tryLock()) {
            return;
        }
        try {
            // Nobody signals a cancellation.
            while (!turn.tryLock(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                context.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private Map<String, Tensor> runNow(
            Map<String, Tensor> given, Set<String> wanted, JobContext context) throws StudioFault {
        if (closed) {
            throw new IllegalStateException("a closed session of " + origin.model());
        }
        new RunCheck(origin.model(), inputs, outputs).check(given, wanted);
        context.checkCancelled();
        Map<String, OnnxTensor> tensors = HashMap.newHashMap(given.size());
        try (Watch.Run run = watch.begin(context)) {
            for (Map.Entry<String, Tensor> input : given.entrySet()) {
                tensors.put(input.getKey(), memory.copy(input.getKey(), input.getValue()));
            }
            return run(tensors, wanted, run);
        } catch (OrtException e) {
            throw failed(e);
        } finally {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    private Map<String, Tensor> run(
            Map<String, OnnxTensor> tensors, Set<String> wanted, Watch.Run run)
            throws OrtException, StudioFault {
        try (OrtSession.Result result = session.run(tensors, wanted, run.options())) {
            Map<String, Tensor> values = LinkedHashMap.newLinkedHashMap(wanted.size());
            for (String name : wanted) {
                values.put(name, value(name, result.get(name).orElseThrow()));
            }
            return values;
        } catch (OrtException e) {
            run.rethrowCancellation();
            throw e;
        }
    }

    private Tensor value(String name, OnnxValue value) throws StudioFault {
        Optional<Tensor> copied =
                value instanceof OnnxTensor tensor ? NativeValues.copy(tensor) : Optional.empty();
        if (copied.isEmpty()) {
            throw new StudioFault.Model(
                    "model.output-type",
                    "The model %s answers %s with %s, which Longplay cannot read."
                            .formatted(origin.model(), name, value.getInfo()),
                    "Choose an export of the model that answers with 32-bit floats.");
        }
        return copied.get();
    }

    private StudioFault failed(OrtException cause) {
        Optional<StudioFault> machine = OnnxFaults.ofMachine(origin.model(), origin.chip(), cause);
        if (machine.isPresent()) {
            return machine.get();
        }
        return new StudioFault.Model(
                "model.run-failed",
                "The model %s failed: %s.".formatted(origin.model(), OnnxSessions.firstLine(cause)),
                "Try a shorter input; if it fails again, get the model anew or use another.",
                cause);
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (!closed) {
                closed = true;
                memory.close();
                session.close();
            }
        } catch (OrtException e) {
            throw new IllegalStateException("a session that cannot be closed", e);
        } finally {
            turn.unlock();
        }
    }
}
