package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.ClipShape;
import studio.longplay.engine.mix.Delivery;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.Mixdown;
import studio.longplay.engine.mix.Ramp;
import studio.longplay.engine.mix.RingFiles;
import studio.longplay.engine.mix.RungScene;
import studio.longplay.engine.mix.SceneMix;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Mixes a scene to stems, and masters them; a pure function of the scene's clips, so a scene that
/// did not change is never mixed again.
public final class Stems {
    static final String MIX_MAKER = "mix.stems";
    static final String MASTER_MAKER = "mix.master";
    static final String STRIPS_MAKER = "mix.strips";
    static final String SPILL_MAKER = "mix.spill";
    static final String RUNG_MAKER = "mix.rung";

    /// Raised when the same clips would give other bytes.
    private static final String VERSION = "1";

    private final Workbench bench;

    public Stems(Workbench bench) {
        this.bench = bench;
    }

    Workbench bench() {
        return bench;
    }

    /// The scene's stems: eight channels, four stereo pairs in the order of the stems.
    ///
    /// @param sources the artifact each file of the mix's clips is of
    public Artifact mix(SceneMix mix, Map<Path, Artifact> sources, JobContext context)
            throws StudioFault {
        return bench.make(
                recipe(mix, sources), "wav", part -> new Mixdown().render(mix, part, context));
    }

    /// A scene whose rooms ring on after it.
    ///
    /// @param stems the scene itself
    /// @param spill what rings after it; none if its rooms hear nothing
    public record Ringing(Artifact stems, Optional<Artifact> spill) {}

    /// As [#mix], of a scene that nothing follows.
    Ringing still(SceneMix mix, Map<Path, Artifact> sources, JobContext context)
            throws StudioFault {
        return new Ringing(mix(mix, sources, context), Optional.empty());
    }

    /// As [#mix], of a scene that others follow: its rooms do not end with it.
    public Ringing ringing(SceneMix mix, Map<Path, Artifact> sources, JobContext context)
            throws StudioFault {
        if (!mix.desk().sends()) {
            return still(mix, sources, context);
        }
        Recipe after = recipe(SPILL_MAKER, mix, sources, true);
        boolean known = bench.store().holds(after.key());
        Artifact stems =
                bench.make(
                        recipe(MIX_MAKER, mix, sources, true),
                        "wav",
                        part -> {
                            RingFiles files = RingFiles.NONE.withStems(part);
                            if (known) {
                                new Mixdown().ring(mix, files, context);
                                return;
                            }
                            bench.make(
                                    after,
                                    "wav",
                                    spill ->
                                            new Mixdown()
                                                    .ring(mix, files.withSpill(spill), context));
                        });
        Artifact spill =
                bench.make(
                        after,
                        "wav",
                        part -> new Mixdown().ring(mix, RingFiles.NONE.withSpill(part), context));
        return new Ringing(stems, Optional.of(spill));
    }

    /// What rings into a scene.
    ///
    /// @param spill of an earlier scene, see [Ringing]
    /// @param from its first sample that is not over when the scene begins
    public record Arriving(Artifact spill, long from) {}

    /// A scene's stems with what rings into it. It goes by what the spills sound like and not by
    /// what they were made from: an edit that leaves the end of a scene as it was leaves the next.
    public Artifact rung(Artifact own, List<Arriving> arriving, JobContext context)
            throws StudioFault {
        if (arriving.isEmpty()) {
            return own;
        }
        List<Digest> inputs = new ArrayList<>(List.of(own.key()));
        arriving.forEach(spill -> inputs.add(new Digest(spill.spill().sha256())));
        Map<String, Object> parameters =
                Map.of("from", arriving.stream().map(Arriving::from).toList());
        List<RungScene.Spill> spills =
                arriving.stream()
                        .map(it -> new RungScene.Spill(it.spill().file(), it.from()))
                        .toList();
        return bench.make(
                new Recipe(RUNG_MAKER, VERSION, parameters, inputs),
                "wav",
                part -> new RungScene().render(own.file(), spills, part, context));
    }

    /// What the strips of a scene measure, a [StripLog].
    public Artifact strips(SceneMix mix, Map<Path, Artifact> sources, JobContext context)
            throws StudioFault {
        return bench.make(
                stripsRecipe(mix, sources),
                "strips",
                part -> new Mixdown().measure(mix, part, context));
    }

    /// As [#mix], and writes down what the strips measure in the same pass.
    public Artifact watched(SceneMix mix, Map<Path, Artifact> sources, JobContext context)
            throws StudioFault {
        Recipe log = stripsRecipe(mix, sources);
        if (bench.store().holds(log.key())) {
            return mix(mix, sources, context);
        }
        return bench.make(
                recipe(mix, sources),
                "wav",
                part ->
                        bench.make(
                                log,
                                "strips",
                                strips -> new Mixdown().render(mix, part, strips, context)));
    }

