package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.render.deliver.LoudnessCurve;
import studio.longplay.engine.render.deliver.Manifest.LoudnessFacts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Measures a file once, for its figures and for how loud it is over time.
final class MixMeter {
    private static final int MOST_STEPS = 720;
    private static final int READINGS_PER_SECOND = 10;
    private static final int MILLIS_PER_SECOND = 1000;

    private final WavReader file;
    private final LoudnessMeter meter;
    private final List<Double> curve = new ArrayList<>();
    private double loudest = LoudnessFacts.SILENT_LUFS;

    private MixMeter(WavReader file) {
        this.file = file;
        this.meter = new LoudnessMeter(file.format().rate(), file.format().channels());
    }

    /// What was read.
    record Reading(LoudnessReport report, LoudnessCurve curve) {}

    /// In constant memory; the curve has at most 720 values, a second or more apart.
    static Reading read(Path wav, JobContext context) throws StudioFault {
        try (WavReader file = WavReader.open(wav)) {
            return new MixMeter(file).read(context);
        }
    }

    private Reading read(JobContext context) throws StudioFault {
        int rateHz = file.format().rate().hertz();
        int blockSamples = rateHz / READINGS_PER_SECOND;
        long seconds = file.length() / rateHz + 1;
        int stepSeconds = (int) Math.max(1, Math.ceilDiv(seconds, MOST_STEPS));
        float[][] block = new float[file.format().channels()][blockSamples];
        int inStep = 0;
        for (long at = 0; at < file.length(); at += blockSamples) {
            context.checkCancelled();
            context.progress(new Progress("loudness", at, file.length()));
            meter.process(block, 0, file.read(at, block, 0, blockSamples));
            loudest = Math.max(loudest, meter.shortTerm());
            if (++inStep == stepSeconds * READINGS_PER_SECOND) {
                endStep();
                inStep = 0;
            }
        }
        if (inStep > 0) {
            endStep();
        }
        return new Reading(
                meter.report(), new LoudnessCurve(stepSeconds * MILLIS_PER_SECOND, curve));
    }

    private void endStep() {
        curve.add(Math.rint(loudest * 10) / 10);
        loudest = LoudnessFacts.SILENT_LUFS;
    }
}
