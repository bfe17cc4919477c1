package studio.longplay.engine.sfx;

import studio.longplay.engine.media.Sound;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.time.SampleRate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sound of the user's as a cue wants it: as loud as those that are made, near or far, seamless
/// where it loops.
public final class FileSound {
    /// Changes whenever the same request gives other bytes.
    public static final String VERSION = "2";

    /// A quiet recording stays a quiet one.
    private static final double MOST_RAISED_DB = 12;

    /// A constant part above it is taken out: -74 dBFS, so that it is under -60 when raised.
    private static final double MOST_CONSTANT = 0.0002;

    private static final int END_FADE_SAMPLES = 480;

    private FileSound() {}

    /// Modifiers that mean nothing to a file.
    public static List<String> unknown(List<String> modifiers) {
        return Treatment.of(modifiers).unknown();
    }

    /// Every parameter that decides the bytes, beside the file.
    public static Map<String, Object> recipe(SoundRequest request) {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("modifiers", request.modifiers());
        recipe.put("lengthSamples", request.lengthSamples());
        recipe.put("loop", request.loop());
        return recipe;
    }

    /// Makes it. A constant part, which clicks where the file begins and ends, is taken out.
    ///
    /// @param source one or two channels at 48 kHz; its samples are left as they are
    /// @return stereo; as long as requested, or as the file and the room's tail. A file that is
    ///   shorter than requested is followed by silence, one that loops is repeated.
    public static Sound make(Sound source, SoundRequest request) {
        Treatment treatment = Treatment.of(request.modifiers());
        int wanted = Math.toIntExact(request.lengthSamples());
        int tail = request.loop() ? 0 : Waves.samples(treatment.tailSeconds());
        int length = request.loop() || wanted == 0 ? source.length() + tail : wanted;
        float[][] sound = {
            Arrays.copyOf(source.channels()[0], length),
            Arrays.copyOf(source.channels()[source.channels().length - 1], length)
        };
        for (float[] side : sound) {
            centre(side, Math.min(source.length(), length));
        }
        double raise = Leveling.REFERENCE_LUFS - Leveling.loudestLufs(sound);
        double gainDb = Math.min(MOST_RAISED_DB, raise);
        treatment.apply(sound);
        return new Sound(
                SampleRate.HZ_48000,
                finished(sound, request.loop(), wanted, gainDb + treatment.gainDb()));
    }

    private static void centre(float[] side, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += side[i];
        }
        float mean = (float) (sum / Math.max(1, count));
        if (Math.abs(mean) > MOST_CONSTANT) {
            for (int i = 0; i < count; i++) {
                side[i] -= mean;
            }
        }
    }

    private static float[][] finished(float[][] sound, boolean loop, int wanted, double gainDb) {
        if (!loop) {
            Leveling.gain(sound, gainDb);
            Loops.edges(sound, 0, Math.min(END_FADE_SAMPLES, sound[0].length / 2));
            return sound;
        }
        int overlap = Loops.overlap(sound[0].length * 4 / 5);
        float[][] folded = Loops.folded(sound, sound[0].length - overlap);
        Leveling.gainEvenly(folded, gainDb);
        return wanted == 0 ? folded : Loops.repeated(folded, wanted);
    }
}
