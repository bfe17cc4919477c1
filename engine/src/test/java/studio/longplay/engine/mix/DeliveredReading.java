package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.check.AcxMeter;
import studio.longplay.engine.time.SampleRate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What three meters read of a delivered programme: ours; the plain sums of these tests; and that
/// of `ffmpeg` where it is on the path, else not a number.
///
/// @param lufs of what the target's anchor names, by ours
/// @param ffmpegLufs the same by `ebur128`; of speech the speech alone cut out and joined; not a
///   number for a plain root mean square
record DeliveredReading(
        double lufs, double ffmpegLufs, double dbtp, double strictDbtp, double ffmpegDbtp) {
    static final boolean FFMPEG =
            Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ffmpeg")));

    /// @param speech where somebody speaks in the programme
    static DeliveredReading of(
            float[][] mix, LoudnessTarget target, List<SpeechWindow> speech, Path folder)
            throws StudioFault, IOException, InterruptedException {
        LoudnessReport whole = Signals.measure(mix);
        double theirs = Double.NaN;
        double theirPeak = Double.NaN;
        if (FFMPEG) {
            Path file = Signals.write(folder.resolve("delivered.wav"), mix);
            EbuBench.Readings readings = EbuBench.ffmpeg(file);
            theirPeak = readings.tp();
            theirs =
                    switch (target.anchor()) {
                        case PROGRAMME -> readings.i();
                        case SPEECH ->
                                EbuBench.ffmpeg(
                                                Signals.write(
                                                        folder.resolve("speech.wav"),
                                                        cut(mix, speech)))
                                        .i();
                        case RMS -> Double.NaN;
                    };
        }
        return new DeliveredReading(
                level(mix, whole, target, speech),
                theirs,
                whole.truePeakDbtp(),
                TruePeaks.dbtp(mix),
                theirPeak);
    }

    private static double level(
            float[][] mix, LoudnessReport whole, LoudnessTarget target, List<SpeechWindow> speech) {
        return switch (target.anchor()) {
            case PROGRAMME -> whole.integratedLufs();
            case SPEECH -> {
                SpeechMeter meter = new SpeechMeter(SampleRate.HZ_48000, 2, speech);
                meter.process(mix, 0, mix[0].length);
                yield meter.report().lufs();
            }
            case RMS -> {
                AcxMeter meter = new AcxMeter(SampleRate.HZ_48000, 2);
                meter.process(mix, 0, mix[0].length);
                yield meter.report().rmsDb();
            }
        };
    }

    private static float[][] cut(float[][] mix, List<SpeechWindow> speech) {
        int length = (int) speech.stream().mapToLong(one -> one.end() - one.start()).sum();
        float[][] out = new float[mix.length][length];
        int at = 0;
        for (SpeechWindow one : speech) {
            int many = (int) (one.end() - one.start());
            for (int side = 0; side < mix.length; side++) {
                System.arraycopy(mix[side], (int) one.start(), out[side], at, many);
            }
            at += many;
        }
        return out;
    }

    /// A row of the table in `docs/mixing.md`.
    String row(String name, LoudnessTarget target, double deepestDb) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %s | %.0f | %.2f | %.2f | %s | %.1f |",
                name,
                target.anchor().name().toLowerCase(Locale.ROOT),
                target.lufs(),
                lufs,
                figure(ffmpegLufs),
                target.ceilingDbtp(),
                dbtp,
                strictDbtp,
                figure(ffmpegDbtp),
                deepestDb);
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
    }
}
