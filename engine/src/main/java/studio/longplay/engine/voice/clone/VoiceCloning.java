package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.match.Prepared;
import studio.longplay.engine.voice.match.Recording;
import studio.longplay.engine.voice.match.RecordingCheck;
import studio.longplay.engine.voice.match.VoiceMatch;
import studio.longplay.engine.voice.match.VoiceTrial;
import studio.longplay.engine.voice.pack.PackManifest;
import studio.longplay.engine.voice.pack.ShelfVoice;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.PackProvider;
import studio.longplay.engine.voice.zeroshot.ZeroShotProvider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a voice from recordings of a person: each is checked, all are cleaned, trimmed and matched
/// with a base voice, and what comes of it is heard, kept and packed.
///
/// Any number of threads may use it. Long work tells its progress and can be cancelled at any step;
/// a voice stands on the shelf whole or not at all.
public final class VoiceCloning {
    /// What of one recording is used, in seconds.
    public static final int MOST_SECONDS_OF_ONE = 180;

    /// What can be used of all recordings together, in seconds.
    public static final int MOST_SECONDS = 600;

    /// Less speech than this, in seconds of all recordings together, gives a poor match.
    public static final int ENOUGH_SECONDS = 10;

    /// Provider of the voices matched here, until they stand on a shelf.
    static final String PROVIDER = "match";

    /// The same of those a model cloned.
    static final String CLONED = "clone";

    /// Of these, a stand-in is not what was asked to be heard.
    private static final Set<String> MADE_BY_MODELS = Set.of(ZeroShotProvider.ID, CLONED);

    private final Home home;
    private final Speech speech;
    private final ModelKeeper keeper;

    /// @param keeper asked only where the user has installed a model that helps; its owner closes
    ///   it
    public VoiceCloning(Home home, Speech speech, ModelKeeper keeper) {
        this.home = home;
        this.speech = speech;
        this.keeper = keeper;
    }

    /// The voices that can be bent, the one every studio has first: one for each speaker of each
    /// engine that speaks alone.
    public List<Voice> bases() {
        List<Voice> bases = new ArrayList<>();
        Set<List<String>> speakers = new HashSet<>();
        for (Voice voice : speech.registry().voices()) {
            VoiceOrigin origin = voice.origin();
            boolean bendable =
                    voice.parts().size() == 1 && !origin.provider().equals(PackProvider.ID);
            if (bendable && speakers.add(List.of(origin.engine(), origin.speaker()))) {
                bases.add(voice);
            }
        }
        return bases;
    }

