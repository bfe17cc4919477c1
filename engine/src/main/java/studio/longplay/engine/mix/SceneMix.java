package studio.longplay.engine.mix;

import studio.longplay.engine.project.desk.StripRef;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// All that decides how one scene sounds, in scene-local samples at 48 kHz.
///
/// @param clips in any order; those that begin together are added in this order
/// @param speech where somebody speaks, in any order; windows may overlap
/// @param desk what the clips pass on their way
public record SceneMix(
        long lengthSamples,
        List<MixClip> clips,
        List<SpeechWindow> speech,
        Ducking ducking,
        SceneDesk desk) {
    public SceneMix {
        if (lengthSamples < 0) {
            throw new IllegalArgumentException("a scene's length is not negative");
        }
        clips = List.copyOf(clips);
        speech = List.copyOf(speech);
    }

    /// At a desk nobody touched.
    public SceneMix(
            long lengthSamples, List<MixClip> clips, List<SpeechWindow> speech, Ducking ducking) {
        this(lengthSamples, clips, speech, ducking, SceneDesk.PLAIN);
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
        return new SceneMix(lengthSamples, left, speech, ducking, desk);
    }

    private static boolean isOfScript(MixClip clip) {
        return clip.source().map(StripRef.OfRow.class::isInstance).orElse(true);
    }

    /// At another desk.
    public SceneMix at(SceneDesk other) {
        return new SceneMix(lengthSamples, clips, speech, ducking, other);
    }
}
