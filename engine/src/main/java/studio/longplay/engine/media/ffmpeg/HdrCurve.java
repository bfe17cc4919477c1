package studio.longplay.engine.media.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_ARIB_STD_B67;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_SMPTE2084;

import org.jspecify.annotations.Nullable;

/// The two ways in which films of high dynamic range write light as numbers, and how bright what
/// they mean is on our films' screen.
///
/// Source: ITU-R BT.2100-2 (both transfer functions, and HLG's gamma for a screen of 1,000 nits);
/// Report ITU-R BT.2390-10, 5.4.1 (the curve that folds highlights); Report ITU-R BT.2408-5 (203
/// nits are a film's white).
enum HdrCurve {
    PQ,
    HLG;

    /// What films are mastered for, or rarely go beyond, that do not say how bright they are.
    static final double USUAL_PEAK_NITS = 1000;

    /// The screen that HLG is meant for.
    private static final double HLG_SCREEN_NITS = 1000;

    /// The brightest that our films show.
    static final double WHITE_NITS = 203;

    private static final double M1 = 2610 / 16384.0;
    private static final double M2 = 2523 / 4096.0 * 128;
    private static final double C1 = 3424 / 4096.0;
    private static final double C2 = 2413 / 4096.0 * 32;
    private static final double C3 = 2392 / 4096.0 * 32;
    private static final double PQ_PEAK_NITS = 10_000;

    private static final double HLG_A = 0.17883277;
    private static final double HLG_B = 1 - 4 * HLG_A;
    private static final double HLG_C = 0.5 - HLG_A * StrictMath.log(4 * HLG_A);

    /// The curve that a picture's tag names.
    ///
    /// @param transfer FFmpeg's `color_trc`
    /// @return null for pictures of standard dynamic range
    static @Nullable HdrCurve of(int transfer) {
        if (transfer == AVCOL_TRC_SMPTE2084) {
            return PQ;
        }
        return transfer == AVCOL_TRC_ARIB_STD_B67 ? HLG : null;
    }

    /// The light that a number means: nits for PQ, for HLG the camera's, 0 to 1.
    ///
    /// @param signal 0 to 1
    double linear(double signal) {
        return switch (this) {
            case PQ -> nits(signal);
            case HLG ->
                    signal <= 0.5
                            ? signal * signal / 3
                            : (StrictMath.exp((signal - HLG_C) / HLG_A) + HLG_B) / 12;
        };
    }

    /// By what HLG's light is multiplied to be nits on a screen.
    ///
    /// @param luminance of the camera's light, 0 to 1
    static double hlgGain(double luminance) {
        return HLG_SCREEN_NITS * StrictMath.pow(Math.max(luminance, 1e-6), 0.2);
    }

    /// How bright something is shown: as it is up to a knee, then ever less bright.
    ///
    /// @param nits of the brightest of the three colours
    /// @param peakNits the brightest that the film has: what is brighter is white
    /// @return 0 to [#WHITE_NITS]
    static double folded(double nits, double peakNits) {
        if (peakNits <= WHITE_NITS) {
            return Math.min(nits, WHITE_NITS);
        }
        double top = signal(peakNits);
        double white = signal(WHITE_NITS) / top;
        double knee = 1.5 * white - 0.5;
        double part = Math.min(1, signal(nits) / top);
        if (part < knee) {
            return nits;
        }
        double t = (part - knee) / (1 - knee);
        double square = t * t;
        double cube = square * t;
        double bent =
                (2 * cube - 3 * square + 1) * knee
                        + (cube - 2 * square + t) * (1 - knee)
                        + (-2 * cube + 3 * square) * white;
        return nits(bent * top);
    }

    private static double nits(double signal) {
        double power = StrictMath.pow(signal, 1 / M2);
        double share = Math.max(0, power - C1) / (C2 - C3 * power);
        return PQ_PEAK_NITS * StrictMath.pow(share, 1 / M1);
    }

    private static double signal(double nits) {
        double power = StrictMath.pow(Math.max(0, nits) / PQ_PEAK_NITS, M1);
        return StrictMath.pow((C1 + C2 * power) / (1 + C3 * power), M2);
    }
}
