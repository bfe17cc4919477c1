package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.lay.SceneSongs;
import studio.longplay.engine.script.Action;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Marking;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.sing.Choir;
import studio.longplay.engine.voice.sing.Song;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Speaks lines side by side; a line already spoken in the same way is taken from the store.
public final class Speaking {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "voice.take";

    private final Workbench bench;
    private final Speech speech;
    private final Lexicon lexicon;
    private final SoundLookup recordings;

    /// With no recordings but those that are in the store as takes.
    public Speaking(Workbench bench, Speech speech, Lexicon lexicon) {
        this(bench, speech, lexicon, SoundLookup.NONE);
    }

    /// @param recordings where the files of recorded takes are
    public Speaking(Workbench bench, Speech speech, Lexicon lexicon, SoundLookup recordings) {
        this.bench = bench;
        this.speech = speech;
        this.lexicon = lexicon;
        this.recordings = recordings;
    }

    /// The same with other recordings.
    public Speaking with(SoundLookup others) {
        return new Speaking(bench, speech, lexicon, others);
    }

    /// The voices there are now.
    public VoiceRegistry registry() {
        return speech.registry();
    }

    /// A line with all that decides how it is spoken.
    ///
    /// @param lexicon how words are said in it
    /// @param seed 0 for the voice's usual delivery
    /// @param recorded what a person spoke, to be heard in place of the voice
    /// @param song what it is sung to, if it is
    /// @param choir how many say or sing it
    public record Order(
            Line line,
            Voice voice,
            Prosody prosody,
            Lexicon lexicon,
            int seed,
            Optional<TakeSource.Recorded> recorded,
            Optional<Song> song,
            Choir choir) {
        /// Spoken by one.
        public Order(
                Line line,
                Voice voice,
                Prosody prosody,
                Lexicon lexicon,
                int seed,
                Optional<TakeSource.Recorded> recorded) {
            this(line, voice, prosody, lexicon, seed, recorded, Optional.empty(), Choir.SOLO);
        }

        Order sung(SceneSongs songs) {
            return new Order(
                    line,
                    voice,
                    prosody,
                    lexicon,
                    seed,
                    recorded,
                    songs.song(line),
                    songs.choir(line));
        }
    }

    /// Speaks the lines of scenes.
    ///
    /// @return takes by line id
    public Map<ElementId, SpokenLine> scenes(
            List<Scene> scenes, Voiced voiced, Crew crew, JobContext context) throws StudioFault {
        List<Job<SpokenLine>> jobs = new ArrayList<>();
        for (Scene scene : scenes) {
            for (Order order : orders(scene, voiced)) {
                jobs.add(job(order));
            }
        }
        Map<ElementId, SpokenLine> spoken = new LinkedHashMap<>();
        for (SpokenLine line : crew.all("speak", jobs, context)) {
            spoken.put(line.line().id(), line);
        }
        return spoken;
    }

    /// Speaks a sentence that is in no script, with the lexicon it was made with.
    public SpokenLine audition(Voice voice, String text, JobContext context) throws StudioFault {
        return audition(voice, text, SpeechListener.NONE, context);
    }

    /// The same for somebody who hears it while the rest of it is made.
    public SpokenLine audition(
            Voice voice, String text, SpeechListener listener, JobContext context)
            throws StudioFault {
        Line line =
                new Line(
                        new ElementId("audition"),
                        0,
                        Speaker.of(voice.name()),
                        "",
                        text,
                        List.of(),
                        false);
        Order order = new Order(line, voice, Prosody.of(""), lexicon, 0, Optional.empty());
        return speak(order, listener, context);
    }

    /// What voice cues ask for that there is not; the line is spoken without it.
    public static List<Warning> check(
            List<Cue.VoiceCue> cues, VoiceRegistry registry, String file) {
        List<Warning> warnings = new ArrayList<>();
        for (Cue.VoiceCue cue : cues) {
            Place place = new Place(file, cue.sourceLine());
            if (!cue.voice().isEmpty() && registry.find(cue.voice()).isEmpty()) {
                warnings.add(
                        new Warning(
                                "voice.unknown",
                                "There is no voice \"" + cue.voice() + "\"; the cast one speaks.",
                                "\"longplay voices list\" shows them all.",
                                place));
            }
            for (String character : cue.characters()) {
                if (!Prosody.CHARACTERS.contains(character.strip().toLowerCase(Locale.ROOT))) {
                    warnings.add(
                            new Warning(
                                    "voice.character-unknown",
                                    "No voice can be spoken as \"" + character + "\".",
                                    "Use " + String.join(", ", Prosody.CHARACTERS) + ".",
                                    place));
                }
            }
        }
        return warnings;
    }

    /// Who speaks for whom, and what else was decided about it.
    ///
    /// @param voiceBySpeaker the cast, by speaker key
    /// @param tempo how many times as fast as by themselves the voices speak
    public record Voiced(Map<String, Voice> voiceBySpeaker, Voicing voicing, double tempo) {
        /// At the voices' own pace.
        public Voiced(Map<String, Voice> voiceBySpeaker, Voicing voicing) {
            this(voiceBySpeaker, voicing, 1);
        }

