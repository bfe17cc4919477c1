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
/// @param extra what is asked besides, mostly nothing
public record LoudnessTarget(
        String name,
        double lufs,
        double ceilingDbtp,
        double toleranceLu,
        Anchor anchor,
        Extra extra) {
    /// What the level is measured of.
    public enum Anchor {
        /// The whole programme, gated (ITU-R BS.1770-5).
        PROGRAMME,
        /// The parts in which somebody speaks, without a gate (as BS.1770-1); the whole programme
        /// where there is hardly any speech.
        SPEECH,
        /// The plain root mean square of all samples in dBFS, as audiobook shops measure.
        RMS
    }

    /// What a target asks besides its level.
    ///
    /// @param withoutSpeechLu how much louder than its level the whole programme is to be where
    ///   there is hardly any speech to anchor it to
    /// @param monoLu how much louder than its level a file of one channel is to be, usually less
    ///   than 0: one channel is heard from both sides, which is 3 LU louder than it measures
    /// @param range what the loudness range is to be, where that is said
    public record Extra(double withoutSpeechLu, double monoLu, Optional<Range> range) {
        static final Extra NONE = new Extra(0, 0, Optional.empty());
    }

    /// Good practice for the loudness range (EBU Tech 3342), in LU.
    ///
    /// @param lowestLu of the whole programme
    /// @param highestLu of the whole programme
    /// @param highestOfSpeechLu of the speech alone
    public record Range(double lowestLu, double highestLu, double highestOfSpeechLu) {}

    private static final double USUAL_TOLERANCE_LU = 1;
    private static final double LEAST_SPEECH_SHARE = 0.15;
    private static final Extra NETFLIX = new Extra(3, 0, Optional.of(new Range(4, 18, 10)));
    private static final Extra PODCASTS = new Extra(0, -3, Optional.empty());

    public static final LoudnessTarget STREAMING = new LoudnessTarget("streaming", -14, -1);
    public static final LoudnessTarget PODCAST =
            new LoudnessTarget("podcast", -16, -1, USUAL_TOLERANCE_LU, Anchor.PROGRAMME, PODCASTS);
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
                    new LoudnessTarget("atsc", -24, -2, 2, Anchor.SPEECH),
                    new LoudnessTarget("netflix", -27, -2, 2, Anchor.SPEECH, NETFLIX),
                    new LoudnessTarget("acx", -20.5, -3, 2.5, Anchor.RMS));

    /// A level of the whole programme, to be met within 1 LU.
    public LoudnessTarget(String name, double lufs, double ceilingDbtp) {
        this(name, lufs, ceilingDbtp, USUAL_TOLERANCE_LU, Anchor.PROGRAMME);
    }

    private LoudnessTarget(
            String name, double lufs, double ceilingDbtp, double toleranceLu, Anchor anchor) {
        this(name, lufs, ceilingDbtp, toleranceLu, anchor, Extra.NONE);
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

    /// The level wanted of a programme in which this share is speech. What has under 15 % of it is
    /// anchored to the whole: Netflix wants it at -24 LKFS then, ATSC A/85 at the same level.
    ///
    /// @param speechShare 0 to 1
    public LoudnessTarget of(double speechShare) {
        return anchor == Anchor.SPEECH && speechShare < LEAST_SPEECH_SHARE
                ? at(lufs + extra.withoutSpeechLu(), Anchor.PROGRAMME)
                : this;
    }

    /// The level wanted of a file with so many channels.
    public LoudnessTarget ofChannels(int channels) {
        return channels == 1 && extra.monoLu() != 0 ? at(lufs + extra.monoLu(), anchor) : this;
    }

    private LoudnessTarget at(double otherLufs, Anchor other) {
        return new LoudnessTarget(name, otherLufs, ceilingDbtp, toleranceLu, other, extra);
    }

    /// The preset of that name, whatever its case.
    public static Optional<LoudnessTarget> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return PRESETS.stream().filter(preset -> preset.name().equals(wanted)).findFirst();
    }
}