    /// Which strip each clip belongs to is part of it, though it may make no difference to the mix.
    private static Recipe stripsRecipe(SceneMix mix, Map<Path, Artifact> sources) {
        Recipe recipe = recipe(mix, sources);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("mix", recipe.parameters());
        parameters.put(
                "sources",
                mix.clips().stream()
                        .map(clip -> clip.source().map(StripRef::text).orElse(""))
                        .toList());
        return new Recipe(STRIPS_MAKER, VERSION, parameters, recipe.inputs());
    }

    /// Whether that mix, of a scene that nothing follows, was made before.
    public boolean holds(SceneMix mix, Map<Path, Artifact> sources) {
        return holds(mix, sources, false);
    }

    /// Whether that mix was made before.
    ///
    /// @param followed whether another scene follows, so that its rooms may ring on
    public boolean holds(SceneMix mix, Map<Path, Artifact> sources, boolean followed) {
        return bench.store().holds(recipe(MIX_MAKER, mix, sources, followed).key());
    }

    static Recipe recipe(SceneMix mix, Map<Path, Artifact> sources) {
        return recipe(MIX_MAKER, mix, sources, false);
    }

    /// @param rings whether its rooms, if it has any, ring on after it
    private static Recipe recipe(
            String maker, SceneMix mix, Map<Path, Artifact> sources, boolean rings) {
        List<Digest> inputs = new ArrayList<>();
        List<Object> clips = new ArrayList<>();
        for (MixClip clip : mix.clips()) {
            Artifact source = Objects.requireNonNull(sources.get(clip.wav()));
            inputs.add(source.key());
            Map<String, Object> words = describe(clip);
            clip.source()
                    .filter(mix.desk().sources()::containsKey)
                    .ifPresent(strip -> words.put("source", strip.text()));
            clips.add(words);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("length", mix.lengthSamples());
        parameters.put("clips", clips);
        parameters.put("speech", DeskWords.speech(mix));
        parameters.put("ducking", DeskWords.ducking(mix.ducking()));
        if (!mix.beside().isEmpty()) {
            parameters.put("beside", DeskWords.beside(mix));
        }
        if (!mix.desk().isPlain()) {
            parameters.put("desk", DeskWords.desk(mix.desk(), rings));
        }
        return new Recipe(maker, VERSION, parameters, inputs);
    }

    /// The clip without its path: which sound it is stands in the recipe's inputs, in this order. A
    /// shape is named only if there is one, so that what was mixed before there were any is found.
    private static Map<String, Object> describe(MixClip clip) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("stem", clip.stem().name());
        words.put("sourceStart", clip.sourceStart());
        words.put("at", clip.at());
        words.put("length", clip.length());
        words.put("gainDb", clip.gainDb());
        words.put("pan", clip.pan());
        words.put("fadeIn", clip.fadeInSamples());
        words.put("fadeOut", clip.fadeOutSamples());
        if (!clip.shape().isNone()) {
            words.put("shape", describe(clip.shape()));
        }
        return words;
    }

    /// In the words it had when every ramp was smooth or of equal power.
    private static Map<String, Object> describe(ClipShape shape) {
        List<Map<String, Object>> ramps = new ArrayList<>();
        for (Ramp ramp : shape.ramps()) {
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("silentAt", ramp.silentAt());
            words.put("fullAt", ramp.fullAt());
            words.put("equalPower", ramp.shape() == Ramp.Shape.EQUAL_POWER);
            if (ramp.shape() == Ramp.Shape.LINEAR) {
                words.put("linear", true);
            }
            ramps.add(words);
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("ramps", ramps);
        words.put("volume", shape.volume());
        words.put("pan", shape.pan());
        words.put("goesOn", shape.goesOn());
        return words;
    }

    /// The scene's limited stereo mix with the programme's gain and the user's faders.
    public Artifact master(Artifact stems, Faders faders, LoudnessTarget target, JobContext context)
            throws StudioFault {
        Map<String, Object> parameters = describe(faders);
        parameters.put("ceilingDbtp", target.ceilingDbtp());
        return bench.make(
                new Recipe(MASTER_MAKER, VERSION, parameters, List.of(stems.key())),
                "wav",
                part -> new Delivery().master(stems.file(), faders, target, part, context));
    }

    /// Faders as parameters of a recipe. Those that stand at 0 dB and in the middle are not named,
    /// nor a master nobody touched, so that what was mastered before there were any is found.
    public static Map<String, Object> describe(Faders faders) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("gainDb", faders.gainDb());
        for (Stem stem : Stem.values()) {
            double addedDb = faders.stems().of(stem);
            if (addedDb != 0) {
                words.put(stem.name().toLowerCase(Locale.ROOT) + "Db", addedDb);
            }
            double pan = faders.pans().of(stem);
            if (pan != 0) {
                words.put(stem.name().toLowerCase(Locale.ROOT) + "Pan", pan);
            }
        }
        if (!faders.master().isTransparent()) {
            words.put("master", faders.master());
        }
        return words;
    }
}
