package studio.longplay.engine.inference.onnx;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.ModelFile;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.RuntimeFolder;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.SteadyModel;
import studio.longplay.engine.inference.run.RuntimeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// Opens models with ONNX Runtime. One is enough for a program; starting it loads the native
/// library, which takes some 0.5 s the first time.
///
/// Nothing is ever downloaded and nothing is reported to anybody. Sessions run their operations one
/// after the other with the threads asked for, and chance is taken out of them ([SteadyModel]);
/// with one thread, the same input gives the same bytes on the same kind of processor. Another
/// processor may give other last digits, since the runtime chooses its kernels by it: what a model
/// makes is kept as an artifact, not made again.
public final class OnnxSessions implements Sessions {
    private static final String ENGINE = "OnnxRuntime";

    /// Where the runtime's own loader looks for its libraries first.
    private static final String FOLDER = "onnxruntime.native.path";

    /// Below this, looking at the machine's memory costs more than it tells.
    private static final long LARGE_BYTES = 256L << 20;

    /// Where a model that is not read from its file finds its weights.
    private static final String WEIGHTS_FOLDER =
            "session.model_external_initializers_file_folder_path";

    private final OrtEnvironment environment;
    private final Watch watch = new Watch();

    private OnnxSessions(OrtEnvironment environment) {
        this.environment = environment;
    }

    /// Loads the runtime that a data folder names ([RuntimeFile]), else the one that is shipped.
    /// What the program was started with (`-Donnxruntime.native.path`) goes before. A folder in
    /// which a library is missing is left alone.
    ///
    /// @param home the data folder
    public static ModelRuntime of(Path home) {
        return () -> {
            if (System.getProperty(FOLDER) == null) {
                new RuntimeFile(home)
                        .read()
                        .filter(folder -> RuntimeFolder.look(folder).isWhole())
                        .ifPresent(folder -> System.setProperty(FOLDER, folder.toString()));
            }
            return start();
        };
    }

    /// Loads the runtime.
    ///
    /// @throws StudioFault.Model `inference.runtime-missing` if its library cannot be loaded here,
    ///   `inference.runtime-none` if there is none for this kind of machine
    public static OnnxSessions start() throws StudioFault {
        Silence.keep();
        CardOrder.keep();
        try {
            Engine.getEngine(ENGINE);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            environment.setTelemetry(false);
            return new OnnxSessions(environment);
        } catch (LinkageError | OrtException e) {
            throw StartFaults.of(e, Optional.ofNullable(System.getProperty(FOLDER)));
        }
    }

    @Override
    public Session open(Path model, SessionSettings settings) throws StudioFault {
        ModelFile file = ModelFile.check(model);
        if (file.bytes() > LARGE_BYTES) {
            new Headroom(Machine.look().memoryAvailableBytes(), 0).requireMemory(file.bytes());
        }
        try (OrtSession.SessionOptions options = OnnxOptions.of(settings)) {
            Optional<Warning> fallback = OnnxOptions.place(options, settings.chip());
            OrtSession session = session(file, options);
            Chip chip = fallback.isPresent() ? Chip.PROCESSOR : settings.chip();
            return OnnxSession.of(
                    new OnnxSession.Origin(model, chip, fallback), environment, session, watch);
        } catch (OrtException e) {
            Optional<StudioFault> machine = OnnxFaults.ofMachine(model, settings.chip(), e);
            if (machine.isPresent()) {
                throw machine.get();
            }
            throw new StudioFault.Model(
                    "model.refused",
                    "The model " + model + " cannot be loaded: " + firstLine(e) + ".",
                    "Choose another export of the model; this one needs what this version of"
                            + " Longplay's runtime lacks.",
                    e);
        }
    }

    /// A model that draws lots is given a table of noise in their place.
    private OrtSession session(ModelFile file, OrtSession.SessionOptions options)
            throws OrtException, StudioFault {
        Path path = file.path();
        if (!file.drawsLots()) {
            return environment.createSession(path.toString(), options);
        }
        try {
            options.addConfigEntry(
                    WEIGHTS_FOLDER, String.valueOf(path.toAbsolutePath().getParent()));
            byte[] steady = SteadyModel.of(Files.readAllBytes(path));
            return environment.createSession(steady, options);
        } catch (IOException e) {
            throw new StudioFault.Model(
                    "model.unreadable",
                    "The model file " + path + " cannot be read.",
                    "Check that the disk is connected and that you may read it.",
                    e);
        }
    }

    @Override
    public Set<Device> devices() {
        return OnnxOptions.devices(OrtEnvironment.getAvailableProviders());
    }

    @Override
    public String runtime() {
        return "ONNX Runtime " + environment.getVersion();
    }

    @Override
    public void close() {
        watch.close();
    }

    /// What the runtime says, for the end of a sentence of ours.
    static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
