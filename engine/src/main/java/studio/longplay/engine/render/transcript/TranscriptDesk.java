package studio.longplay.engine.render.transcript;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.bundle.ModelShelf;
import studio.longplay.engine.inference.listen.ListenSettings;
import studio.longplay.engine.inference.listen.SpeakerEmbedding;
import studio.longplay.engine.inference.listen.SpeakerTurn;
import studio.longplay.engine.inference.listen.SpeakerTurns;
import studio.longplay.engine.inference.listen.SpeechMood;
import studio.longplay.engine.inference.listen.Transcript;
import studio.longplay.engine.inference.listen.Whisper;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.inference.run.Portion;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.footage.Footage;
import studio.longplay.engine.render.footage.FootageDesk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Writes down what is said in files of the user's, with the models on their shelf: one of the
/// Whisper family is needed; Silero VAD leaves out what is no speech, pyannote's segmentation and a
/// speaker embedding tell who speaks, a model of moods how. One job at a time.
public final class TranscriptDesk {
    /// Passages of one length are looked for among so many times those heard at once.
    private static final int BATCHES_AT_ONCE = 4;

    private static final double LEAST_MOOD_SECONDS = 0.8;
    private static final double SURE = 0.6;

    private final FootageDesk footage;
    private final ModelShelf shelf;
    private final ModelKeeper keeper;

    /// @param keeper where models are open; its owner closes it
    public TranscriptDesk(FootageDesk footage, ModelShelf shelf, ModelKeeper keeper) {
        this.footage = footage;
        this.shelf = shelf;
        this.keeper = keeper;
    }

