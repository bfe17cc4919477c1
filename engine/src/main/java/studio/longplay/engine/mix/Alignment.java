package studio.longplay.engine.mix;

/// Finds where in a stretch of sound another one fits best: by their normalised correlation over
/// all channels, first on every fourth sample of a smoothed copy, then on every sample around the
/// best.
final class Alignment {
    private static final int COARSE = 4;

    private final int template;
    private final int places;
    private final double[][] thinTemplate;
    private final double[][] thinField;

    /// @param template samples of what is looked for
    /// @param places how many places it is tried at; the field is `template + places` samples long
    Alignment(int channels, int template, int places) {
        this.template = template;
        this.places = places;
        this.thinTemplate = new double[channels][template / COARSE];
        this.thinField = new double[channels][(template + places) / COARSE];
    }

    /// The place in `field` where `sought` fits best.
    ///
    /// @param preferred taken where nothing is better: between equals the nearest to it wins
    int best(float[][] sought, float[][] field, int preferred) {
        thin(sought, thinTemplate);
        thin(field, thinField);
        int coarse = search(thinTemplate, thinField, preferred / COARSE) * COARSE;
        int best = preferred;
        double highest = fit(sought, field, preferred);
        for (int place = Math.max(0, coarse - COARSE);
                place <= Math.min(places, coarse + COARSE);
                place++) {
            double fit = fit(sought, field, place);
            if (fit > highest) {
                highest = fit;
                best = place;
            }
        }
        return best;
    }

    private static void thin(float[][] samples, double[][] thinned) {
        for (int channel = 0; channel < thinned.length; channel++) {
            float[] from = samples[channel];
            double[] to = thinned[channel];
            for (int i = 0; i < to.length; i++) {
                int at = i * COARSE;
                to[i] = (double) from[at] + from[at + 1] + from[at + 2] + from[at + 3];
            }
        }
    }

    private static int search(double[][] sought, double[][] field, int preferred) {
        int count = field[0].length - sought[0].length;
        double energy = 0;
        for (double[] channel : field) {
            energy += product(channel, 0, channel, 0, sought[0].length);
        }
        int best = preferred;
        double highest = 0;
        for (int place = 0; place <= count; place++) {
            double product = 0;
            for (int channel = 0; channel < field.length; channel++) {
                product += product(sought[channel], 0, field[channel], place, sought[0].length);
            }
            double fit = normal(product, energy);
            boolean nearer = Math.abs(place - preferred) < Math.abs(best - preferred);
            if (fit > highest || (fit == highest && nearer)) {
                highest = fit;
                best = place;
            }
            if (place < count) {
                energy += step(field, place, sought[0].length);
            }
        }
        return best;
    }

    /// What the energy of a window changes by when it goes on by one.
    private static double step(double[][] field, int place, int length) {
        double change = 0;
        for (double[] channel : field) {
            double comes = channel[place + length];
            double goes = channel[place];
            change += comes * comes - goes * goes;
        }
        return change;
    }

    private double fit(float[][] sought, float[][] field, int place) {
        double product = 0;
        double energy = 0;
        for (int channel = 0; channel < field.length; channel++) {
            float[] one = sought[channel];
            float[] other = field[channel];
            for (int i = 0; i < template; i++) {
                product += (double) one[i] * other[place + i];
                energy += (double) other[place + i] * other[place + i];
            }
        }
        return normal(product, energy);
    }

    /// Four sums side by side are faster than one, and the same everywhere.
    private static double product(double[] one, int oneAt, double[] other, int otherAt, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += one[oneAt + i] * other[otherAt + i];
            b += one[oneAt + i + 1] * other[otherAt + i + 1];
            c += one[oneAt + i + 2] * other[otherAt + i + 2];
            d += one[oneAt + i + 3] * other[otherAt + i + 3];
        }
        for (; i < count; i++) {
            a += one[oneAt + i] * other[otherAt + i];
        }
        return a + b + (c + d);
    }

    /// Only likeness counts, not loudness; what is as good as silent is like nothing.
    private static double normal(double product, double energy) {
        return energy <= 1e-9 ? 0 : product / StrictMath.sqrt(energy);
    }
}
