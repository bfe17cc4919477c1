package studio.longplay.engine.sfx;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.sfx.craft.Tape;
import studio.longplay.engine.sfx.craft.Waves;
import studio.longplay.engine.time.SampleRate;

import java.util.List;
import java.util.Optional;

/// Makes sounds from their names: stereo, 48 kHz, the same bytes on every machine, peaks at most
/// 0.9, all kinds about equally loud unless they are meant to be louder.
public final class SoundBank {
    /// Changes whenever the same request gives other bytes.
    public static final String VERSION = "6";

    private static final int ONCE_FADE_SAMPLES = 480;
    private static final int GOING_ON_FADE_SAMPLES = 2400;
    private static final int HEARING_HZ = 25;

    private final SoundTable table = SoundTable.BUILT_IN;

    /// Whether a name, a synonym or a phrase with one in it can be made.
    public boolean knows(String sound) {
        return table.words().meaning(sound).isPresent();
    }

    /// Every kind, in the table's order.
    public List<SoundKind> kinds() {
        return table.kinds();
    }

    /// What a cue's words mean: its kinds, the value of each of their parameters, and how it is
    /// heard; empty if no part of the phrase is a sound we know.
    public Optional<SoundReading> read(String sound, List<String> modifiers) {
        return table.read(sound, modifiers);
    }

    /// Whether all that a request names goes on as long as wanted; others happen once.
    public boolean goesOn(SoundRequest request) {
        return read(request.sound(), request.modifiers())
                .filter(reading -> reading.kinds().stream().allMatch(SoundKind::continuous))
                .isPresent();
    }

    /// The known word spelt most like an unknown one.
    public Optional<String> nearest(String sound) {
        return table.words().nearest(sound);
    }

    /// Makes a sound.
    ///
    /// @return stereo at 48 kHz; exactly the requested length, or the natural one and the room's
    ///   tail
    /// @throws StudioFault.Input `sfx.unknown` if no word of the phrase is a sound we know
    /// @throws java.util.concurrent.CancellationException if the job was cancelled
    public Sound make(SoundRequest request, JobContext context) throws StudioFault.Input {
        SoundReading reading =
                read(request.sound(), request.modifiers())
                        .orElseThrow(() -> unknown(request.sound()));
        Treatment treatment = Treatment.of(reading.treatments());
        Plan plan = Plan.of(request, reading, treatment);
        float[][] sum = new float[2][plan.paintedSamples()];
        double trimDb = 0;
        int count = reading.kinds().size();
        for (int i = 0; i < count; i++) {
            context.checkCancelled();
            context.progress(new Progress("make sounds", i, count));
            mix(leveled(reading, i, plan, request.seed()), sum);
            trimDb += reading.levelDb(i) / count;
        }
        treatment.apply(sum);
        return new Sound(SampleRate.HZ_48000, finished(sum, plan, trimDb + treatment.gainDb()));
    }

    private StudioFault.Input unknown(String sound) {
        String remedy =
                nearest(sound)
                        .map(word -> "Did you mean \"" + word + "\"?")
                        .orElse("Use one of the sounds listed in the guide.");
        return new StudioFault.Input(
                "sfx.unknown", "There is no sound called \"" + sound + "\".", remedy);
    }

    private float[][] leveled(SoundReading reading, int which, Plan plan, long seed) {
        SoundKind kind = reading.kinds().get(which);
        long own = seed * 0x9E37_79B9_7F4A_7C15L + kind.name().hashCode();
        int painted = plan.period() > 0 ? plan.paintedSamples() : plan.dryOf(reading, which);
        Tape tape = new Tape(painted, plan.period(), own, reading.values().get(which));
        table.entry(kind.name()).generator().paint(tape);
        float[][] sound = tape.channels();
        withoutRumble(sound);
        int fall = kind.continuous() ? GOING_ON_FADE_SAMPLES : ONCE_FADE_SAMPLES;
        if (plan.period() == 0) {
            Loops.edges(sound, kind.continuous() ? fall : 16, fall);
        }
        Leveling.gain(sound, Leveling.REFERENCE_LUFS - Leveling.loudestLufs(sound));
        return sound;
    }

    private static void mix(float[][] sound, float[][] sum) {
        for (int channel = 0; channel < 2; channel++) {
            int count = Math.min(sound[channel].length, sum[channel].length);
            for (int i = 0; i < count; i++) {
                sum[channel][i] += sound[channel][i];
            }
        }
    }

    /// Takes away what nobody hears and loudspeakers suffer from, and any constant.
    private static void withoutRumble(float[][] sound) {
        double keep = 1 - 2 * StrictMath.PI * HEARING_HZ / Waves.SAMPLE_RATE;
        for (float[] channel : sound) {
            double before = 0;
            double out = 0;
            for (int i = 0; i < channel.length; i++) {
                out = keep * (out + channel[i] - before);
                before = channel[i];
                channel[i] = (float) out;
            }
        }
    }

    private static float[][] finished(float[][] sound, Plan plan, double gainDb) {
        if (plan.period() == 0) {
            Loops.edges(sound, 0, ONCE_FADE_SAMPLES);
            Leveling.withoutConstant(sound, true);
            Leveling.gain(sound, gainDb);
            Leveling.withoutConstant(sound, true);
            return sound;
        }
        float[][] loop = Loops.folded(sound, plan.period());
        Leveling.withoutConstant(loop, false);
        Leveling.gainEvenly(loop, gainDb);
        return plan.wantedSamples() == 0 ? loop : Loops.repeated(loop, plan.wantedSamples());
    }

    /// How long everything is.
    ///
    /// @param wantedSamples what was asked for, 0 for the natural length
    /// @param period samples of a loop, 0 if it is none
    /// @param paintedSamples samples painted, with tail or overlap
    private record Plan(int wantedSamples, int period, int paintedSamples) {
        static Plan of(SoundRequest request, SoundReading reading, Treatment treatment) {
            int wanted = Math.toIntExact(request.lengthSamples());
            double seconds = 0;
            for (int i = 0; i < reading.kinds().size(); i++) {
                seconds = Math.max(seconds, reading.seconds(i));
            }
            int natural = Waves.samples(seconds);
            if (request.loop()) {
                return new Plan(wanted, natural, natural + Loops.overlap(natural));
            }
            int tail = Waves.samples(treatment.tailSeconds());
            return new Plan(wanted, 0, wanted > 0 ? wanted : natural + tail);
        }

        /// Samples a kind paints of itself: what goes on fills the wanted length, the rest happens
        /// once.
        int dryOf(SoundReading reading, int which) {
            int natural = Waves.samples(reading.seconds(which));
            return wantedSamples == 0
                    ? Math.min(natural, paintedSamples)
                    : reading.kinds().get(which).continuous()
                            ? wantedSamples
                            : Math.min(natural, wantedSamples);
        }
    }
}
