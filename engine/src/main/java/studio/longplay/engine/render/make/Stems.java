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
            clips.add(describe(clip));
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("length", mix.lengthSamples());
        parameters.put("clips", clips);
        parameters.put("speech", mix.speech());
        parameters.put("ducking", mix.ducking());
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

    /// Faders as parameters of a recipe. Those that stand at 0 dB are not named, so that what was
    /// mastered before there were any is found.
    public static Map<String, Object> describe(Faders faders) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("gainDb", faders.gainDb());
        for (Stem stem : Stem.values()) {
            double addedDb = faders.stems().of(stem);
            if (addedDb != 0) {
                words.put(stem.name().toLowerCase(Locale.ROOT) + "Db", addedDb);
            }
        }
        return words;
    }
}
