package studio.longplay.engine.inference;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ChipState;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Surroundings;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The real runtime on a machine whose memory runs out as it is told to.
public final class ShortMemory implements ModelRuntime {
    private final Refusal refusal;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /// Whether there is too little memory for a run.
    @FunctionalInterface
    public interface Refusal {
        boolean refuses(Asked run);
    }

    /// What a model is asked.
    ///
    /// @param model the name of its file
    /// @param sizes of each input, by its name
    public record Asked(String model, Map<String, long[]> sizes) {}

    public ShortMemory(Refusal refusal) {
        this.refusal = refusal;
    }

    /// All that was asked so far, what was refused too.
    public List<Asked> asked() {
        return asked;
    }

    /// Has a model of one export another, which is smaller: the first becomes larger by words that
    /// change nothing.
    public static void export(Path model, Path less) throws IOException {
        String name = String.valueOf(model.getFileName()).replace(".onnx", "_int8.onnx");
        Files.copy(less, model.resolveSibling(name));
        // Field 6 of a model is what its makers say of it: 100 letters.
        byte[] words = new byte[102];
        words[0] = 6 << 3 | 2;
        words[1] = 100;
        Files.write(model, words, StandardOpenOption.APPEND);
    }

    /// A keeper of models here. Nobody tells it how much memory is free, which on a busy machine is
    /// now more and now less: what was given up stays so.
    public ModelKeeper keeper() {
        ChipState processor = new ChipState(Chip.PROCESSOR, "processor", 0, 0, 0);
        return new ModelKeeper(Surroundings.steady(this).withChips(_ -> List.of(processor)));
    }

    @Override
    public Sessions start() throws StudioFault {
        return new Machine(OnnxSessions.start());
    }

    private final class Machine implements Sessions {
        private final Sessions real;

        Machine(Sessions real) {
            this.real = real;
        }

        @Override
        public Session open(Path model, SessionSettings settings) throws StudioFault {
            return new Short(real.open(model, settings), String.valueOf(model.getFileName()));
        }

        @Override
        public Set<Device> devices() {
            return real.devices();
        }

        @Override
        public String runtime() {
            return real.runtime();
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private final class Short implements Session {
        private final Session real;
        private final String name;

        Short(Session real, String name) {
            this.real = real;
            this.name = name;
        }

        @Override
        public Map<String, Tensor> run(
                Map<String, Tensor> inputs, Set<String> wanted, JobContext context)
                throws StudioFault {
            Map<String, long[]> sizes = new TreeMap<>();
            inputs.forEach((input, tensor) -> sizes.put(input, tensor.shape()));
            Asked run = new Asked(name, sizes);
            asked.add(run);
            if (refusal.refuses(run)) {
                throw new StudioFault.Resource("inference.memory-full", "Full.", "Close it.");
            }
            return real.run(inputs, wanted, context);
        }

        @Override
        public Map<String, TensorSpec> inputs() {
            return real.inputs();
        }

        @Override
        public Map<String, TensorSpec> outputs() {
            return real.outputs();
        }

        @Override
        public Map<String, String> metadata() {
            return real.metadata();
        }

        @Override
        public Device device() {
            return real.device();
        }

        @Override
        public Optional<Warning> fallback() {
            return real.fallback();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
