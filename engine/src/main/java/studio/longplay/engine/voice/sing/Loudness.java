package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.HOP;
import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;

import studio.longplay.engine.voice.PhoneTime;

import java.util.Arrays;
import java.util.List;

/// How loud a line is sung from moment to moment: vowels about alike, high and heavy notes more,
/// long ones sinking between their ends, phrases in an arc. Used for one performance.
final class Loudness {
    private static final double EVEN_SHARE = 0.7;
    private static final double MOST_EVENING_DB = 6;
    private static final double CONSONANT_DB = 2;
    private static final double ARC_DB = 1.5;
    private static final double HEAVY_DB = 1.2;
    private static final double DB_PER_SEMITONE = 0.25;

    /// How far a held vowel sinks: what is said at its ends is heard the better. Measured with a
    /// recogniser, which hears a fifth more words so.
    private static final double SINK_DB = 14;

    private static final double SINK_SECONDS = 0.3;
    private static final double VIBRATO_DB = 0.7;
    private static final int SMOOTHING = 4;
    private static final double RELEASE = 0.11 * RATE_HZ;
    private static final double ATTACK = 0.03 * RATE_HZ;

    private final float[] samples;
    private final List<Syllable> syllables;
    private final double[] evenDb;
    private final double[] heightDb;
    private final double[] arc;

    Loudness(float[] samples, List<Syllable> syllables, List<SungNote> notes) {
        this.samples = samples;
        this.syllables = syllables;
        evenDb = new double[syllables.size()];
        heightDb = new double[syllables.size()];
        arc = new double[syllables.size()];
        even();
        arcs();
        double middle = notes.stream().mapToInt(SungNote::midi).average().orElse(60);
        for (SungNote note : notes) {
            if (note.syllable() < heightDb.length && !note.goesOn()) {
                heightDb[note.syllable()] =
                        Math.clamp(DB_PER_SEMITONE * (note.midi() - middle), -1.5, 1.5);
            }
        }
    }

    private void even() {
        double[] levels = new double[syllables.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levelDb(syllables.get(i).nucleus());
        }
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double middle = sorted[sorted.length / 2];
        for (int i = 0; i < levels.length; i++) {
            double away = EVEN_SHARE * (middle - levels[i]);
            evenDb[i] = Math.clamp(away, -MOST_EVENING_DB, MOST_EVENING_DB);
        }
    }

    private double levelDb(PhoneTime phone) {
        double power = 1e-9;
        int from = (int) phone.startSample();
        int to = (int) Math.min(samples.length, phone.endSample());
        for (int i = from; i < to; i++) {
            power += (double) samples[i] * samples[i];
        }
        return 10 * StrictMath.log10(power / Math.max(1, to - from));
    }

    private void arcs() {
        int from = 0;
        for (int i = 1; i <= arc.length; i++) {
            if (i == arc.length || syllables.get(i).verse() != syllables.get(from).verse()) {
                for (int k = from; k < i; k++) {
                    double place = (k - from + 0.5) / (i - from);
                    arc[k] = 1 - 2 * Math.abs(place - 0.6);
                }
                from = i;
            }
        }
    }

    /// Levels of one sound.
    void fill(Diction.Placed sound, float[] gainDb) {
        int from = (int) Math.ceil(sound.start() / HOP);
        int to = Math.min(gainDb.length, (int) Math.ceil(sound.end() / HOP));
        int syllable = sound.syllable();
        double heavy = HEAVY_DB * (syllables.get(syllable).weight() - 0.5);
        double all = evenDb[syllable] + heightDb[syllable] + ARC_DB * arc[syllable] + heavy;
        double sung = sound.end() - sound.start();
        for (int frame = from; frame < to; frame++) {
            double place = ((double) frame * HOP - sound.start()) / sung;
            double seconds = ((double) frame * HOP - sound.start()) / RATE_HZ;
            double sunk = Curves.ease(seconds / SINK_SECONDS - 0.3) * Curves.ease((1 - place) * 5);
            gainDb[frame] =
                    (float)
                            (sound.kind().isNucleus()
                                    ? all - SINK_DB * sunk
                                    : all / 2 + CONSONANT_DB);
        }
    }

    /// Smooths the levels, adds what swings with the pitch, and fades where a breath ends.
    void finish(List<Diction.Placed> placed, PitchLine line, float[] gainDb, Course course) {
        for (int frame = 0; frame < gainDb.length; frame++) {
            double sum = 0;
            int from = Math.max(0, frame - SMOOTHING);
            int to = Math.min(gainDb.length - 1, frame + SMOOTHING);
            for (int k = from; k <= to; k++) {
                sum += gainDb[k];
            }
            double level = sum / (to - from + 1);
            boolean pitched = course.hertz()[frame] > 0;
            level += pitched ? VIBRATO_DB * line.vibrato((double) frame * HOP) : 0;
            course.gain()[frame] = (float) StrictMath.pow(10, level / 20);
            course.effort()[frame] = (float) Math.clamp(0.6 + 0.1 * level, 0.2, 1.0);
        }
        for (int i = 0; i < placed.size(); i++) {
            Diction.Placed sound = placed.get(i);
            if (!sound.joins() && sound.kind().hasPitch()) {
                fade(course, sound.end() - RELEASE, sound.end(), sound.start());
            }
            if ((i == 0 || !placed.get(i - 1).joins()) && sound.kind().hasPitch()) {
                rise(course, sound.start(), sound.start() + ATTACK);
            }
        }
    }

    private static void fade(Course course, double from, double to, double notBefore) {
        double start = Math.max(from, notBefore);
        for (int f = (int) Math.ceil(start / HOP); f < Math.ceil(to / HOP); f++) {
            if (f < course.frames()) {
                course.gain()[f] *= (float) Curves.ease((to - (double) f * HOP) / (to - start));
            }
        }
    }

    private static void rise(Course course, double from, double to) {
        for (int f = (int) Math.ceil(from / HOP); f < Math.ceil(to / HOP); f++) {
            if (f < course.frames()) {
                course.gain()[f] *=
                        (float) Curves.ease(((double) f * HOP - from) / (to - from) + 0.1);
            }
        }
    }
}
