package studio.longplay.engine.inference.run;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.ProbeModel;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.jobs.Temporary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// Measures what a machine is worth for models: a few seconds, with a model of its own
/// ([ProbeModel]).
///
/// ```
/// MachineWorth worth = InferenceBench.measure(OnnxSessions::start, context);
/// ```
public final class InferenceBench {
    private static final int ROWS = 64;
    private static final int COPIES = 5;
    private static final int COPY_BYTES = 64 << 20;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long SEED = 7;
    private static final long LITTLE_MEMORY_BYTES = 6L << 30;
    private static final double SLOW_GIGAFLOPS = 4;
    private static final double WORTH_TIMES = 1.5;

    private final Sessions sessions;
    private final Path folder;
    private final JobContext context;
    private final Tensor rows = rows();

    private InferenceBench(Sessions sessions, Path folder, JobContext context) {
        this.sessions = sessions;
        this.folder = folder;
        this.context = context;
    }

    /// Measures.
    ///
    /// @param runtime started and closed
    /// @throws StudioFault.Model `inference.runtime-missing`
    /// @throws StudioFault.Resource `store.unwritable` if no temporary file can be written
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public static MachineWorth measure(ModelRuntime runtime, JobContext context)
            throws StudioFault {
        Path folder = temporary();
        try (Sessions sessions = runtime.start()) {
            return new InferenceBench(sessions, folder, context).measure();
        } finally {
            remove(folder);
        }
    }

