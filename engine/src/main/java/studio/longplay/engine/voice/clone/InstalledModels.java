package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where in the folder of models those lie that help here; known by their makers' file names, in
/// the folder itself or in a bundle's own.
///
/// @param folder [studio.longplay.engine.store.Home#models()]; need not be there
public record InstalledModels(Path folder) {
    /// `models/BUNDLE/onnx/FILE`.
    private static final int DEEPEST = 3;

    private static final Pattern DENOISER = Pattern.compile("gtcrn[a-z0-9_.-]*\\.onnx");
    private static final Pattern SPEECH_FINDER =
            Pattern.compile("silero[_-]?vad[a-z0-9_.-]*\\.onnx");

    private static final Pattern SPEECH_QUALITY =
            Pattern.compile("(dnsmos[_-]?)?sig_bak_ovr[a-z0-9_.-]*\\.onnx");

    /// DNSMOS P.835.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public Optional<Path> speechQuality() throws StudioFault {
        return find(SPEECH_QUALITY);
    }

    /// GTCRN.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Path> denoiser() throws StudioFault {
        return find(DENOISER);
    }

    /// Silero VAD.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Path> speechFinder() throws StudioFault {
        return find(SPEECH_FINDER);
    }

    private Optional<Path> find(Pattern name) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files =
                Files.find(folder, DEEPEST, (_, facts) -> facts.isRegularFile())) {
            return files.filter(file -> name.matcher(nameOf(file)).matches()).sorted().findFirst();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
