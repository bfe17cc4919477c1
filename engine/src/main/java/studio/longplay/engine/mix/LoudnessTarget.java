package studio.longplay.engine.mix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a programme is delivered at.
///
/// @param lufs the level wanted of what the anchor names; of the whole programme it is integrated
///   loudness (EBU R 128)
/// @param ceilingDbtp highest true peak allowed
/// @param toleranceLu how far from it who receives the programme accepts
public record LoudnessTarget(
        String name, double lufs, double ceilingDbtp, double toleranceLu, Anchor anchor) {
    /// What the level is measured of.
    public enum Anchor {
        /// The whole programme, gated (ITU-R BS.1770-5).
        PROGRAMME,
        /// The parts in which somebody speaks, without a relative gate (as BS.1770-1); the whole
        /// programme where there is hardly any speech.
        SPEECH,
        /// The plain root mean square of all samples in dBFS, as audiobook shops measure.
        RMS
    }

    private static final double USUAL_TOLERANCE_LU = 1;
    private static final double LEAST_SPEECH_SHARE = 0.15;
    private static final double WITHOUT_SPEECH_LU = 3;

    public static final LoudnessTarget STREAMING = new LoudnessTarget("streaming", -14, -1);
    public static final LoudnessTarget PODCAST = new LoudnessTarget("podcast", -16, -1);
    public static final LoudnessTarget BROADCAST =
            new LoudnessTarget("broadcast", -23, -1, 0.5, Anchor.PROGRAMME);

    private static final List<LoudnessTarget> PRESETS =
            List.of(
                    STREAMING,
                    PODCAST,
                    BROADCAST,
                    new LoudnessTarget("youtube", -14, -1),
                    new LoudnessTarget("spotify", -14, -1),
                    new LoudnessTarget("tidal", -14, -1),
                    new LoudnessTarget("amazon-music", -14, -1),
                    new LoudnessTarget("apple-music", -16, -1),
                    new LoudnessTarget("deezer", -15, -1),
                    new LoudnessTarget("ebu-streaming", -18, -1),
                    new LoudnessTarget("atsc", -24, -2, 2, Anchor.PROGRAMME),
                    new LoudnessTarget("netflix", -27, -2, 2, Anchor.SPEECH),
                    new LoudnessTarget("acx", -20.5, -3, 2.5, Anchor.RMS));

    /// A level of the whole programme, to be met within 1 LU.
    public LoudnessTarget(String name, double lufs, double ceilingDbtp) {
        this(name, lufs, ceilingDbtp, USUAL_TOLERANCE_LU, Anchor.PROGRAMME);
    }

    public LoudnessTarget {
        if (!(lufs >= -70 && lufs <= 0) || !(ceilingDbtp >= -20 && ceilingDbtp <= 0)) {
            throw new IllegalArgumentException(
                    "a target is -70 to 0 LUFS under -20 to 0 dBTP: " + lufs + ", " + ceilingDbtp);
        }
        if (!(toleranceLu > 0)) {
            throw new IllegalArgumentException("a tolerance is over 0 LU: " + toleranceLu);
        }
    }

    /// The targets known by name, ours first.
    public static List<LoudnessTarget> presets() {
        return PRESETS;
    }

    /// The level wanted of a programme in which this share is speech. Netflix anchors to the
    /// programme, at -24 LKFS, what has under 15 % of dialogue.
    ///
    /// @param speechShare 0 to 1
    LoudnessTarget of(double speechShare) {
        return anchor == Anchor.SPEECH && speechShare < LEAST_SPEECH_SHARE
                ? new LoudnessTarget(
                        name, lufs + WITHOUT_SPEECH_LU, ceilingDbtp, toleranceLu, Anchor.PROGRAMME)
                : this;
    }

    /// The preset of that name, whatever its case.
    public static Optional<LoudnessTarget> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return PRESETS.stream().filter(preset -> preset.name().equals(wanted)).findFirst();
    }
}
