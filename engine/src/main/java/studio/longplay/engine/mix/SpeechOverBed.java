package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How far speech stands over what sounds under it, line by line.
///
/// Both are K-weighted (ITU-R BS.1770-5) and measured over those steps of 10 ms in which the line
/// is at most 10 LU under its own mean, so that its pauses do not count. The limit [#HARD_LU] is
/// ours: narration is commonly mixed 10 LU and more over its bed, and a mix nearer than that is
/// what listeners complain of.
public final class SpeechOverBed {
    /// Lines less far over their bed than this are hard to understand, in LU.
    public static final double HARD_LU = 7;

    /// What is read where nothing sounds under a line, in LU.
    public static final double NO_BED_LU = 60;

    private static final int STEP_SAMPLES = SampleRate.HZ_48000.hertz() / 100;
    private static final int BLOCK_STEPS = 10;
    private static final double GATE = 0.1;
    private static final double LEAST_ENERGY = 1e-10;

    private final double[] speech;
    private final double[] bed;

    private SpeechOverBed(int steps) {
        speech = new double[steps];
        bed = new double[steps];
    }

    /// Measures lines of one scene, in one pass over it.
    ///
    /// The figure of a line of many voices is that of the ensemble; another line's voices at the
    /// same time belong to neither.
    ///
    /// @param sceneStems a file made by [Mixdown]
    /// @param faders as the programme is delivered
    /// @return LU for each line, at most [#NO_BED_LU]; that much too for a silent line
    /// @throws StudioFault `mix.not-stems`, and the faults of reading WAV
    public static List<Double> measure(
            Path sceneStems, List<SpeechWindow> lines, Faders faders, JobContext context)
            throws StudioFault {
        try (StemReader reader = StemReader.open(sceneStems, faders)) {
            SpeechOverBed scene =
                    new SpeechOverBed(Math.toIntExact(reader.length() / STEP_SAMPLES));
            scene.read(reader, context);
            List<Double> figures = new ArrayList<>();
            for (SpeechWindow line : lines) {
                figures.add(scene.over(line));
            }
            return figures;
        }
    }

    private void read(StemReader reader, JobContext context) throws StudioFault {
        int block = BLOCK_STEPS * STEP_SAMPLES;
        float[][] stems = new float[Stem.CHANNELS][block];
        float[] under = new float[block];
        KWeighting[] weightings = new KWeighting[Stem.CHANNELS];
        for (int i = 0; i < weightings.length; i++) {
            weightings[i] = new KWeighting(SampleRate.HZ_48000.hertz());
        }
        for (int first = 0; first < speech.length; first += BLOCK_STEPS) {
            context.checkCancelled();
            int count = reader.read((long) first * STEP_SAMPLES, stems, block);
            int steps = Math.min(count / STEP_SAMPLES, speech.length - first);
            for (int side = 0; side < 2; side++) {
                float[] voices = stems[Stem.DIALOGUE.leftChannel() + side];
                float[] many = stems[Stem.ENSEMBLE.leftChannel() + side];
                float[] music = stems[Stem.MUSIC.leftChannel() + side];
                float[] effects = stems[Stem.EFFECTS.leftChannel() + side];
                for (int i = 0; i < count; i++) {
                    voices[i] += many[i];
                    under[i] = music[i] + effects[i];
                }
                for (int step = 0; step < steps; step++) {
                    int from = step * STEP_SAMPLES;
                    speech[first + step] += weightings[side].energy(voices, from, STEP_SAMPLES);
                    bed[first + step] += weightings[2 + side].energy(under, from, STEP_SAMPLES);
                }
            }
        }
    }

    private double over(SpeechWindow line) {
        int from = (int) Math.clamp(line.start() / STEP_SAMPLES, 0, speech.length);
        int to = (int) Math.clamp(line.end() / STEP_SAMPLES, from, speech.length);
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += speech[i] / Math.max(1, to - from);
        }
        double said = 0;
        double under = 0;
        for (int i = from; i < to; i++) {
            if (speech[i] > mean * GATE) {
                said += speech[i];
                under += bed[i];
            }
        }
        if (said <= LEAST_ENERGY || under <= LEAST_ENERGY) {
            return NO_BED_LU;
        }
        return Math.min(NO_BED_LU, 10 * StrictMath.log10(said / under));
    }
}
