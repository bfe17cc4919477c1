package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.inference.Chip;
import studio.longplay.engine.inference.Device;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Tuning;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Settings of ours as options of the runtime.
final class OnnxOptions {
    private OnnxOptions() {}

    /// All but where it runs.
    static OrtSession.SessionOptions of(SessionSettings settings) throws OrtException {
        Tuning tuning = settings.tuning();
        int threads = Math.min(settings.threads(), Runtime.getRuntime().availableProcessors());
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setExecutionMode(
                tuning.interOpThreads() == 1
                        ? OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL
                        : OrtSession.SessionOptions.ExecutionMode.PARALLEL);
        options.setInterOpNumThreads(tuning.interOpThreads());
        options.setIntraOpNumThreads(threads);
        options.setOptimizationLevel(level(tuning.level()));
        options.setCPUArenaAllocator(tuning.memoryArena());
        options.setMemoryPatternOptimization(tuning.memoryPattern());
        options.setDeterministicCompute(true);
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        // Threads that wait by spinning take a core from whatever else is being made.
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    private static OrtSession.SessionOptions.OptLevel level(Tuning.Level level) {
        return switch (level) {
            case NONE -> OrtSession.SessionOptions.OptLevel.NO_OPT;
            case BASIC -> OrtSession.SessionOptions.OptLevel.BASIC_OPT;
            case EXTENDED -> OrtSession.SessionOptions.OptLevel.EXTENDED_OPT;
            case ALL -> OrtSession.SessionOptions.OptLevel.ALL_OPT;
        };
    }

    /// What a runtime was built for, of what we ask it for.
    static Set<Device> devices(EnumSet<OrtProvider> providers) {
        Set<Device> devices = EnumSet.of(Device.CPU);
        for (Device device : Device.values()) {
            if (providers.contains(provider(device))) {
                devices.add(device);
            }
        }
        return devices;
    }

    private static OrtProvider provider(Device device) {
        return switch (device) {
            case CPU -> OrtProvider.CPU;
            case CUDA -> OrtProvider.CUDA;
            case TENSORRT -> OrtProvider.TENSOR_RT;
            case COREML -> OrtProvider.CORE_ML;
            case DIRECTML -> OrtProvider.DIRECT_ML;
        };
    }

    /// Asks for a chip.
    ///
    /// @return why it is not had, if it is not
    static Optional<Warning> place(OrtSession.SessionOptions options, Chip wanted) {
        try {
            switch (wanted.device()) {
                case CPU -> {}
                case CUDA -> options.addCUDA(wanted.index());
                case TENSORRT -> {
                    options.addTensorrt(wanted.index());
                    // What TensorRT cannot do goes to the same card.
                    options.addCUDA(wanted.index());
                }
                case COREML -> options.addCoreML();
                case DIRECTML -> {
                    // Its makers ask for both: it plans its memory itself.
                    options.setMemoryPatternOptimization(false);
                    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                    options.addDirectML(wanted.index());
                }
            }
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of(fallback(wanted, e));
        }
    }

    private static Warning fallback(Chip wanted, OrtException cause) {
        return new Warning(
                "inference.device-missing",
                "The model runs on the processor, since %s cannot be used: %s."
                        .formatted(wanted.words(), OnnxSessions.firstLine(cause)),
                "Add the runtime and the driver for it, or choose the processor.",
                null);
    }
}
