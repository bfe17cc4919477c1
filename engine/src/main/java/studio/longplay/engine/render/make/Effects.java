package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.SoundCues;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.sfx.FileSound;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundRequest;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes the effects that sound cues ask for. A looping one is made once and repeated by the mix.
public final class Effects {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "sfx";

    private static final String OWN_MAKER = "sfx.file";
    private static final Pattern TAKE =
            Pattern.compile("take [1-9][0-9]{0,5}", Pattern.CASE_INSENSITIVE);

    private final Workbench bench;
    private final SoundBank bank = new SoundBank();
    private final SoundNames names;

    public Effects(Workbench bench) {
        this.bench = bench;
        this.names = new SoundNames(bench.own());
    }

    /// An effect as it was made.
    ///
    /// @param level how loud it lies in the mix
    public record Made(Artifact artifact, long samples, EffectLevel level) {
        /// One that happens once.
        public Made(Artifact artifact, long samples) {
            this(artifact, samples, EffectLevel.EVENT);
        }

        public MediaTime length() {
            return MediaTime.ofSamples(samples, SampleRate.HZ_48000);
        }
    }

    /// The effects of these cues; one whose sound nobody knows is left out, and [#check] says so.
    public Map<ElementId, Made> make(List<Cue.SoundCue> cues, JobContext context)
            throws StudioFault {
        Map<ElementId, Made> made = new LinkedHashMap<>();
        int done = 0;
        for (Cue.SoundCue cue : cues) {
            context.checkCancelled();
            context.progress(new Progress("effects", done++, cues.size()));
            if (!SoundCues.stops(cue) && names.knows(cue.sound())) {
                made.put(cue.id(), make(cue, context.silent()));
            }
        }
        return made;
    }

    /// The same for a script's cues, so that a file of the user's that is no sound, or a damaged
    /// one, is found by its line.
    ///
    /// @param file the script's
    /// @throws StudioFault.Input at the cue whose sound cannot be read
    public Map<ElementId, Made> make(List<Cue.SoundCue> cues, String file, JobContext context)
            throws StudioFault {
        Map<ElementId, Made> made = new LinkedHashMap<>();
        int done = 0;
        for (Cue.SoundCue cue : cues) {
            context.checkCancelled();
            context.progress(new Progress("effects", done++, cues.size()));
            try {
                made.putAll(make(List.of(cue), context.silent()));
            } catch (StudioFault.Media | StudioFault.Input unfit) {
                throw new StudioFault.Input(
                        unfit.code(),
                        unfit.sentence(),
                        unfit.remedy(),
                        new Place(file, cue.sourceLine()));
            }
        }
        return made;
    }

    /// Reads the user's own files among the sounds of a script, before any work that a damaged one
    /// would make vain.
    ///
    /// @throws StudioFault.Input as the other
    public void tryOwn(List<Cue.SoundCue> cues, String file, JobContext context)
            throws StudioFault {
        List<Cue.SoundCue> own =
                cues.stream().filter(cue -> names.own(cue.sound()).isPresent()).toList();
        make(own, file, context);
    }

    /// The effect of a cue, if it was made before.
    public Optional<Made> find(Cue.SoundCue cue) throws StudioFault {
        if (SoundCues.stops(cue) || !names.knows(cue.sound())) {
            return Optional.empty();
        }
        Optional<Path> own = names.own(cue.sound());
        Optional<Artifact> artifact =
                own.isPresent()
                        ? Optional.of(ownSound(cue, own.get(), JobContext.quiet()))
                        : bench.store().find(recipe(request(cue)).key());
        return artifact.isPresent()
                ? Optional.of(made(artifact.get(), cue, own.isPresent()))
                : Optional.empty();
    }

    private static Recipe recipe(SoundRequest request) {
        return new Recipe(MAKER, SoundBank.VERSION, request.recipe(), List.of());
    }

    private Made make(Cue.SoundCue cue, JobContext context) throws StudioFault {
        SoundRequest request = request(cue);
        Optional<Path> own = names.own(cue.sound());
        Artifact artifact =
                own.isPresent()
                        ? ownSound(cue, own.get(), context)
                        : bench.make(
                                recipe(request),
                                "wav",
                                part ->
                                        SoundFile.write(
                                                bank.make(request, context), Stem.EFFECTS, part));
        return made(artifact, cue, own.isPresent());
    }

    private Made made(Artifact artifact, Cue.SoundCue cue, boolean own) throws StudioFault {
        SoundFile.Facts facts = SoundFile.read(artifact.file());
        SoundRequest request = request(cue);
        boolean goesOn = request.loop() || (!own && bank.goesOn(request));
        EffectLevel level =
                goesOn
                        ? EffectLevel.ofBed(request.loop(), facts, request.levelDb())
                        : EffectLevel.EVENT;
        return new Made(artifact, facts.samples(), level);
    }

