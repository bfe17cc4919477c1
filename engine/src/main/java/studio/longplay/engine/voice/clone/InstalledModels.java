package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.SpeechQuality;
import studio.longplay.engine.inference.speech.VoiceActivity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where in the folder of models those lie that help here: bundles of their kinds that were added,
/// or else files by their makers' names, in the folder itself or one below.
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

    /// The shelf is only looked at.
    private static final ModelRuntime NOTHING_ADDED =
            () -> {
                throw new IllegalStateException("no model is added here");
            };

    /// DNSMOS P.835.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public Optional<Path> speechQuality() throws StudioFault {
        return find(SpeechQuality.KIND, SPEECH_QUALITY);
    }

    /// GTCRN.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Path> denoiser() throws StudioFault {
        return find(Denoiser.KIND, DENOISER);
    }

    /// Silero VAD.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Path> speechFinder() throws StudioFault {
        return find(VoiceActivity.KIND, SPEECH_FINDER);
    }

    /// What tells voices apart; a bundle only.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Path> voices() throws StudioFault {
        return added(SpeakerEmbedding.KIND);
    }

    private Optional<Path> added(BundleKind kind) throws StudioFault {
        for (InstalledBundle bundle : new ModelShelf(folder, List.of(), NOTHING_ADDED).usable()) {
            if (bundle.kind().equals(kind.id())) {
                return bundle.graphPaths().values().stream().findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<Path> find(BundleKind kind, Pattern name) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        Optional<Path> bundle = added(kind);
        if (bundle.isPresent()) {
            return bundle;
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