    /// The ways to a voice there are: the built-in match first, then each installed bundle.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public List<CloningMethod> methods() throws StudioFault {
        List<CloningMethod> methods = new ArrayList<>(List.of(CloningMethod.builtIn()));
        methods.addAll(new ZeroShot(speech).methods());
        return methods;
    }

    /// Finds the voices of which the model was added since: they can speak now.
    public void lookAgain() {
        speech.lookAgain();
    }

    /// Looks at one recording: how good it is, what it looks like, what of it is speech.
    ///
    /// @param file a sound or a film
    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `media.unreadable`, `media.damaged`
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public CheckedRecording check(Path file, JobContext context) throws StudioFault {
        String step = "Checking " + file.getFileName();
        context.progress(new Progress(step, 0, 3));
        RecordingFile read = RecordingFile.read(file, context);
        Recording recording = read.recording();
        context.progress(new Progress(step, 1, 3));
        context.checkCancelled();
        var verdict = RecordingCheck.of(recording);
        context.progress(new Progress(step, 2, 3));
        List<SpeechSpan> spans =
                tools(context).finder().find(recording.samples(), context.silent());
        context.progress(new Progress(step, 3, 3));
        return new CheckedRecording(
                file, verdict, read.peaks(), spans, recording.samples().length, read.shortened());
    }

    /// What of a recording is used, to be heard: mono, 48 kHz.
    ///
    /// @throws StudioFault as [#check]
    public float[] sound(Path file, JobContext context) throws StudioFault {
        return RecordingFile.read(file, context).recording().samples();
    }

    private SpeechTools tools(JobContext context) {
        return SpeechTools.open(new InstalledModels(home.models()), keeper, context);
    }

    /// Cleans and trims recordings of one person and bends a base voice towards them.
    ///
    /// @param files those that [#check] refuses are left out
    /// @param base one of [#bases]
    /// @throws StudioFault.Input `voice.match-recordings` if none can be used, `clone.too-much` if
    ///   they are longer than [#MOST_SECONDS], `media.missing`
    /// @throws StudioFault.Media `media.unreadable`, `media.damaged`
    /// @throws StudioFault.Model if the base voice cannot speak
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public MatchedVoice match(List<Path> files, Voice base, JobContext context) throws StudioFault {
        return make(files, base, CloningMethod.builtIn(), context);
    }

    /// The same by any method: bent by the built-in match, or cloned with a model.
    ///
    /// @param method one of [#methods]
    /// @throws StudioFault as [#match]; `clone.method` if the model is gone, `clone.model` if it
    ///   does not speak
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public MatchedVoice make(List<Path> files, Voice base, CloningMethod method, JobContext context)
            throws StudioFault {
        new ZeroShot(speech).requireThere(method);
        List<Recording> recordings = new ArrayList<>();
        long samples = 0;
        for (Path file : files) {
            context.progress(
                    new Progress("Reading the recordings", recordings.size(), files.size()));
            Recording recording = RecordingFile.read(file, context).recording();
            samples += recording.samples().length;
            requireFits(samples);
            recordings.add(recording);
        }
        SpeechTools tools = tools(context);
        VoiceMatch match = new VoiceMatch(speech, tools.cleaner(), tools.finder(), tools.points());
        Prepared prepared = match.prepare(recordings, context);
        Optional<ZeroShot.Clone> clone =
                method.isBuiltIn()
                        ? Optional.empty()
                        : Optional.of(
                                new ZeroShot(speech)
                                        .make(new ZeroShot.Order(method, prepared, base), context));
        return new MatchedVoice(
                base,
                clone.isPresent() ? clone.get().result() : match.find(prepared, base, context),
                prepared.speech(),
                tools.cleaner().id(),
                tools.finder().id(),
                tools.warnings(),
                clone.map(ZeroShot.Clone::by));
    }

    private static void requireFits(long samples) throws StudioFault.Input {
        if (samples > (long) MOST_SECONDS * Take.RATE_HZ) {
            throw new StudioFault.Input(
                    "clone.too-much",
                    "The recordings last more than ten minutes together.",
                    "Leave some out: one minute of clear speech is as good.");
        }
    }

    /// Has a voice that stands nowhere yet say something.
    ///
    /// @return mono, 48 kHz
    /// @throws StudioFault.Input `voice.no-words` if there is nothing to say
    /// @throws StudioFault.Model if it cannot speak; `clone.model` if its model does not
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public float[] hear(Voice voice, String text, JobContext context) throws StudioFault {
        SpeechRequest request = new SpeechRequest(text, voice, Prosody.PLAIN, Lexicon.empty());
        Take take = speech.speak(request, context);
        if (take.words().isEmpty()) {
            throw new StudioFault.Input(
                    "voice.no-words",
                    "There is no word in \"" + text + "\".",
                    "Give the voice a sentence to say.");
        }
        String reason = take.fallbackReason();
        if (reason != null
                && !Speech.isLessExact(reason)
                && MADE_BY_MODELS.contains(voice.origin().provider())) {
            throw VoiceTrial.silent(reason);
        }
        return take.samples();
    }

    /// Puts the new voice on the shelf, so that every project finds it. The same voice again is the
    /// one that is there already.
    ///
    /// @throws StudioFault.Input `clone.name`, `clone.commercial`, `consent.unverified` if the
    ///   statement was changed since
    /// @throws StudioFault.Resource if it cannot be written
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public ShelfVoice.Verified keep(VoiceDraft draft, MatchedVoice matched, JobContext context)
            throws StudioFault {
        VoiceShelf shelf = new VoiceShelf(home.folder());
        Voice voice = draft.voice(matched);
        ShelfVoice.Verified kept =
                shelf.aside(folder ->
                        shelf.put(
                                content(draft, voice, matched).in(folder, context),
                                this::isElsewhere));
        speech.lookAgain();
        return kept;
    }

    private boolean isElsewhere(String id) {
        return speech.registry()
                .find(id)
                .filter(voice -> !voice.origin().provider().equals(PackProvider.ID))
                .isPresent();
    }

    /// Writes the new voice as a voice pack.
    ///
    /// @throws StudioFault.Input as [#keep], and `consent.missing` if nobody was asked
    /// @throws StudioFault.Resource if it cannot be written
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public PackManifest pack(VoiceDraft draft, MatchedVoice matched, Path pack, JobContext context)
            throws StudioFault {
        Voice voice = draft.voice(matched);
        return new VoiceShelf(home.folder())
                .aside(folder -> content(draft, voice, matched).write(folder, pack, context));
    }

    private NewPack content(VoiceDraft draft, Voice voice, MatchedVoice matched) {
        return new NewPack(this, draft, voice, matched);
    }
}
