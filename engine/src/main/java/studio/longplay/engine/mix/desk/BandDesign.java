package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Band;

/// Reckons the filter of a band.
///
/// The analogue filters are those of R. Bristow-Johnson's "Cookbook formulae for audio equalizer
/// biquad filter coefficients". Low ones are carried over by the bilinear transform, as there. From
/// 400 Hz on, where that transform squeezes the curve towards half the rate, poles are placed by
/// impulse invariance and the zeros such that the magnitude is the analogue one where it counts (M.
/// Vicanek, "Matched Second Order Digital Filters", 2016). A band and the same band turned the
/// other way undo each other exactly.
final class BandDesign {
    private static final double MATCHED_FROM_HZ = 400;
    private static final double HIGHEST_PART_OF_RATE = 0.49;

    private final Band band;
    private final double quality;
    private final double turn;
    private final double nyquistRatio;

    /// The amplitude's root: the gain at the middle of a shelf's slope.
    private final double root;

    BandDesign(Band band, int hertz) {
        double frequencyHz = Math.min(band.frequencyHz(), HIGHEST_PART_OF_RATE * hertz);
        this.band = band;
        this.quality = band.quality();
        this.turn = 2 * StrictMath.PI * frequencyHz / hertz;
        this.nyquistRatio = hertz / (2 * frequencyHz);
        this.root = StrictMath.pow(10, band.gainDb() / 40);
    }

    Biquad filter() {
        if (band.frequencyHz() < MATCHED_FROM_HZ) {
            return bilinear();
        }
        Biquad matched = matched();
        return isSound(matched) ? matched : bilinear();
    }

    private static boolean isSound(Biquad filter) {
        return Double.isFinite(filter.b0() + filter.b1() + filter.b2()) && filter.isStable();
    }

    /// Boosts of low shelves and peaks and cuts of high shelves have their poles low, where they
    /// can be placed well; their opposites are the inverse filters.
    private Biquad matched() {
        return switch (band.kind()) {
            case HIGH_PASS -> highPass();
            case LOW_PASS -> new PoleMatch(turn, quality).through(1, square(quality), lowPass());
            case PEAK -> root >= 1 ? peak(root) : inverted(peak(1 / root));
            case LOW_SHELF -> root >= 1 ? lowShelf(root) : inverted(lowShelf(1 / root));
            case HIGH_SHELF -> root <= 1 ? highShelf(root) : inverted(highShelf(1 / root));
        };
    }

    private Biquad inverted(Biquad opposite) {
        return isSound(opposite) && opposite.hasInverse() ? opposite.inverse() : bilinear();
    }

    private Biquad highPass() {
        return new PoleMatch(turn, quality).highPass(quality);
    }

    private double lowPass() {
        double r = square(nyquistRatio);
        return 1 / (square(1 - r) + r / square(quality));
    }

    private Biquad peak(double a) {
        return new PoleMatch(turn, a * quality).peak(square(a));
    }

    private Biquad lowShelf(double a) {
        double r = square(nyquistRatio);
        double slope = a / square(quality) * r;
        double atNyquist = square(a) * (square(a - r) + slope) / (square(1 - a * r) + slope);
        return new PoleMatch(turn, turn / StrictMath.sqrt(a), quality)
                .through(square(square(a)), square(a), atNyquist);
    }

    private Biquad highShelf(double a) {
        double r = square(nyquistRatio);
        double slope = a / square(quality) * r;
        double atNyquist = square(a) * (square(1 - a * r) + slope) / (square(a - r) + slope);
        return new PoleMatch(turn, turn * StrictMath.sqrt(a), quality)
                .through(1, square(a), atNyquist);
    }

    private static double square(double x) {
        return x * x;
    }

    private Biquad bilinear() {
        double cosine = StrictMath.cos(turn);
        double alpha = StrictMath.sin(turn) / (2 * quality);
        return switch (band.kind()) {
            case HIGH_PASS -> {
                double edge = (1 + cosine) / 2;
                yield scaled(edge, -2 * edge, edge, 1 + alpha, -2 * cosine, 1 - alpha);
            }
            case LOW_PASS -> {
                double edge = (1 - cosine) / 2;
                yield scaled(edge, 2 * edge, edge, 1 + alpha, -2 * cosine, 1 - alpha);
            }
            case PEAK ->
                    scaled(
                            1 + alpha * root,
                            -2 * cosine,
                            1 - alpha * root,
                            1 + alpha / root,
                            -2 * cosine,
                            1 - alpha / root);
            case LOW_SHELF -> bilinearShelf(cosine, alpha, 1);
            case HIGH_SHELF -> bilinearShelf(cosine, alpha, -1);
        };
    }

    /// @param side 1 low, -1 high
    private Biquad bilinearShelf(double cosine, double alpha, int side) {
        double bend = 2 * StrictMath.sqrt(root) * alpha;
        double up = root + 1;
        double down = side * (root - 1) * cosine;
        double tilt = side * up * cosine;
        return scaled(
                root * (up - down + bend),
                side * 2 * root * (root - 1 - tilt),
                root * (up - down - bend),
                up + down + bend,
                -side * 2 * (root - 1 + tilt),
                up + down - bend);
    }

    private static Biquad scaled(double b0, double b1, double b2, double a0, double a1, double a2) {
        return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
    }
}
