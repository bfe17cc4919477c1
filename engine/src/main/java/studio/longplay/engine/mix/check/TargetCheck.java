package studio.longplay.engine.mix.check;

import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;

import java.util.List;
import java.util.Locale;

/// Holds a finished programme against a loudness target.
public final class TargetCheck {
    private TargetCheck() {}

    /// Loudness within the target's tolerance and true peak under its ceiling.
    ///
    /// @param measured of the whole file; for a target that is anchored to speech, what was
    ///   measured over the speech alone
    public static List<Verdict> of(LoudnessReport measured, LoudnessTarget target) {
        double off = measured.integratedLufs() - target.lufs();
        double over = measured.truePeakDbtp() - target.ceilingDbtp();
        return List.of(
                Verdict.of(
                        String.format(
                                Locale.ROOT,
                                "%.0f LUFS within %.1f LU",
                                target.lufs(),
                                target.toleranceLu()),
                        figure(measured.integratedLufs(), "LUFS"),
                        Math.abs(off) <= target.toleranceLu(),
                        String.format(
                                Locale.ROOT,
                                "Deliver for the target \"%s\"; this is %.1f LU too %s.",
                                target.name(),
                                Math.abs(off),
                                off > 0 ? "loud" : "quiet")),
                Verdict.of(
                        String.format(
                                Locale.ROOT, "true peak at most %.1f dBTP", target.ceilingDbtp()),
                        figure(measured.truePeakDbtp(), "dBTP"),
                        over <= 0,
                        "Deliver for this target: its limiter keeps to the ceiling."));
    }

    private static String figure(double value, String unit) {
        return Double.isInfinite(value)
                ? "silence"
                : String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}
