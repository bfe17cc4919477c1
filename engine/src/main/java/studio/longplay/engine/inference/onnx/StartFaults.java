package studio.longplay.engine.inference.onnx;

import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

/// Why the runtime did not start.
final class StartFaults {
    /// What Java says of a library that it was asked for by name and has nowhere: the runtime asks
    /// so only where its jar has none for the machine.
    private static final String NOWHERE = "no onnxruntime";

    private StartFaults() {}

    /// @param folder where the runtime was to be taken from; empty for the one that is shipped
    static StudioFault.Model of(Throwable failure, Optional<String> folder) {
        String reason = reason(failure);
        if (folder.isEmpty() && reason.startsWith(NOWHERE)) {
            return new StudioFault.Model(
                    "inference.runtime-none",
                    "Models do not run on this machine: ONNX Runtime, which runs them, is not made"
                            + " for "
                            + System.getProperty("os.name")
                            + " on "
                            + System.getProperty("os.arch")
                            + ".",
                    "Everything that needs no model works; for models, use 64-bit Linux, Windows,"
                            + " or macOS on Apple silicon.",
                    failure);
        }
        return new StudioFault.Model(
                "inference.runtime-missing",
                "ONNX Runtime, which runs models, cannot be loaded on this machine: "
                        + reason
                        + ".",
                folder.map(place ->
                                "It was looked for in "
                                        + place
                                        + ": choose the shipped runtime on the page of models, and"
                                        + " start again.")
                        .orElse(
                                "Everything that needs no model works without it; for models, use"
                                    + " 64-bit Linux (glibc 2.28 or newer), Windows, or macOS on"
                                    + " Apple silicon."),
                failure);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return OnnxSessions.firstLine(cause);
    }
}
