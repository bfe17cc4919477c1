package studio.longplay.engine.sfx.craft;

/// Short sounds that come in numbers: bursts of noise, chirps, swept tones.
public final class Grains {
    private Grains() {}

    /// Noise through a band, risen in `rise` and fallen to 1/e in `fall` seconds.
    public static double[] burst(Chance chance, double hertz, double q, double rise, double fall) {
        double[] sound = new double[Waves.samples(rise + fall * 7)];
        Filter filter = new Filter(hertz, q);
        double keep = Waves.fall(fall);
        int risen = Math.max(8, Waves.samples(rise));
        double level = 1;
        for (int i = 0; i < sound.length; i++) {
            double up = Math.min(1, (double) i / risen);
            level *= i > risen ? keep : 1;
            double end = Math.min(1, (sound.length - 1.0 - i) / 64);
            sound[i] = filter.band(chance.noise()) * up * level * end;
        }
        return sound;
    }

    /// A push of many small contacts, as when two rough things meet: strongest first.
    ///
    /// @param contacts how many
    /// @param softSamples how soft each is: longer is duller
    public static double[] rattle(Chance chance, double seconds, int contacts, int softSamples) {
        double[] push = new double[Waves.samples(seconds) + softSamples + 1];
        for (int contact = 0; contact < contacts; contact++) {
            double late = contact == 0 ? 0 : chance.between(0, 1) * chance.between(0, 1);
            int at = (int) (late * (push.length - softSamples - 1));
            double strength = contact == 0 ? 1 : (1 - late) * chance.between(0.05, 0.6);
            for (int i = 0; i < softSamples; i++) {
                push[at + i] +=
                        strength * Waves.arch((i + 1.0) / (softSamples + 1)) * 2 / softSamples;
            }
        }
        return push;
    }

    /// A tone that glides between two frequencies under an arch.
    public static double[] chirp(double fromHertz, double toHertz, double seconds) {
        double[] sound = new double[Waves.samples(seconds)];
        double turns = 0;
        for (int i = 0; i < sound.length; i++) {
            double place = (double) i / sound.length;
            turns += (fromHertz + (toHertz - fromHertz) * place) / Waves.SAMPLE_RATE;
            sound[i] = Waves.arch(place) * Waves.sine(turns);
        }
        return sound;
    }

    /// A tone that begins at once, glides, and dies to 1/e in `fall` seconds.
    public static double[] drop(double fromHertz, double toHertz, double glide, double fall) {
        double[] sound = new double[Waves.samples(fall * 7)];
        double keep = Waves.fall(fall);
        double nearer = Waves.fall(glide);
        double away = fromHertz - toHertz;
        double level = 1;
        double turns = 0;
        for (int i = 0; i < sound.length; i++) {
            turns += (toHertz + away) / Waves.SAMPLE_RATE;
            away *= nearer;
            double up = Math.min(1, i / 48.0);
            sound[i] = up * level * Waves.sine(turns);
            level *= keep;
        }
        return sound;
    }
}
