package studio.longplay.engine.mix.check;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.mix.SpeechMeter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Holds a finished programme against a loudness target.
public final class TargetCheck {
    private TargetCheck() {}

    /// Loudness within the target's tolerance, true peak under its ceiling, and the range where the
    /// target says something of it.
    ///
    /// @param measured of the whole file
    /// @param speech what was measured where somebody speaks; null if that is not known: a target
    ///   that is anchored to speech is held against the whole then
    public static List<Verdict> of(
            LoudnessReport measured, SpeechMeter.@Nullable Report speech, LoudnessTarget target) {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(level(measured, speech, target));
        verdicts.add(peak(measured, target));
        target.extra().range().ifPresent(range -> verdicts.addAll(ranges(measured, speech, range)));
        return verdicts;
    }

    private static Verdict level(
            LoudnessReport measured, SpeechMeter.@Nullable Report speech, LoudnessTarget target) {
        LoudnessTarget held = speech == null ? target : target.of(speech.share());
        boolean anchored = held.anchor() == LoudnessTarget.Anchor.SPEECH;
        double lufs = anchored && speech != null ? speech.lufs() : measured.integratedLufs();
        double off = lufs - held.lufs();
        return Verdict.of(
                String.format(
                        Locale.ROOT,
                        "%.0f LUFS%s within %.1f LU",
                        held.lufs(),
                        anchored ? of(speech) : "",
                        held.toleranceLu()),
                figure(lufs, "LUFS"),
                Math.abs(off) <= held.toleranceLu(),
                String.format(
                        Locale.ROOT,
                        "Deliver for the target \"%s\"; this is %.1f LU too %s.",
                        held.name(),
                        Math.abs(off),
                        off > 0 ? "loud" : "quiet"));
    }

    private static String of(SpeechMeter.@Nullable Report speech) {
        return speech == null
                ? " of the whole (where somebody speaks is not known)"
                : " of the speech";
    }

    private static Verdict peak(LoudnessReport measured, LoudnessTarget target) {
        return Verdict.of(
                String.format(Locale.ROOT, "true peak at most %.1f dBTP", target.ceilingDbtp()),
                figure(measured.truePeakDbtp(), "dBTP"),
                measured.truePeakDbtp() <= target.ceilingDbtp(),
                "Deliver for this target: its limiter keeps to the ceiling.");
    }

    private static List<Verdict> ranges(
            LoudnessReport measured,
            SpeechMeter.@Nullable Report speech,
            LoudnessTarget.Range range) {
        List<Verdict> verdicts = new ArrayList<>();
        double whole = measured.loudnessRangeLu();
        verdicts.add(
                Verdict.of(
                                String.format(
                                        Locale.ROOT,
                                        "good practice: loudness range %.0f to %.0f LU",
                                        range.lowestLu(),
                                        range.highestLu()),
                                figure(whole, "LU"),
                                whole >= range.lowestLu() && whole <= range.highestLu(),
                                whole > range.highestLu()
                                        ? "Bring what is loud and what is quiet closer together."
                                        : "Leave more between what is loud and what is quiet.")
                        .asAdvice());
        if (speech != null) {
            verdicts.add(
                    Verdict.of(
                                    String.format(
                                            Locale.ROOT,
                                            "good practice: range of the speech at most %.0f LU",
                                            range.highestOfSpeechLu()),
                                    figure(speech.rangeLu(), "LU"),
                                    speech.rangeLu() <= range.highestOfSpeechLu(),
                                    "Even the speakers out with their strips: a compressor, or"
                                            + " their faders.")
                            .asAdvice());
        }
        return verdicts;
    }

    private static String figure(double value, String unit) {
        return Double.isInfinite(value)
                ? "silence"
                : String.format(Locale.ROOT, "%.1f %s", value, unit);
    }
}
