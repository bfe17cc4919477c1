package studio.longplay.engine.mix;

import static studio.longplay.engine.mix.LoudnessTarget.Anchor.RMS;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a programme measures at any gain.
///
/// Each scene is read once without the programme's gain; after that a gain costs only the scenes
/// whose peaks it lifts over the ceiling, because those must pass the limiter; the energy of all
/// others is scaled. What is remembered of an earlier scan costs no reading. Memory: 24 bytes for
/// every 0.1 s, and that again for each gain tried.
final class ProgrammeScan {
    /// 100 ms at 48 kHz.
    static final int STEP_SAMPLES = 4800;

    private static final int STEPS_PER_BLOCK = 4;

    private final List<Scanned> scenes = new ArrayList<>();
    private final Map<SceneReadings.Question, SceneLoudness> limited = new HashMap<>();
    private final LoudnessTarget target;
    private final Faders faders;
    private final SceneReadings readings;
    private final JobContext context;
    private final ScenePass pass;
    private final SpokenSteps spoken = new SpokenSteps();
    private long length;

    /// One scene without the programme's gain.
    private record Scanned(Path stems, long start, SceneLoudness loudness) {}

    ProgrammeScan(
            LoudnessTarget target, Faders faders, SceneReadings readings, JobContext context) {
        this.target = target;
        this.faders = faders;
        this.readings = readings;
        this.context = context;
        this.pass = new ScenePass(context);
    }

    /// Reads the scenes, in the programme's order.
    ///
    /// @param speech where somebody speaks in each scene; empty if nobody asks
    void read(List<Path> sceneStems, List<List<SpeechWindow>> speech) throws StudioFault {
        for (int i = 0; i < sceneStems.size(); i++) {
            context.checkCancelled();
            if (i < speech.size()) {
                spoken.add(length, speech.get(i));
            }
            add(sceneStems.get(i));
            context.progress(new Progress("measure loudness", i + 1, sceneStems.size()));
        }
    }

    private void add(Path stems) throws StudioFault {
        SceneReadings.Question question = question(stems, length, 0, OptionalDouble.empty());
        Optional<SceneLoudness> known = readings.recall(question);
        SceneLoudness loudness = known.isPresent() ? known.get() : measure(question);
        if (known.isEmpty()) {
            readings.keep(question, loudness);
        }
        scenes.add(new Scanned(stems, length, loudness));
        length += loudness.length();
    }

    private SceneReadings.Question question(
            Path stems, long start, double gainDb, OptionalDouble ceilingDbtp) {
        int phase = (int) (start % SceneEnergy.STEP_SAMPLES);
        return new SceneReadings.Question(
                stems, faders.withGainDb(gainDb), ceilingDbtp, phase, target.anchor() != RMS);
    }

    private SceneLoudness measure(SceneReadings.Question question) throws StudioFault {
        Path stems = question.sceneStems();
        SceneEnergy energy =
                new SceneEnergy(question.phase(), lengthOf(stems), question.weighted());
        if (question.ceilingDbtp().isPresent()) {
            double ceilingDbtp = question.ceilingDbtp().getAsDouble();
            long passed = pass.limited(stems, question.faders(), ceilingDbtp, energy);
            return new SceneLoudness(passed, 0, energy.steps());
        }
        PeakMeter peaks = new PeakMeter(Interpolator.strict(), 2);
        long passed =
                pass.sum(
                        stems,
                        question.faders(),
                        (stereo, offset, count) -> {
                            peaks.process(stereo, offset, count);
                            energy.accept(stereo, offset, count);
                        });
        return new SceneLoudness(passed, peaks.highestTrue(), energy.steps());
    }

    private static long lengthOf(Path stems) throws StudioFault {
        try (StemReader reader = StemReader.open(stems, Faders.at(0))) {
            return reader.length();
        }
    }

    /// What the target's anchor measures of the programme delivered with that gain, limiter
    /// included: LUFS, or dBFS for the anchor that is not weighted.
    double integratedLufs(double gainDb) throws StudioFault {
        double[] steps = new double[(int) (length / STEP_SAMPLES)];
        double factor = Decibels.toFactor(gainDb);
        int done = 0;
        for (Scanned scene : scenes) {
            context.checkCancelled();
            if (isOverCeiling(scene, factor)) {
                limited(limitedQuestion(scene, gainDb)).addTo(steps, scene.start(), 1);
            } else {
                scene.loudness().addTo(steps, scene.start(), factor * factor);
            }
            context.progress(new Progress("set loudness", ++done, scenes.size()));
        }
        return anchored(steps);
    }

    private SceneReadings.Question limitedQuestion(Scanned scene, double gainDb) {
        return question(
                scene.stems(), scene.start(), gainDb, OptionalDouble.of(target.ceilingDbtp()));
    }

    private SceneLoudness limited(SceneReadings.Question question) throws StudioFault {
        SceneLoudness known = limited.get(question);
        if (known != null) {
            return known;
        }
        Optional<SceneLoudness> remembered = readings.recall(question);
        SceneLoudness loudness = remembered.isPresent() ? remembered.get() : measure(question);
        limited.put(question, loudness);
        return loudness;
    }

    /// Remembers what the scenes measured at the gain that was decided on. Other gains that were
    /// tried are hardly asked for again.
    void keep(double gainDb) throws StudioFault {
        for (Scanned scene : scenes) {
            SceneReadings.Question question = limitedQuestion(scene, gainDb);
            SceneLoudness loudness = limited.get(question);
            if (loudness != null && readings.recall(question).isEmpty()) {
                readings.keep(question, loudness);
            }
        }
    }

    /// Loudness without any limiter, which costs no reading.
    double unlimitedLufs() {
        double[] steps = new double[(int) (length / STEP_SAMPLES)];
        scenes.forEach(scene -> scene.loudness().addTo(steps, scene.start(), 1));
        return anchored(steps);
    }

    /// How much of the programme is speech, 0 to 1.
    double speechShare() {
        return spoken.share((int) (length / STEP_SAMPLES));
    }

    private double anchored(double[] steps) {
        return switch (target.of(speechShare()).anchor()) {
            case PROGRAMME -> integrated(steps);
            case SPEECH -> Decibels.loudnessOf(spoken.mean(steps) / STEP_SAMPLES);
            case RMS -> {
                double sum = 0;
                for (double step : steps) {
                    sum += step;
                }
                yield 10 * StrictMath.log10(sum / (2.0 * STEP_SAMPLES * Math.max(1, steps.length)));
            }
        };
    }

    private boolean isOverCeiling(Scanned scene, double factor) {
        return scene.loudness().peak() * factor * 1.0001
                > Limiter.internalCeiling(target.ceilingDbtp());
    }

    private static double integrated(double[] steps) {
        EnergyLog blocks = new EnergyLog();
        double perBlock = (double) STEPS_PER_BLOCK * STEP_SAMPLES;
        for (int i = STEPS_PER_BLOCK; i <= steps.length; i++) {
            blocks.add((steps[i - 4] + steps[i - 3] + steps[i - 2] + steps[i - 1]) / perBlock);
        }
        return blocks.integratedLufs();
    }
}
