package studio.longplay.engine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.inference.TinyKokoro;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.inference.run.ChipState;
import studio.longplay.engine.inference.run.Gauge;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Surroundings;
import studio.longplay.engine.inference.run.Wish;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// A machine with a card on which every model opens and none can run: its memory is full. On the
/// processor all is real.
public final class FullCard {
    private static final ExportPreset TINY =
            new ExportPreset("tiny", 160, 90, FrameRate.FPS_30, 200_000, 60, 64_000);
    private static final String SCRIPT =
            """
            Title: The Sea

            INT. ROOM - NIGHT

            MARY
            The sea was calm.
            """;
    private static final Chip CARD = new Chip(Device.CUDA, 0);
    private static final long GIGABYTE = 1_000_000_000;

    private final AtomicInteger full = new AtomicInteger();

    /// How many runs the card had no room for.
    public int wereFull() {
        return full.get();
    }

    /// A film in the folder `film`, whose only line is spoken by a model that is to run on the
    /// card.
    public Manifest film(Path folder, JobContext context) throws StudioFault {
        Home home = new Home(folder.resolve("home"));
        ArtifactStore store = ArtifactStore.open(home.artifacts());
        try (Studio studio = new Studio(home, store, keeper())) {
            studio.models().add(TinyKokoro.timed(folder.resolve("tiny-kokoro")), context);
            studio.speech().lookAgain();
            Path script = Files.writeString(folder.resolve("sea.fountain"), SCRIPT);
            DeliverySettings settings =
                    DeliverySettings.usual(TINY)
                            .withCast(Map.of("MARY", "Kokoro Heart"))
                            .withJobs(1);
            return studio.make(script, folder.resolve("film"), settings, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModelKeeper keeper() {
        return new ModelKeeper(
                new Surroundings(
                        () -> new Both(OnnxSessions.start()),
                        _ -> Wish.on(Device.CUDA),
                        _ -> GIGABYTE,
                        Gauge.NONE,
                        _ ->
                                List.of(
                                        new ChipState(Chip.PROCESSOR, "processor", 0, 0, 0),
                                        new ChipState(CARD, "card", GIGABYTE, GIGABYTE, 0))));
    }

    private final class Both implements Sessions {
        private final Sessions real;

        Both(Sessions real) {
            this.real = real;
        }

        @Override
        public Session open(Path model, SessionSettings settings) throws StudioFault {
            Session session = real.open(model, settings.on(Chip.PROCESSOR));
            return settings.chip().equals(CARD) ? new OnCard(session) : session;
        }

        @Override
        public Set<Device> devices() {
            return Set.of(Device.CPU, Device.CUDA);
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

    private final class OnCard implements Session {
        private final Session real;

        OnCard(Session real) {
            this.real = real;
        }

        @Override
        public Map<String, Tensor> run(
                Map<String, Tensor> inputs, Set<String> wanted, JobContext context)
                throws StudioFault {
            full.incrementAndGet();
            throw new StudioFault.Resource(
                    "inference.memory-full", "The card is full.", "Close something.");
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
            return CARD.device();
        }

        @Override
        public Optional<Warning> fallback() {
            return Optional.empty();
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