    /// Whether there is a model that can write down speech.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public boolean isReady() throws StudioFault {
        return recogniser(Optional.empty()).isPresent();
    }

    /// Listens to a file.
    ///
    /// @param context told of the seconds listened to; cancelling it ends the work in the middle of
    ///   a step
    /// @throws StudioFault.Media `transcript.silent` if the file has no sound, or it cannot be read
    /// @throws StudioFault.Resource `transcript.no-model` if no model for it is installed
    /// @throws StudioFault.Input `listen.language`
    /// @throws StudioFault.Model if a model answers what it must not
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Spoken listen(Path file, TranscriptWish wish, JobContext context) throws StudioFault {
        InstalledBundle recogniser = recogniser(wish.model()).orElseThrow(() -> missing(wish));
        Footage found = footage.look(file, context.silent());
        if (!found.hasSound()) {
            throw new StudioFault.Media(
                    "transcript.silent",
                    "There is no sound in " + file + ".",
                    "Choose a recording in which somebody speaks.");
        }
        Path wav = footage.conform().sound(found, context).file();
        try (WavSpeech source = WavSpeech.open(wav)) {
            List<Spoken.ModelUsed> models = new ArrayList<>();
            Transcript transcript = transcript(source, wish, recogniser, models, context);
            List<SpeakerTurn> turns =
                    wish.speakers() && !transcript.passages().isEmpty()
                            ? turns(source, models, context)
                            : List.of();
            List<SpokenPassage> passages = passages(transcript, turns);
            int people = turns.stream().mapToInt(SpeakerTurn::speaker).max().orElse(-1) + 1;
            if (wish.moods()) {
                passages = withMoods(passages, source, models, context);
            }
            String name = String.valueOf(file.getFileName());
            return new Spoken(name, transcript, passages, people, models);
        }
    }

    private Optional<InstalledBundle> recogniser(Optional<String> wanted) throws StudioFault {
        if (wanted.isPresent()) {
            InstalledBundle bundle = shelf.usable(wanted.get());
            return Optional.of(bundle).filter(TranscriptDesk::isRecogniser);
        }
        return shelf.usable().stream().filter(TranscriptDesk::isRecogniser).findFirst();
    }

    private static boolean isRecogniser(InstalledBundle bundle) {
        return bundle.kind().equals(Whisper.KIND.id())
                || bundle.kind().equals(Whisper.SHERPA_KIND.id());
    }

    private static StudioFault missing(TranscriptWish wish) {
        return wish.model().isPresent()
                ? new StudioFault.Input(
                        "transcript.model",
                        wish.model().get() + " does not write down speech.",
                        "Name a Whisper bundle, or leave --model out.")
                : new StudioFault.Resource(
                        "transcript.no-model",
                        "No model that writes down speech is installed.",
                        "Add a Whisper bundle with \"longplay models add FOLDER\"; docs/models says"
                                + " which there are.");
    }

    private Optional<InstalledBundle> first(BundleKind kind) throws StudioFault {
        return shelf.usable().stream().filter(one -> one.kind().equals(kind.id())).findFirst();
    }

    private static Spoken.ModelUsed used(InstalledBundle bundle) {
        return new Spoken.ModelUsed(
                bundle.name(), bundle.kind(), bundle.card().licence(), bundle.digest());
    }

    private Transcript transcript(
            WavSpeech source,
            TranscriptWish wish,
            InstalledBundle recogniser,
            List<Spoken.ModelUsed> models,
            JobContext context)
            throws StudioFault {
        models.add(used(recogniser));
        Optional<InstalledBundle> finder = first(VoiceActivity.KIND);
        if (finder.isEmpty()) {
            return transcript(source, wish, recogniser, (VoiceActivity) null, context);
        }
        models.add(used(finder.get()));
        Loading<VoiceActivity> loading =
                Loading.of(
                        VoiceActivity.KIND,
                        finder.get(),
                        (sessions, _) ->
                                VoiceActivity.of(
                                        Objects.requireNonNull(
                                                sessions.values().iterator().next())));
        return keeper.with(
                loading,
                activity -> transcript(source, wish, recogniser, activity.model(), context),
                context);
    }

    private Transcript transcript(
            WavSpeech source,
            TranscriptWish wish,
            InstalledBundle recogniser,
            @Nullable VoiceActivity activity,
            JobContext context)
            throws StudioFault {
        BundleKind kind =
                recogniser.kind().equals(Whisper.KIND.id()) ? Whisper.KIND : Whisper.SHERPA_KIND;
        int wanted = wish.settings().beams();
        int beams = wanted > 0 ? wanted : keeper.profile().beams();
        return keeper.with(
                Loading.of(kind, recogniser, Whisper::of)
                        .in(Portion.parts(Math.max(beams, wish.settings().lots().bestOf()))),
                whisper -> {
                    int most = whisper.ran().batch();
                    ListenSettings settings = fitted(wish.settings().withBeams(beams), most);
                    return whisper.model().listen(source, settings, activity, context);
                },
                context);
    }

    /// As many beginnings as are wished for; where memory ran out, fewer.
    private static ListenSettings fitted(ListenSettings wished, int most) {
        ListenSettings.Lots lots = wished.lots();
        return wished.withBeams(Math.min(wished.beams(), most))
                .withLots(new ListenSettings.Lots(Math.min(lots.bestOf(), most), lots.seed()));
    }

    private List<SpeakerTurn> turns(
            WavSpeech source, List<Spoken.ModelUsed> models, JobContext context)
            throws StudioFault {
        Optional<InstalledBundle> segmentation = first(SpeakerTurns.KIND);
        Optional<InstalledBundle> voices = first(SpeakerEmbedding.KIND);
        if (segmentation.isEmpty() || voices.isEmpty()) {
            return List.of();
        }
        models.add(used(segmentation.get()));
        models.add(used(voices.get()));
        Loading<SpeakerEmbedding> what =
                Loading.of(
                        SpeakerEmbedding.KIND,
                        voices.get(),
                        (sessions, _) -> SpeakerEmbedding.of(sessions));
        return keeper.with(
                what,
                voice ->
                        keeper.with(
                                Loading.of(
                                                SpeakerTurns.KIND,
                                                segmentation.get(),
                                                (sessions, _) -> SpeakerTurns.of(sessions))
                                        .in(Portion.LINES),
                                turns ->
                                        turns.model()
                                                .turns(
                                                        source,
                                                        SpeakerEmbedding.kept(voice, what, keeper),
                                                        turns.ran().batch(),
                                                        context),
                                context),
                context);
    }

    private static List<SpokenPassage> passages(Transcript transcript, List<SpeakerTurn> turns) {
        if (turns.isEmpty()) {
            return transcript.passages().stream()
                    .map(passage -> new SpokenPassage(passage, 0, ""))
                    .toList();
        }
        return new SpeakerParts(turns, transcript.measuredWords())
                .of(transcript.passages()).stream()
                        .map(part -> new SpokenPassage(part.passage(), part.speaker(), ""))
                        .toList();
    }

    private List<SpokenPassage> withMoods(
            List<SpokenPassage> passages,
            WavSpeech source,
            List<Spoken.ModelUsed> models,
            JobContext context)
            throws StudioFault {
        Optional<InstalledBundle> bundle = first(SpeechMood.KIND);
        if (bundle.isEmpty() || passages.isEmpty()) {
            return passages;
        }
        models.add(used(bundle.get()));
        return keeper.with(
                Loading.of(SpeechMood.KIND, bundle.get(), SpeechMood::of).in(Portion.LINES),
                mood -> {
                    List<SpokenPassage> heard = new ArrayList<>();
                    int batch = mood.ran().batch();
                    int share = batch == 1 ? 1 : batch * BATCHES_AT_ONCE;
                    while (heard.size() < passages.size()) {
                        context.checkCancelled();
                        context.progress(
                                new Progress("Hearing moods", heard.size(), passages.size()));
                        int to = Math.min(passages.size(), heard.size() + share);
                        List<SpokenPassage> some = passages.subList(heard.size(), to);
                        heard.addAll(moods(some, source, mood.model(), batch, context));
                    }
                    return heard;
                },
                context);
    }

    private static List<SpokenPassage> moods(
            List<SpokenPassage> passages,
            WavSpeech source,
            SpeechMood mood,
            int batch,
            JobContext context)
            throws StudioFault {
        List<float[]> stretches = new ArrayList<>();
        for (SpokenPassage each : passages) {
            if (isLongEnough(each)) {
                double start = each.passage().startSeconds();
                int count =
                        (int) Math.round((each.passage().endSeconds() - start) * WavSpeech.RATE_HZ);
                stretches.add(source.read(Math.round(start * WavSpeech.RATE_HZ), count));
            }
        }
        Iterator<List<SpeechMood.Mood>> heard =
                mood.of(stretches, batch, context.silent()).iterator();
        return passages.stream()
                .map(each -> isLongEnough(each) ? with(each, heard.next().getFirst()) : each)
                .toList();
    }

    private static boolean isLongEnough(SpokenPassage each) {
        double seconds = each.passage().endSeconds() - each.passage().startSeconds();
        return seconds >= LEAST_MOOD_SECONDS;
    }

    private static SpokenPassage with(SpokenPassage each, SpeechMood.Mood likeliest) {
        boolean worth = !likeliest.isNeutral() && likeliest.chance() >= SURE;
        return worth ? new SpokenPassage(each.passage(), each.speaker(), likeliest.label()) : each;
    }
}