        /// The same spoken so many times as fast.
        public Voiced at(double times) {
            return new Voiced(voiceBySpeaker, voicing, times);
        }
    }

    /// The lines of a scene with the voices and manners they are spoken in.
    ///
    /// @throws StudioFault.Input if a speaker has no voice
    public List<Order> orders(Scene scene, Voiced voiced) throws StudioFault.Input {
        List<Order> orders = new ArrayList<>();
        Lexicon words = lexicon.and(voiced.voicing().lexicon());
        Optional<Cue.VoiceCue> pending = Optional.empty();
        SceneSongs songs = SceneSongs.of(scene);
        for (ScriptPart part : scene.parts()) {
            switch (part) {
                case Cue.VoiceCue cue -> pending = Optional.of(cue);
                case Line line -> {
                    Optional<Cue.VoiceCue> inside = inside(line);
                    Order written =
                            order(line, inside.isPresent() ? inside : pending, voiced, words)
                                    .sung(songs);
                    orders.add(asTaken(written, voiced.voicing().takesOf(line.id())));
                    pending = Optional.empty();
                }
                case Action _, Cue _ -> {}
            }
        }
        return orders;
    }

    /// The take that the user chose in place of what script and cast ask for.
    private Order asTaken(Order written, LineTakes takes) {
        return takes.heard().map(take -> as(written, take.source())).orElse(written);
    }

    /// How a line is spoken with a take from somewhere else than script and cast.
    ///
    /// @param written how it is spoken without any take
    public Order as(Order written, TakeSource source) {
        return switch (source) {
            case TakeSource.Spoken spoken ->
                    new Order(
                            written.line(),
                            voice(spoken.voice(), written.voice()),
                            written.prosody().with(spoken.manner()),
                            written.lexicon(),
                            spoken.seed(),
                            Optional.empty(),
                            written.song(),
                            written.choir());
            case TakeSource.Recorded recorded ->
                    new Order(
                            written.line(),
                            written.voice(),
                            written.prosody(),
                            written.lexicon(),
                            0,
                            Optional.of(recorded),
                            written.song(),
                            written.choir());
        };
    }

    private Voice voice(String named, Voice cast) {
        return named.isEmpty() ? cast : registry().find(named).orElse(cast);
    }

    private static Optional<Cue.VoiceCue> inside(Line line) {
        return line.cues().stream()
                .map(Line.CueAtWord::cue)
                .filter(Cue.VoiceCue.class::isInstance)
                .map(Cue.VoiceCue.class::cast)
                .findFirst();
    }

    private Order order(Line line, Optional<Cue.VoiceCue> cue, Voiced voiced, Lexicon words)
            throws StudioFault.Input {
        Voice cast = voiced.voiceBySpeaker().get(line.speaker().key());
        if (cast == null) {
            throw new StudioFault.Input(
                    "cast.missing",
                    line.speaker().name() + " has no voice.",
                    "Give the speaker one in a cast file.");
        }
        Prosody prosody = Prosody.of(line.direction());
        if (cue.isEmpty()) {
            Prosody paced = prosody.times(voiced.tempo());
            return new Order(line, cast, paced, words, 0, Optional.empty());
        }
        Voice voice = voice(cue.get().voice(), cast);
        Prosody paced = prosody.with(cue.get()).times(voiced.tempo());
        return new Order(line, voice, paced, words, 0, Optional.empty());
    }

    private Job<SpokenLine> job(Order order) {
        return Job.of("Speak " + order.line().speaker().name(), context -> speak(order, context));
    }

    /// The address of a line's take: equal for two orders that sound the same. A recording that
    /// cannot be found is only noticed by [#speak].
    public Recipe recipe(Order order) {
        return order.recorded()
                .filter(recorded -> RecordedTakes.says(recorded, order.line()))
                .map(recorded -> RecordedTakes.recipe(order, recorded))
                .orElseGet(() -> voiceRecipe(order));
    }

    private static Recipe voiceRecipe(Order order) {
        return new Recipe(MAKER, Speech.VERSION, Rendering.recipe(order), List.of());
    }

    static SpeechRequest request(Order order) {
        return new SpeechRequest(
                order.line().text(),
                order.voice(),
                order.prosody(),
                order.lexicon(),
                order.seed(),
                Marking.of(order.line()));
    }

    /// What a line is heard from.
    ///
    /// @param reason why it is not made as ordered, empty if it is or if the take says so itself
    /// @param isNew whether it was made just now
    private record Found(Artifact artifact, String reason, boolean isNew) {}

    /// Speaks one line, or finds it spoken. Where a recording is ordered that is missing, cannot be
    /// read or says other words, the voice speaks, and [TakeFile.Facts#fallbackReason()] says why.
    ///
    /// A take that another engine spoke in place of the voice's has an address of its own, by what
    /// was spoken: whoever asks again later has the voice tried again, unless it gave nonsense, as
    /// it then always does.
    ///
    /// @throws StudioFault.Model if no engine can speak it
    public SpokenLine speak(Order order, JobContext context) throws StudioFault {
        return speak(order, SpeechListener.NONE, context);
    }

