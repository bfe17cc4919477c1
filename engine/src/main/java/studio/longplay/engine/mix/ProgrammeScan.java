package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a programme measures at any gain.
///
/// Each scene is read once at unity; after that a gain costs only the scenes whose peaks it lifts
/// over the ceiling, because those must pass the limiter; the energy of all others is scaled.
/// Memory: 8 bytes for every 0.1 s.
final class ProgrammeScan {
    private static final int STEPS_PER_BLOCK = 4;

    private final List<Scanned> scenes = new ArrayList<>();
    private final LoudnessTarget target;
    private final JobContext context;
    private final ScenePass pass;
    private long length;

    /// One scene at unity gain.
    private record Scanned(Path stems, long start, long length, float peak, SceneEnergy energy) {}

    private ProgrammeScan(LoudnessTarget target, JobContext context) {
        this.target = target;
        this.context = context;
        this.pass = new ScenePass(context);
    }

    static ProgrammeScan of(List<Path> sceneStems, LoudnessTarget target, JobContext context)
            throws StudioFault {
        ProgrammeScan scan = new ProgrammeScan(target, context);
        for (int i = 0; i < sceneStems.size(); i++) {
            scan.add(sceneStems.get(i));
            context.progress(new Progress("measure loudness", i + 1, sceneStems.size()));
        }
        return scan;
    }

    private void add(Path stems) throws StudioFault {
        PeakMeter peaks = new PeakMeter(Interpolator.strict(), 2);
        SceneEnergy energy = fresh(length, lengthOf(stems));
        long passed =
                pass.sum(
                        stems,
                        0,
                        (stereo, offset, count) -> {
                            peaks.process(stereo, offset, count);
                            energy.accept(stereo, offset, count);
                        });
        scenes.add(new Scanned(stems, length, passed, peaks.highestTrue(), energy));
        length += passed;
    }

    private static long lengthOf(Path stems) throws StudioFault {
        try (StemReader reader = StemReader.open(stems, 0)) {
            return reader.length();
        }
    }

    private static SceneEnergy fresh(long start, long length) {
        return new SceneEnergy(start, length, SampleRate.HZ_48000.hertz());
    }

    /// The integrated loudness of the programme delivered with that gain, limiter included.
    double integratedLufs(double gainDb) throws StudioFault {
        double[] steps = new double[(int) (length / SceneEnergy.STEP_SAMPLES)];
        double factor = Decibels.toFactor(gainDb);
        int done = 0;
        for (Scanned scene : scenes) {
            if (isOverCeiling(scene, factor)) {
                SceneEnergy limited = fresh(scene.start(), scene.length());
                pass.limited(scene.stems(), gainDb, target.ceilingDbtp(), limited);
                limited.addTo(steps, 1);
            } else {
                scene.energy().addTo(steps, factor * factor);
            }
            context.progress(new Progress("set loudness", ++done, scenes.size()));
        }
        return integrated(steps);
    }

    /// Loudness without any limiter, which costs no reading.
    double unlimitedLufs() {
        double[] steps = new double[(int) (length / SceneEnergy.STEP_SAMPLES)];
        scenes.forEach(scene -> scene.energy().addTo(steps, 1));
        return integrated(steps);
    }

    private boolean isOverCeiling(Scanned scene, double factor) {
        return scene.peak() * factor * 1.0001 > Limiter.internalCeiling(target.ceilingDbtp());
    }

    private static double integrated(double[] steps) {
        EnergyLog blocks = new EnergyLog();
        double perBlock = (double) STEPS_PER_BLOCK * SceneEnergy.STEP_SAMPLES;
        for (int i = STEPS_PER_BLOCK; i <= steps.length; i++) {
            blocks.add((steps[i - 4] + steps[i - 3] + steps[i - 2] + steps[i - 1]) / perBlock);
        }
        return blocks.integratedLufs();
    }
}
