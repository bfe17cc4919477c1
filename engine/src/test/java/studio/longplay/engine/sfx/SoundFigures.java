package studio.longplay.engine.sfx;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Prints of every kind, or of those named, how fast it is made and how it measures: the second of
/// two makings, on one core.
///
/// Columns: natural seconds, times real time by the processor's clock, centre of the spectrum in
/// Hz, crest factor in dB, likeness of the two channels, greatest momentary loudness in LUFS.
public final class SoundFigures {
    private SoundFigures() {}

    public static void main(String[] names) throws StudioFault {
        SoundBank bank = new SoundBank();
        StringBuilder table = new StringBuilder();
        for (SoundKind kind : bank.kinds()) {
            if (names.length == 0 || Arrays.asList(names).contains(kind.name())) {
                table.append(row(bank, kind));
            }
        }
        System.out.print(table);
    }

    private static String row(SoundBank bank, SoundKind kind) throws StudioFault {
        SoundRequest request = new SoundRequest(kind.name(), List.of(), 0, false, 1);
        bank.make(request, JobContext.quiet());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        float[][] sound = bank.make(request, JobContext.quiet()).channels();
        double took = (threads.getCurrentThreadCpuTime() - began) / 1e9;
        double seconds = sound[0].length / 48_000.0;
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.0f | %.0f | %.1f | %.2f | %.1f |%n",
                kind.name(),
                seconds,
                seconds / took,
                Spectrum.centroidHz(sound),
                crestDb(sound),
                likeness(sound),
                Leveling.loudestLufs(sound));
    }

    private static double crestDb(float[][] sound) {
        double peak = 0;
        double sum = 0;
        for (float[] channel : sound) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
                sum += (double) sample * sample;
            }
        }
        return 20 * Math.log10(peak / Math.sqrt(sum / (2 * sound[0].length)));
    }

    private static double likeness(float[][] sound) {
        double both = 0;
        double left = 1e-20;
        double right = 1e-20;
        for (int i = 0; i < sound[0].length; i++) {
            both += (double) sound[0][i] * sound[1][i];
            left += (double) sound[0][i] * sound[0][i];
            right += (double) sound[1][i] * sound[1][i];
        }
        return both / Math.sqrt(left * right);
    }
}