    /// The same for somebody who hears the line while the rest of it is made; a line that is made
    /// already they hear at once.
    public SpokenLine speak(Order order, SpeechListener listener, JobContext context)
            throws StudioFault {
        try {
            AtomicBoolean told = new AtomicBoolean();
            SpeechListener first =
                    piece -> {
                        told.set(true);
                        listener.heard(piece);
                    };
            boolean hears = !listener.equals(SpeechListener.NONE);
            Found found = found(order, hears ? first : listener, context);
            SpokenLine spoken = spoken(order, found);
            if (hears && !told.get()) {
                listener.heard(TakeFile.samples(spoken.artifact().file()));
            }
            if (found.isNew()) {
                bench.takes().made(order, spoken);
            }
            return spoken;
        } catch (StudioFault.Model fault) {
            bench.takes().failed(order, fault);
            throw fault;
        }
    }

    /// A line that was spoken before, by whomever; speaks nothing.
    ///
    /// @throws StudioFault.Media if the take is damaged
    public Optional<SpokenLine> find(Order order) throws StudioFault {
        Recipe wanted = recipe(order);
        Optional<Artifact> there = bench.store().find(wanted.key());
        if (there.isEmpty() && order.recorded().isEmpty()) {
            there = new StandIns(bench.store()).find(wanted);
        }
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(spoken(order, new Found(there.get(), otherWords(order), false)));
    }

    private static String otherWords(Order order) {
        boolean says =
                order.recorded()
                        .map(recorded -> RecordedTakes.says(recorded, order.line()))
                        .orElse(true);
        return says ? "" : RecordedTakes.OTHER_WORDS;
    }

    private static SpokenLine spoken(Order order, Found found) throws StudioFault {
        return new SpokenLine(
                order.line(),
                order.voice(),
                order.prosody().gainDb(),
                found.artifact(),
                TakeFile.read(found.artifact().file()).because(found.reason()),
                order.choir());
    }

    private Found found(Order order, SpeechListener listener, JobContext context)
            throws StudioFault {
        if (order.recorded().isEmpty()) {
            return byVoice(order, "", listener, context);
        }
        TakeSource.Recorded recorded = order.recorded().get();
        if (!RecordedTakes.says(recorded, order.line())) {
            return byVoice(order, RecordedTakes.OTHER_WORDS, listener, context);
        }
        if (bench.store().holds(RecordedTakes.recipe(order, recorded).key())) {
            return fromFile(order, recorded, context);
        }
        try {
            return recordings.find(recorded.media(), context).isPresent()
                    ? fromFile(order, recorded, context)
                    : byVoice(order, RecordedTakes.MISSING, listener, context);
        } catch (StudioFault.Media unreadable) {
            return byVoice(order, RecordedTakes.UNREADABLE, listener, context);
        }
    }

    private Found fromFile(Order order, TakeSource.Recorded recorded, JobContext context)
            throws StudioFault {
        Recipe recipe = RecordedTakes.recipe(order, recorded);
        return made(
                recipe,
                "",
                part -> {
                    Artifact sound =
                            recordings
                                    .find(recorded.media(), context)
                                    .orElseThrow(() -> missing(order));
                    new RecordedTakes(speech).write(order, sound.file(), part, context);
                });
    }

    private static StudioFault.Media missing(Order order) {
        return new StudioFault.Media(
                "take.recording-missing",
                "The recording of a line of " + order.line().speaker().name() + " is missing.",
                "Find its file again in the media bin.");
    }

    private Found byVoice(Order order, String reason, SpeechListener listener, JobContext context)
            throws StudioFault {
        Recipe wanted = voiceRecipe(order);
        if (bench.store().find(wanted.key()).isPresent()) {
            return made(wanted, reason, part -> write(order, part, context));
        }
        Optional<Artifact> standIn = new StandIns(bench.store()).findLasting(wanted);
        if (standIn.isPresent()) {
            bench.tally().reused(MAKER);
            return new Found(standIn.get(), reason, false);
        }
        Rendering rendering = Rendering.of(speech, order, listener, context);
        if (rendering.take().fallbackReason() == null) {
            return made(wanted, reason, rendering::write);
        }
        Recipe other = StandIns.recipe(wanted, rendering.take());
        Found found = made(other, reason, rendering::write);
        new StandIns(bench.store()).note(wanted, other);
        return found;
    }

    /// Only where a take was removed in the moment after it was found.
    private void write(Order order, Path part, JobContext context) throws StudioFault {
        Rendering.of(speech, order, SpeechListener.NONE, context).write(part);
    }

    private Found made(Recipe recipe, String reason, ArtifactStore.Content content)
            throws StudioFault {
        boolean known = bench.store().holds(recipe.key());
        return new Found(bench.make(recipe, "wav", content), reason, !known);
    }
}
