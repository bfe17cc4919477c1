package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// Brings a programme to its loudness target under the true-peak ceiling.
///
/// One gain for the whole programme is decided over all its scenes; then each scene is mastered by
/// itself with that gain, so that an edit in one scene leaves the others' bytes as they are. An
/// earlier gain is kept while it still serves, for the same reason.
public final class Delivery {
    /// How far the programme may stray before an earlier gain is given up.
    private static final double KEEP_WITHIN_LU = 0.1;

    private static final double CLOSE_ENOUGH_LU = 0.02;
    private static final double MAX_GAIN_DB = 40;
    private static final double MIN_SLOPE = 0.1;
    private static final int MAX_TRIALS = 8;

    private final SceneReadings readings;

    /// Reads every scene each time.
    public Delivery() {
        this(SceneReadings.NONE);
    }

    /// @param readings what scenes measured before; the same gain is decided with it and without
    public Delivery(SceneReadings readings) {
        this.readings = readings;
    }

    /// Decides the gain: to within 0.05 LU of the target wherever that can be reached (see
    /// [Gain#reaches]), never above 40 dB.
    ///
    /// Price: one pass over all scenes, then for each of at most eight trials one pass over the
    /// scenes that need the limiter; scenes whose readings are remembered are not read.
    ///
    /// @param sceneStems files made by [Mixdown], in the programme's order
    /// @param gains what the user added to each stem
    /// @param previousGainDb kept if with it the programme measures within 0.1 LU of the target
    /// @throws StudioFault `mix.not-stems`, and the faults of reading WAV
    public Gain decide(
            List<Path> sceneStems,
            StemGains gains,
            LoudnessTarget target,
            OptionalDouble previousGainDb,
            JobContext context)
            throws StudioFault {
        return decide(
                MixedScenes.of(sceneStems), new Faders(0, gains), target, previousGainDb, context);
    }

    /// The same with all that the stems pass but the programme's gain.
    ///
    /// @param faders whose own gain is not looked at
    public Gain decide(
            List<Path> sceneStems,
            Faders faders,
            LoudnessTarget target,
            OptionalDouble previousGainDb,
            JobContext context)
            throws StudioFault {
        return decide(MixedScenes.of(sceneStems), faders, target, previousGainDb, context);
    }

    /// The same for targets that are anchored to speech, too.
    ///
    /// @param faders whose own gain is not looked at
    public Gain decide(
            MixedScenes scenes,
            Faders faders,
            LoudnessTarget target,
            OptionalDouble previousGainDb,
            JobContext context)
            throws StudioFault {
        ProgrammeScan scan = new ProgrammeScan(target, faders, readings, context);
        scan.read(scenes.stems(), scenes.speech());
        Gain gain = decide(scan, target.of(scan.speechShare()), previousGainDb);
        scan.keep(gain.gainDb());
        return gain;
    }

    private static Gain decide(
            ProgrammeScan scan, LoudnessTarget target, OptionalDouble previousGainDb)
            throws StudioFault {
        double unlimited = scan.unlimitedLufs();
        if (unlimited == Double.NEGATIVE_INFINITY) {
            return new Gain(previousGainDb.orElse(0), unlimited, previousGainDb.isPresent());
        }
        if (previousGainDb.isPresent()) {
            double measured = scan.integratedLufs(previousGainDb.getAsDouble());
            if (Math.abs(measured - target.lufs()) <= KEEP_WITHIN_LU) {
                return new Gain(previousGainDb.getAsDouble(), measured, true);
            }
        }
        return search(scan, target.lufs(), target.lufs() - unlimited);
    }

    /// Secant steps: under the limiter a decibel of gain brings less than a decibel of loudness.
    private static Gain search(ProgrammeScan scan, double wantedLufs, double firstGainDb)
            throws StudioFault {
        double gainDb = rounded(firstGainDb);
        double measured = scan.integratedLufs(gainDb);
        Gain best = new Gain(gainDb, measured, false);
        double slope = 1;
        for (int trial = 1; trial < MAX_TRIALS; trial++) {
            double missing = wantedLufs - measured;
            double next = rounded(gainDb + missing / slope);
            if (Math.abs(missing) <= CLOSE_ENOUGH_LU || next == gainDb) {
                break;
            }
            double lufs = scan.integratedLufs(next);
            slope = Math.clamp((lufs - measured) / (next - gainDb), MIN_SLOPE, 1.0);
            gainDb = next;
            measured = lufs;
            if (Math.abs(wantedLufs - lufs) < Math.abs(wantedLufs - best.integratedLufs())) {
                best = new Gain(gainDb, lufs, false);
            }
        }
        return best;
    }

    private static double rounded(double gainDb) {
        return Math.rint(Math.min(gainDb, MAX_GAIN_DB) * 100) / 100;
    }

    /// Masters one scene: its stems at their gains, added up and limited, as a stereo float WAV of
    /// the scene's length. The bytes depend on that file, the faders and the ceiling alone.
    ///
    /// @throws StudioFault `mix.not-stems`, and the faults of reading and writing WAV
    public void master(
            Path sceneStems, Faders faders, LoudnessTarget target, Path out, JobContext context)
            throws StudioFault {
        WavFormat format = WavFormat.float32(SampleRate.HZ_48000, 2);
        ScenePass pass = new ScenePass(context);
        WavWriter.write(
                out,
                format,
                writer -> pass.limited(sceneStems, faders, target.ceilingDbtp(), writer::write));
        context.progress(new Progress("master", 1, 1));
    }
}