    /// A file of the user's as the cue wants it: addressed by its bytes, wherever it is.
    private Artifact ownSound(Cue.SoundCue cue, Path file, JobContext context) throws StudioFault {
        SoundRequest request = request(cue);
        Artifact decoded = bench.own().decoded(file, context);
        Recipe recipe =
                new Recipe(
                        OWN_MAKER,
                        FileSound.VERSION,
                        FileSound.recipe(request),
                        List.of(decoded.key()));
        return bench.make(
                recipe,
                "wav",
                part -> {
                    Sound source = SoundReader.readAll(decoded.file(), SampleRate.HZ_48000);
                    if (!source.isFinite()) {
                        throw new StudioFault.Media(
                                "mix.clip-not-a-number",
                                file + " holds samples that are not numbers.",
                                "Make or copy it again.");
                    }
                    SoundFile.write(FileSound.make(source, request), Stem.EFFECTS, part);
                });
    }

    /// A bounded effect is made to its length; a looping one to its own, to be repeated.
    private static SoundRequest request(Cue.SoundCue placed) {
        Cue.SoundCue sounding = Staging.sounding(placed);
        Cue.SoundCue cue = withoutTake(sounding);
        SoundRequest natural = SoundRequest.of(cue, 0, seed(sounding));
        return natural.loop()
                ? natural
                : SoundRequest.of(
                        cue, cue.length().toSamplesFloor(SampleRate.HZ_48000), seed(sounding));
    }

    /// `take 2` is another rendering of the same sound: it changes the seed alone.
    private static Cue.SoundCue withoutTake(Cue.SoundCue cue) {
        List<String> modifiers =
                cue.modifiers().stream().filter(word -> !TAKE.matcher(word).matches()).toList();
        return new Cue.SoundCue(cue.id(), cue.sourceLine(), cue.sound(), modifiers, cue.length());
    }

    private static long seed(Cue.SoundCue cue) {
        return Seed.of(cue.sound() + cue.modifiers());
    }

    /// What these cues ask for that there is not.
    public static List<Warning> check(List<Cue.SoundCue> cues, String file) {
        return check(cues, file, SoundNames.MADE);
    }

    /// What these cues ask for that there is not.
    ///
    /// @param names what scripts may ask for
    public static List<Warning> check(List<Cue.SoundCue> cues, String file, SoundNames names) {
        SoundBank bank = new SoundBank();
        List<Warning> warnings = new ArrayList<>();
        for (Cue.SoundCue cue : cues) {
            Place place = new Place(file, cue.sourceLine());
            if (!names.knows(cue.sound())) {
                warnings.add(unknown(cue, bank, place));
                continue;
            }
            boolean made = names.own(cue.sound()).isEmpty();
            List<String> senseless =
                    made
                            ? request(cue).unknownModifiers()
                            : FileSound.unknown(request(cue).modifiers());
            for (String modifier : senseless) {
                if (!modifier.equalsIgnoreCase("stop")) {
                    warnings.add(senseless(modifier, cue, place));
                }
            }
            List<String> unused = made ? request(cue).unusedWords() : List.of();
            if (!unused.isEmpty()) {
                warnings.add(unused(unused, cue, bank, place));
            }
        }
        return warnings;
    }

    private static Warning unknown(Cue.SoundCue cue, SoundBank bank, Place place) {
        Optional<String> near = bank.nearest(cue.sound());
        return new Warning(
                "sfx.unknown",
                "There is no effect \"" + cue.sound() + "\"; it is left out.",
                near.map(name -> "Did you mean \"" + name + "\"?")
                        .orElse("\"longplay capabilities\" lists the effects there are."),
                place);
    }

    private static Warning unused(
            List<String> words, Cue.SoundCue cue, SoundBank bank, Place place) {
        String kinds =
                bank.read(cue.sound(), cue.modifiers()).stream()
                        .flatMap(reading -> reading.kinds().stream())
                        .map(SoundKind::name)
                        .collect(Collectors.joining(", "));
        return new Warning(
                "sfx.words-unused",
                "\"%s\" changes nothing: the effect \"%s\" is made as %s."
                        .formatted(String.join(" ", words), cue.sound(), kinds),
                "Leave it out, take other words of \"longplay capabilities\", or name a file of"
                        + " your own in its place.",
                place);
    }

    private static Warning senseless(String modifier, Cue.SoundCue cue, Place place) {
        return new Warning(
                "sfx.modifier-unknown",
                "\"" + modifier + "\" means nothing to the effect " + cue.sound() + ".",
                "Use far, near, left, right, loud, quiet, muffled, loop or a level in dB.",
                place);
    }
}
