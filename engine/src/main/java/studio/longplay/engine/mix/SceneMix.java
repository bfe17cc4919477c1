package studio.longplay.engine.mix;

import studio.longplay.engine.project.desk.StripRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All that decides how one scene sounds, in scene-local samples at 48 kHz.
///
/// @param clips in any order; those that begin together are added in this order
/// @param speech where somebody speaks, in any order; windows may overlap
/// @param desk what the clips pass on their way
/// @param beside by stem, where somebody speaks in the scenes before and after it, as far as what
///   goes on over the border is to make room for that
public record SceneMix(
        long lengthSamples,
        List<MixClip> clips,
        List<SpeechWindow> speech,
        Ducking ducking,
        SceneDesk desk,
        Map<Stem, List<SpeechWindow>> beside) {
    public SceneMix {
        if (lengthSamples < 0) {
            throw new IllegalArgumentException("a scene's length is not negative");
        }
        clips = List.copyOf(clips);
        speech = List.copyOf(speech);
        beside = Map.copyOf(beside);
    }

    /// With nobody speaking beside it.
    public SceneMix(
            long lengthSamples,
            List<MixClip> clips,
            List<SpeechWindow> speech,
            Ducking ducking,
            SceneDesk desk) {
        this(lengthSamples, clips, speech, ducking, desk, Map.of());
    }

    /// At a desk nobody touched.
    public SceneMix(
            long lengthSamples, List<MixClip> clips, List<SpeechWindow> speech, Ducking ducking) {
        this(lengthSamples, clips, speech, ducking, SceneDesk.PLAIN);
    }

    /// All speech a stem goes down for: of the scene, and of those beside it.
    List<SpeechWindow> heeded(Stem stem) {
        List<SpeechWindow> heeded = new ArrayList<>();
        speech.stream().filter(window -> window.ducks(stem)).forEach(heeded::add);
        heeded.addAll(beside.getOrDefault(stem, List.of()));
        return heeded;
    }

    /// The sources its clips are of, in order.
    public Set<StripRef> sources() {
        Set<StripRef> sources = new TreeSet<>();
        clips.forEach(clip -> clip.source().ifPresent(sources::add));
        return sources;
    }

    /// The same with only some clips; the rest is silent, and its speech makes room all the same.
    ///
    /// @param heard sources whose clips stay
    /// @param stems of which the clips of the script's rows, and those without a source, stay
    public SceneMix only(Set<StripRef> heard, Set<Stem> stems) {
        List<MixClip> left =
                clips.stream()
                        .filter(clip ->
                                clip.source().map(heard::contains).orElse(false)
                                        || (isOfScript(clip) && stems.contains(clip.stem())))
                        .toList();
        return new SceneMix(lengthSamples, left, speech, ducking, desk, beside);
    }

    private static boolean isOfScript(MixClip clip) {
        return clip.source().map(StripRef.OfRow.class::isInstance).orElse(true);
    }

    /// At another desk.
    public SceneMix at(SceneDesk other) {
        return new SceneMix(lengthSamples, clips, speech, ducking, other, beside);
    }

    /// Between other scenes.
    ///
    /// @param spoken where somebody speaks in them, in samples of this scene: below 0, or from its
    ///   end on; what is not felt here is left out
    /// @param crossing the sources that go on over a border
    public SceneMix between(List<SpeechWindow> spoken, Set<StripRef> crossing) {
        Map<Stem, List<SpeechWindow>> felt = SpeechBeside.felt(this, spoken, crossing);
        return new SceneMix(lengthSamples, clips, speech, ducking, desk, felt);
    }
}
