package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.jobs.JobContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A runtime that only counts what is open where, and fails as it is told to.
final class ToyModels implements Sessions {
    static final long MEGABYTE = 1_000_000;

    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger mostOpen = new AtomicInteger();
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger tried = new AtomicInteger();
    final Set<Chip> full = ConcurrentHashMap.newKeySet();
    final Set<Chip> lost = ConcurrentHashMap.newKeySet();
    private final Path folder;
    private final Set<Device> devices;

    ToyModels(Path folder, Device... more) {
        this.folder = folder;
        List<Device> all = new ArrayList<>(List.of(more));
        all.add(Device.CPU);
        devices = Set.copyOf(all);
    }

    /// A model of so many bytes, weights and work together, in each of the precisions.
    Loading<String> model(String name, long bytes, Precision... precisions) throws IOException {
        Path file = folder.resolve("counter.onnx");
        if (!Files.exists(file)) {
            TinyModels.counter(folder);
        }
        BundleKind kind =
                new BundleKind(
                        "toy",
                        "Toy",
                        "counts",
                        List.of(new GraphFile("counter", _ -> Optional.empty())),
                        List.of(),
                        List.of(),
                        (_, _, _) -> tried.incrementAndGet());
        List<Variant> variants = new ArrayList<>();
        long weights = bytes * 4 / 5;
        for (Precision precision : precisions) {
            variants.add(new Variant(precision, Map.of("counter", file), weights));
            weights /= 2;
        }
        if (variants.isEmpty()) {
            variants.add(new Variant(Precision.GIVEN, Map.of("counter", file), weights));
        }
        return new Loading<>(
                name, name, kind, folder, variants, (_, _) -> name, false, Portion.LINES);
    }

    @Override
    public Session open(Path model, SessionSettings settings) throws StudioFault {
        if (full.contains(settings.chip())) {
            throw new StudioFault.Resource(
                    "inference.memory-full", "The memory is full.", "Close something.");
        }
        if (lost.contains(settings.chip())) {
            throw new StudioFault.Resource(
                    "inference.device-lost", "The card is gone.", "Restart.");
        }
        opened.incrementAndGet();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        return new Toy(settings.chip());
    }

    @Override
    public Set<Device> devices() {
        return devices;
    }

    @Override
    public String runtime() {
        return "Toy 1";
    }

    @Override
    public void close() {}

    private final class Toy implements Session {
        private final Chip chip;
        private boolean closed;

        Toy(Chip chip) {
            this.chip = chip;
        }

        @Override
        public Map<String, TensorSpec> inputs() {
            return Map.of();
        }

        @Override
        public Map<String, TensorSpec> outputs() {
            return Map.of();
        }

        @Override
        public Map<String, String> metadata() {
            return Map.of();
        }

        @Override
        public Device device() {
            return chip.device();
        }

        @Override
        public Optional<Warning> fallback() {
            return Optional.empty();
        }

        @Override
        public Map<String, Tensor> run(
                Map<String, Tensor> inputs, Set<String> wanted, JobContext context) {
            return Map.of();
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                open.decrementAndGet();
            }
        }
    }
}
