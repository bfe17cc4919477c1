package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.ClipShape;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.Stem;

import java.util.ArrayList;
import java.util.List;

/// Makes effects go down for speech otherwise than their bus does: one over speech is lifted by
/// just what the ducking takes, so that it stays as loud as between speech; one that goes on is
/// pressed down farther. The way is that of the ducking to within 1.1 % of its depth.
final class SpeechRide {
    private static final String OVER = "effects over speech ";
    private static final String UNDER = "effects under speech ";

    private SpeechRide() {}

    /// The row of an effect that stands over speech.
    static String over(String cue) {
        return OVER + cue;
    }

    /// The row of an effect that goes on.
    static String under(String cue) {
        return UNDER + cue;
    }

    /// Whether what stands on a row rides.
    static boolean rides(String row) {
        return row.startsWith(OVER) || row.startsWith(UNDER);
    }

    /// A clip of a row with the volume that makes the difference; one whose volume the user moves
    /// is left.
    ///
    /// @param curve how its scene makes room for speech
    static MixClip ridden(String row, MixClip clip, DuckCurve curve, Ducking ducking) {
        double depth = ducking.effectsDepthDb();
        double byDb = row.startsWith(OVER) ? depth : depth - ducking.bedDepthDb();
        List<LevelKey> way = curve.keys(Stem.EFFECTS);
        if (byDb == 0 || way.isEmpty() || !clip.shape().volume().isEmpty()) {
            return clip;
        }
        ClipShape shape =
                new ClipShape(
                        clip.shape().ramps(),
                        volume(way, clip, byDb / depth),
                        clip.shape().pan(),
                        clip.shape().goesOn());
        return new MixClip(
                clip.stem(),
                clip.wav(),
                clip.sourceStart(),
                clip.at(),
                clip.length(),
                clip.gainDb(),
                clip.pan(),
                clip.fadeInSamples(),
                clip.fadeOutSamples(),
                shape,
                clip.source());
    }

    /// Those keys the clip's time needs.
    private static List<LevelKey> volume(List<LevelKey> way, MixClip clip, double share) {
        int first = 0;
        while (first + 1 < way.size() && way.get(first + 1).at() <= clip.at()) {
            first++;
        }
        List<LevelKey> volume = new ArrayList<>();
        for (LevelKey key : way.subList(first, way.size())) {
            double value = 0.0 - key.value() * share;
            volume.add(new LevelKey(key.at() - clip.at(), value, key.ease()));
            if (key.at() >= clip.at() + clip.length()) {
                break;
            }
        }
        return volume;
    }
}