    private static Path temporary() throws StudioFault {
        try {
            return Temporary.folder("probe");
        } catch (IOException e) {
            throw RunFaults.unwritable(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    private static void remove(Path folder) throws StudioFault {
        try {
            for (Precision precision : List.of(Precision.FP32, Precision.INT8)) {
                Files.deleteIfExists(file(folder, precision));
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw RunFaults.unwritable(folder, e);
        }
    }

    private static Path file(Path folder, Precision precision) {
        return folder.resolve("probe-" + precision.id() + ".onnx");
    }

    private MachineWorth measure() throws StudioFault {
        write(Precision.FP32);
        write(Precision.INT8);
        float[] exact = answer(Precision.FP32, SessionSettings.steady());
        List<Open> open = new ArrayList<>();
        List<ProfileFigures> figures;
        try {
            for (Profile profile : Profile.values()) {
                context.checkCancelled();
                context.progress(
                        new Progress(
                                "Measuring " + profile.id(), open.size(), Profile.values().length));
                open.add(open(profile));
            }
            figures = figures(open, exact);
        } finally {
            open.forEach(one -> one.session.close());
        }
        long memory = Machine.look().memoryTotalBytes();
        return new MachineWorth(figures, gigabytesPerSecond(), memory, proposal(figures, memory));
    }

    private void write(Precision precision) throws StudioFault {
        Path file = file(folder, precision);
        try {
            Files.write(file, ProbeModel.of(precision));
        } catch (IOException e) {
            throw RunFaults.unwritable(file, e);
        }
    }

    /// A profile's model, opened as the profile has it.
    private record Open(
            Profile profile, Precision precision, SessionSettings settings, Session session) {}

    private Open open(Profile profile) throws StudioFault {
        int cores = Runtime.getRuntime().availableProcessors();
        Precision precision = profile == Profile.ECO ? Precision.INT8 : Precision.FP32;
        Optional<Chip> card = profile.wantsCard() ? card() : Optional.empty();
        SessionSettings settings =
                new SessionSettings(
                        profile.threads(cores), card.orElse(Chip.PROCESSOR), profile.tuning());
        return new Open(
                profile, precision, settings, sessions.open(file(folder, precision), settings));
    }

    private List<ProfileFigures> figures(List<Open> open, float[] exact) throws StudioFault {
        List<Rounds.Work> works = new ArrayList<>();
        for (Open one : open) {
            works.add(() -> run(one.session));
        }
        double[] timesPerSecond = new Rounds().timesPerSecond(works);
        List<ProfileFigures> figures = new ArrayList<>();
        for (int at = 0; at < open.size(); at++) {
            Open one = open.get(at);
            SessionSettings settings = one.settings;
            boolean there = one.session.device() == settings.device();
            figures.add(
                    new ProfileFigures(
                            one.profile,
                            there ? settings.chip() : Chip.PROCESSOR,
                            one.precision,
                            settings.threads(),
                            timesPerSecond[at] * ProbeModel.operations(ROWS) / 1e9,
                            deviationDb(run(one.session), exact)));
        }
        return figures;
    }

    private Optional<Chip> card() {
        return sessions.devices().contains(Device.CUDA)
                ? Optional.of(new Chip(Device.CUDA, 0))
                : Optional.empty();
    }

    private float[] answer(Precision precision, SessionSettings settings) throws StudioFault {
        try (Session session = sessions.open(file(folder, precision), settings)) {
            return run(session);
        }
    }

    private float[] run(Session session) throws StudioFault {
        Tensor answer = session.run(Map.of("x", rows), context).get("y");
        return answer == null ? new float[0] : answer.floats();
    }

    private static Tensor rows() {
        SplittableRandom chance = new SplittableRandom(SEED);
        float[] values = new float[ROWS * ProbeModel.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (2 * chance.nextDouble() - 1);
        }
        return Tensor.of(values, ROWS, ProbeModel.SIZE);
    }

    private static double deviationDb(float[] answer, float[] exact) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < exact.length; i++) {
            double difference = answer[i] - exact[i];
            signal += (double) exact[i] * exact[i];
            noise += difference * difference;
        }
        return noise == 0 ? ProfileFigures.SAME : 10 * StrictMath.log10(noise / signal);
    }

    private static double gigabytesPerSecond() {
        byte[] from = new byte[COPY_BYTES];
        byte[] to = new byte[COPY_BYTES];
        Arrays.fill(from, (byte) 1);
        double best = 0;
        for (int round = 0; round < COPIES; round++) {
            long begun = System.nanoTime();
            System.arraycopy(from, 0, to, 0, COPY_BYTES);
            double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            best = Math.max(best, 2 * COPY_BYTES / 1e9 / seconds);
        }
        return best;
    }

    /// Less than balanced only where the machine cannot carry it; more is only proposed, since the
    /// same line is then not the same samples on every machine.
    static MachineWorth.Proposal proposal(List<ProfileFigures> figures, long memory) {
        double balanced = gigaflops(figures, Profile.BALANCED);
        double ultra = gigaflops(figures, Profile.ULTRA);
        if (memory < LITTLE_MEMORY_BYTES) {
            return said(
                    Profile.ECO,
                    "The machine has %.1f GB of memory: small exports leave room.",
                    memory / 1e9);
        }
        double eco = gigaflops(figures, Profile.ECO);
        if (balanced < SLOW_GIGAFLOPS && eco > balanced) {
            return said(
                    Profile.ECO,
                    "One core does %.1f GFLOP/s as \"balanced\" and %.1f as \"eco\": small exports"
                            + " are faster here.",
                    balanced,
                    eco);
        }
        if (ultra > WORTH_TIMES * balanced) {
            return said(
                    Profile.BALANCED,
                    "One core does %.1f GFLOP/s; \"ultra\" would be %.1f times as fast, but not"
                            + " the same samples on every machine.",
                    balanced,
                    ultra / balanced);
        }
        return said(
                Profile.BALANCED,
                "One core does %.1f GFLOP/s and \"ultra\" %.1f: it would gain little.",
                balanced,
                ultra);
    }

    private static double gigaflops(List<ProfileFigures> figures, Profile profile) {
        return figures.stream()
                .filter(one -> one.profile() == profile)
                .mapToDouble(ProfileFigures::gigaflops)
                .sum();
    }

    @SuppressWarnings("AnnotateFormatMethod") // Every sentence stands above.
    private static MachineWorth.Proposal said(Profile profile, String why, Object... figures) {
        return new MachineWorth.Proposal(profile, String.format(Locale.ROOT, why, figures));
    }

    /// Measures a machine whose table nobody wrote yet and keeps the profile that suits it; does
    /// nothing where somebody chose.
    ///
    /// @return what was measured; empty where nothing was
    /// @throws StudioFault as [#measure]; `store.unwritable`
    public static Optional<MachineWorth> onFirstRun(
            PolicyFile table, ModelRuntime runtime, JobContext context) throws StudioFault {
        if (table.isKept()) {
            return Optional.empty();
        }
        MachineWorth worth = measure(runtime, context);
        table.write(table.read().with(worth.proposed().profile()));
        return Optional.of(worth);
    }
}
