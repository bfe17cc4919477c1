package studio.longplay.engine.inference.listen;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.inference.speech.WhisperSpectrum;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/// Writes down what is said, with a model of the Whisper family (Radford et al., *Robust Speech
/// Recognition via Large-Scale Weak Supervision*, 2022), in either of its two usual exports.
///
/// The sessions stay their opener's, who closes them. Any thread may call; each call begins afresh.
public final class Whisper {
    /// As Optimum and transformers.js lay it out.
    public static final BundleKind KIND =
            new BundleKind(
                    "whisper",
                    "Whisper",
                    "writes down what is said in a recording",
                    List.of(
                            new GraphFile(HubGraphs.ENCODER, HubGraphs::encoderBreach),
                            new GraphFile(HubGraphs.DECODER, HubGraphs::decoderBreach)),
                    List.of(List.of(HubVocabulary.TOKENIZER)),
                    List.of(
                            HubVocabulary.GENERATION,
                            HubVocabulary.CONFIG,
                            "preprocessor_config.json"),
                    (sessions, folder, context) -> of(sessions, folder).tryOnce(context));

    /// As sherpa-onnx lays it out.
    public static final BundleKind SHERPA_KIND =
            new BundleKind(
                    "whisper-sherpa",
                    "Whisper (sherpa-onnx)",
                    "writes down what is said in a recording",
                    List.of(
                            new GraphFile(
                                    SherpaGraphs.ENCODER,
                                    List.of("*-encoder"),
                                    SherpaGraphs.ENCODING::breach),
                            new GraphFile(
                                    SherpaGraphs.DECODER,
                                    List.of("*-decoder"),
                                    SherpaGraphs.DECODING::breach)),
                    List.of(List.of("*tokens.txt")),
                    List.of(),
                    (sessions, folder, context) -> of(sessions, folder).tryOnce(context));

    private final SpeechGraphs graphs;
    private final Vocabulary vocabulary;
    private final WhisperSpectrum spectrum;

    private Whisper(SpeechGraphs graphs, Vocabulary vocabulary) {
        this.graphs = graphs;
        this.vocabulary = vocabulary;
        this.spectrum = new WhisperSpectrum(graphs.bands());
    }

    /// Takes up the models of a bundle of either kind.
    ///
    /// @param sessions by role
    /// @param folder where what lies beside them is
    /// @throws StudioFault.Model `model.vocabulary`, `model.tokenizer` if that cannot be read
    public static Whisper of(Map<String, Session> sessions, Path folder) throws StudioFault {
        Session encoder = sessions.get(HubGraphs.ENCODER);
        if (encoder != null) {
            Session decoder = Objects.requireNonNull(sessions.get(HubGraphs.DECODER));
            return new Whisper(
                    new HubGraphs(encoder, decoder, located(folder)),
                    HubVocabulary.read(located(folder)));
        }
        Session other = Objects.requireNonNull(sessions.get(SherpaGraphs.ENCODER));
        Session decoder = Objects.requireNonNull(sessions.get(SherpaGraphs.DECODER));
        return new Whisper(
                new SherpaGraphs(other, decoder), SherpaVocabulary.read(folder, other.metadata()));
    }

    /// Some lay the models and what belongs to them in one folder below.
    private static Path located(Path folder) {
        Path below = folder.resolve("onnx").resolve(HubVocabulary.TOKENIZER);
        boolean isBelow =
                !Files.isRegularFile(folder.resolve(HubVocabulary.TOKENIZER))
                        && Files.isRegularFile(below);
        return isBelow ? folder.resolve("onnx") : folder;
    }

    /// The languages it was taught, ISO 639.
    public SortedSet<String> languages() {
        SpecialTokens special = vocabulary.special();
        return new TreeSet<>(special.multilingual() ? special.languages().keySet() : List.of("en"));
    }

    /// Writes down what is said.
    ///
    /// @param activity leaves out what is no speech; null listens to everything
    /// @param context told of the seconds listened to; cancelling it ends the work in the middle
    /// @throws StudioFault.Input `listen.language` if a language is wanted that it does not know
    /// @throws StudioFault.Model `model.answer`, `model.run-failed`
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Transcript listen(
            SpeechSource source,
            ListenSettings settings,
            @Nullable VoiceActivity activity,
            JobContext context)
            throws StudioFault {
        requireLanguage(settings);
        return new Listening(
                        new Listening.Means(graphs, vocabulary, spectrum, activity),
                        source,
                        settings,
                        context)
                .run();
    }

    private void requireLanguage(ListenSettings settings) throws StudioFault.Input {
        String wanted = settings.language().orElse("");
        if (!wanted.isEmpty() && !languages().contains(wanted)) {
            throw new StudioFault.Input(
                    "listen.language",
                    "The model was not taught the language \"" + wanted + "\".",
                    "Name one of: " + String.join(", ", languages()) + ".");
        }
        if (settings.translate() && !vocabulary.special().multilingual()) {
            throw new StudioFault.Input(
                    "listen.language",
                    "The model knows English only and cannot translate.",
                    "Add a multilingual Whisper, one whose name does not end in \".en\".");
        }
    }

    private void tryOnce(JobContext context) throws StudioFault {
        SpecialTokens special = vocabulary.special();
        SpeechGraphs.Heard heard = graphs.hear(spectrum.of(new float[0], context), context);
        SpeechGraphs.Telling telling = graphs.begin(heard);
        int size = telling.next(new long[] {special.startOfTranscript()}, context).size();
        if (size <= special.firstTime()) {
            throw SpeechGraphs.odd("logits", "fewer tokens than its vocabulary has");
        }
        telling.next(new long[] {special.endOfText()}, context);
    }
}
