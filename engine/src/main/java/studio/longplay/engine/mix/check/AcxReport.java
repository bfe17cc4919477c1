package studio.longplay.engine.mix.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What an audiobook shop looks at in one file: ACX's "Audio Submission Requirements".
///
/// Levels are plain root mean squares without any weighting, not LUFS. Silence reads negative
/// infinity.
///
/// @param rmsDb of the whole file, dBFS
/// @param peakDb highest sample, dBFS
/// @param noiseFloorDb the quietest half second, dBFS
/// @param headSeconds room tone before the first sound
/// @param tailSeconds room tone after the last sound
/// @param lengthSeconds of the file
/// @param sameSound whether all channels carry the same or there is only one
public record AcxReport(
        double rmsDb,
        double peakDb,
        double noiseFloorDb,
        double headSeconds,
        double tailSeconds,
        double lengthSeconds,
        int channels,
        int rateHertz,
        boolean sameSound) {
    /// Lowest and highest level of the whole file, dBFS.
    public static final double LOWEST_RMS_DB = -23;

    public static final double HIGHEST_RMS_DB = -18;
    public static final double HIGHEST_PEAK_DB = -3;
    public static final double HIGHEST_NOISE_DB = -60;
    private static final int LOWEST_KBITS = 192;
    private static final int RATE_HERTZ = 44_100;
    private static final double LONGEST_SECONDS = 120 * 60.0;

    /// Every rule, in the order of the requirements.
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(levels());
        verdicts.addAll(tones());
        verdicts.addAll(form());
        return List.copyOf(verdicts);
    }

    private List<Verdict> levels() {
        return List.of(
                Verdict.of(
                        "level between -23 and -18 dB RMS",
                        decibels(rmsDb),
                        rmsDb >= LOWEST_RMS_DB && rmsDb <= HIGHEST_RMS_DB,
                        rmsDb < LOWEST_RMS_DB ? "Make it louder." : "Make it quieter."),
                Verdict.of(
                        "peaks at most -3 dB",
                        decibels(peakDb),
                        peakDb <= HIGHEST_PEAK_DB,
                        "Deliver for the target \"acx\", which limits to -3 dB."),
                Verdict.of(
                        "noise floor at most -60 dB RMS",
                        decibels(noiseFloorDb),
                        noiseFloorDb <= HIGHEST_NOISE_DB,
                        "Take out music and room tone under the pauses, or clean the recording."));
    }

    private List<Verdict> tones() {
        return List.of(
                Verdict.of(
                        "0.5 to 1 s of room tone at the head",
                        seconds(headSeconds),
                        headSeconds >= 0.5 && headSeconds <= 1,
                        "Begin with a pause of 0.75 s."),
                Verdict.of(
                        "1 to 5 s of room tone at the tail",
                        seconds(tailSeconds),
                        tailSeconds >= 1 && tailSeconds <= 5,
                        "End with a pause of 2 s."));
    }

    private List<Verdict> form() {
        return List.of(
                Verdict.of(
                        "at most 120 minutes",
                        String.format(Locale.ROOT, "%.1f min", lengthSeconds / 60),
                        lengthSeconds <= LONGEST_SECONDS,
                        "Deliver one file for each chapter."),
                Verdict.of(
                        "44.1 kHz",
                        rateHertz + " Hz",
                        rateHertz == RATE_HERTZ,
                        "Deliver at 44.1 kHz."),
                Verdict.of(
                        "mono or stereo, all files of a book alike",
                        channels == 1 ? "mono" : sameSound ? "the same on both sides" : "stereo",
                        channels <= 2,
                        "Deliver mono or stereo."));
    }

    /// The rule about the bit rate of an MP3.
    ///
    /// @param lowestKbits of any of its frames, in kbit/s
    /// @param highestKbits the same
    public static Verdict rate(int lowestKbits, int highestKbits) {
        boolean constant = lowestKbits == highestKbits;
        return Verdict.of(
                "MP3 of 192 kbit/s or more, constant",
                constant
                        ? lowestKbits + " kbit/s"
                        : lowestKbits + " to " + highestKbits + " kbit/s",
                constant && lowestKbits >= LOWEST_KBITS,
                "Encode it with a constant rate of at least 192 kbit/s.");
    }

    /// Whether the file would be taken.
    public boolean accepted() {
        return verdicts().stream().allMatch(Verdict::met);
    }

    private static String decibels(double value) {
        return Double.isInfinite(value)
                ? "digital silence"
                : String.format(Locale.ROOT, "%.1f dB", value);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }
}
