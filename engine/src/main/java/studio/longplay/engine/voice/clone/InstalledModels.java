package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.ModelRuntime;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.speech.DeepFilter;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.SpeechQuality;
import studio.longplay.engine.inference.speech.VoiceActivity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The models in the folder of models that help here: bundles of their kinds that were added, or
/// else files by their makers' names, in the folder itself or one below.
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

    /// Of a kind that is one model.
    private interface TakeUp<M> {
        M of(Session session) throws StudioFault;
    }

    /// DNSMOS P.835.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    /// @throws StudioFault.Model if what lies there is no model at all
    public Optional<Loading<SpeechQuality>> speechQuality() throws StudioFault {
        return one(SpeechQuality.KIND, SPEECH_QUALITY, session -> SpeechQuality.of(session, null));
    }

    /// Whether there is a model of that kind, usable or not.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public boolean hasSpeechQuality() throws StudioFault {
        return added(SpeechQuality.KIND).isPresent() || file(SPEECH_QUALITY).isPresent();
    }

    /// DeepFilterNet; a bundle only.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Loading<DeepFilter>> deepFilter() throws StudioFault {
        return added(DeepFilter.KIND)
                .map(bundle -> Loading.of(DeepFilter.KIND, bundle, DeepFilter::of));
    }

    /// GTCRN.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    /// @throws StudioFault.Model if what lies there is no model at all
    Optional<Loading<Denoiser>> denoiser() throws StudioFault {
        return one(Denoiser.KIND, DENOISER, Denoiser::of);
    }

    /// Silero VAD.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    /// @throws StudioFault.Model if what lies there is no model at all
    Optional<Loading<VoiceActivity>> speechFinder() throws StudioFault {
        return one(VoiceActivity.KIND, SPEECH_FINDER, VoiceActivity::of);
    }

    /// What tells voices apart; a bundle only.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    Optional<Loading<SpeakerEmbedding>> voices() throws StudioFault {
        return added(SpeakerEmbedding.KIND)
                .map(bundle ->
                        Loading.of(
                                SpeakerEmbedding.KIND,
                                bundle,
                                (sessions, _) -> SpeakerEmbedding.of(sessions)));
    }

    private <M> Optional<Loading<M>> one(BundleKind kind, Pattern name, TakeUp<M> use)
            throws StudioFault {
        String role = kind.graphs().getFirst().role();
        Loading.Opener<M> opener =
                (sessions, _) -> use.of(Objects.requireNonNull(sessions.get(role)));
        Optional<InstalledBundle> bundle = added(kind);
        if (bundle.isPresent()) {
            return Optional.of(Loading.of(kind, bundle.get(), opener));
        }
        Optional<Path> file = file(name);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(Loading.file(file.get(), kind, opener));
    }

    private Optional<InstalledBundle> added(BundleKind kind) throws StudioFault {
        for (InstalledBundle bundle : new ModelShelf(folder, List.of(), NOTHING_ADDED).usable()) {
            if (bundle.kind().equals(kind.id())) {
                return Optional.of(bundle);
            }
        }
        return Optional.empty();
    }

    private Optional<Path> file(Pattern name) throws StudioFault {
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
