package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Delivery;
import studio.longplay.engine.mix.Faders;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.Mixdown;
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

/// Mixes a scene to stems, and masters them; a pure function of the scene's clips, so a scene that
/// did not change is never mixed again.
public final class Stems {
    static final String MIX_MAKER = "mix.stems";
    static final String MASTER_MAKER = "mix.master";
    static final String STRIPS_MAKER = "mix.strips";

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

    /// A mixed scene, and what its strips measure.
    ///
    /// @param stems as [#mix] makes them
    /// @param strips a [StripLog]
    public record Watched(Artifact stems, Artifact strips) {}

    /// As [#mix], and writes down what the strips measure.
    public Watched watched(SceneMix mix, Map<Path, Artifact> sources, JobContext context)
            throws StudioFault {
        Recipe log = stripsRecipe(mix, sources);
        boolean measured = bench.store().holds(log.key());
        Artifact stems =
                bench.make(
                        recipe(mix, sources),
                        "wav",
                        part -> {
                            if (measured) {
                                new Mixdown().render(mix, part, context);
                                return;
                            }
                            bench.make(
                                    log,
                                    "strips",
                                    strips -> new Mixdown().render(mix, part, strips, context));
                        });
        Artifact strips =
                bench.make(log, "strips", part -> new Mixdown().measure(mix, part, context));
        return new Watched(stems, strips);
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

    /// Whether that mix was made before.
    public boolean holds(SceneMix mix, Map<Path, Artifact> sources) {
        return bench.store().holds(recipe(mix, sources).key());
    }

    static Recipe recipe(SceneMix mix, Map<Path, Artifact> sources) {
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
        if (!mix.desk().isPlain()) {
            parameters.put("desk", DeskWords.desk(mix.desk()));
        }
        return new Recipe(MIX_MAKER, VERSION, parameters, inputs);
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
            words.put("shape", clip.shape());
        }
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
