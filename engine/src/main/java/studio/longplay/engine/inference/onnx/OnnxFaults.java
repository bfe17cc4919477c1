package studio.longplay.engine.inference.onnx;

import ai.onnxruntime.OrtException;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Chip;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What of the runtime's failures is no fault of the model: its memory ran out, or its card went
/// away. The runtime tells both apart by words only.
///
/// Source: the messages of ONNX Runtime 1.29 (`bfc_arena.cc`, `cuda_call.cc`), of CUDA
/// (`cudaGetErrorString`) and of the C++ library.
final class OnnxFaults {
    private static final List<String> FULL =
            List.of(
                    "out of memory",
                    "failed to allocate memory",
                    "bad allocation",
                    "bad_alloc",
                    "available memory of",
                    "cudaerrormemoryallocation",
                    "not enough memory",
                    "e_outofmemory");

    private static final List<String> LOST =
            List.of(
                    "device is lost",
                    "device lost",
                    "device removed",
                    "gpu has fallen off the bus",
                    "no cuda-capable device",
                    "cudaerrordevicesunavailable",
                    "devices are busy or unavailable",
                    "invalid device ordinal",
                    "uncorrectable ecc error");

    private OnnxFaults() {}

    /// The fault of the machine that a failure is, if it is one.
    static Optional<StudioFault> ofMachine(Path model, Chip chip, OrtException cause) {
        String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(said::contains)) {
            return Optional.of(
                    new StudioFault.Resource(
                            "inference.memory-full",
                            "The memory of %s ran out while the model %s worked."
                                    .formatted(chip.words(), model),
                            "Close other programs, use a smaller export, or let it run on the"
                                    + " processor.",
                            cause));
        }
        if (cause.getCode() == OrtException.OrtErrorCode.ORT_DEVICE_RESET
                || LOST.stream().anyMatch(said::contains)) {
            return Optional.of(
                    new StudioFault.Resource(
                            "inference.device-lost",
                            "%s went away while the model %s worked."
                                    .formatted(
                                            chip.device().words().replaceFirst("^an? ", "The "),
                                            model),
                            "Restart the computer if it does not come back by itself.",
                            cause));
        }
        return Optional.empty();
    }
}
