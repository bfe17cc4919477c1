package studio.longplay.engine.music.synth;

import java.util.SplittableRandom;

/// A bank of dying partials, each a two-pole resonator rung once.
final class StruckVoice implements Voice {
    private static final double HIGHEST_HZ = 12_000;
    private static final int SCRATCH = 256;
    private static final int KNOCK_SAMPLES = 1200;
    private static final double SILENT = 1e-4;

    private final double[] feed;
    private final double[] loss;
    private final double[] one;
    private final double[] two;
    private final double[] scratch = new double[SCRATCH];
    private final Noise noise;
    private final float left;
    private final float right;
    private final long holdSamples;
    private final long lifeSamples;
    private final int attackSamples;
    private final double damp;
    private final double knock;
    private double damping = 1;
    private double thud;
    private long sample;

    StruckVoice(StruckTimbre timbre, Sounding note) {
        SplittableRandom random = new SplittableRandom(note.seed());
        double hertz = Pitch.hertz(note.midi());
        int count = 0;
        while (count < timbre.ratios().length && timbre.ratios()[count] * hertz < HIGHEST_HZ) {
            count++;
        }
        int even = Math.max(2, count + count % 2);
        feed = new double[even];
        loss = new double[even];
        one = new double[even];
        two = new double[even];
        double seconds = timbre.seconds() * StrictMath.pow(261.6 / hertz, 0.5);
        double loud = timbre.gain() * note.velocity();
        for (int i = 0; i < count; i++) {
            double ratio = timbre.ratios()[i] * (1 + (random.nextDouble() - 0.5) * 0.0006);
            double radians = 2 * StrictMath.PI * hertz * ratio / Pitch.SAMPLE_RATE;
            double decay = Pitch.decay(seconds / StrictMath.pow(ratio, timbre.fallOff()));
            double soft = StrictMath.pow(note.velocity(), timbre.softness() * i);
            feed[i] = 2 * decay * StrictMath.cos(radians);
            loss[i] = -decay * decay;
            two[i] = -timbre.strengths()[i] * loud * soft * StrictMath.sin(radians) / decay;
        }
        noise = new Noise(note.seed());
        double pan = 0.5 + timbre.width() * (Math.max(36, Math.min(96, note.midi())) - 64) / 60.0;
        left = (float) StrictMath.cos(pan * StrictMath.PI / 2);
        right = (float) StrictMath.sin(pan * StrictMath.PI / 2);
        holdSamples = timbre.releaseSeconds() > 0 ? note.holdSamples() : Long.MAX_VALUE;
        damp = timbre.releaseSeconds() > 0 ? Pitch.decay(timbre.releaseSeconds()) : 1;
        lifeSamples = Math.round(seconds * 1.34 * Pitch.SAMPLE_RATE);
        attackSamples = Math.max(1, (int) (timbre.attackSeconds() * Pitch.SAMPLE_RATE));
        knock = timbre.knock() * loud;
    }

    @Override
    public boolean play(float[][] out, int from, int to) {
        for (int at = from; at < to; at += SCRATCH) {
            int count = Math.min(SCRATCH, to - at);
            ring(count);
            if (sample < KNOCK_SAMPLES) {
                strike(count);
            }
            add(out[0], out[1], at, count);
            sample += count;
        }
        return sample < lifeSamples && damping > SILENT;
    }

    private void ring(int count) {
        java.util.Arrays.fill(scratch, 0, count, 0);
        for (int i = 0; i < feed.length; i += 2) {
            double a1 = one[i];
            double a2 = two[i];
            double b1 = one[i + 1];
            double b2 = two[i + 1];
            double aFeed = feed[i];
            double aLoss = loss[i];
            double bFeed = feed[i + 1];
            double bLoss = loss[i + 1];
            for (int k = 0; k < count; k++) {
                double a = aFeed * a1 + aLoss * a2;
                double b = bFeed * b1 + bLoss * b2;
                a2 = a1;
                a1 = a;
                b2 = b1;
                b1 = b;
                scratch[k] += a + b;
            }
            one[i] = a1;
            two[i] = a2;
            one[i + 1] = b1;
            two[i + 1] = b2;
        }
    }

    /// The noise of felt, finger or stick, and the softening of the first samples.
    private void strike(int count) {
        for (int k = 0; k < count; k++) {
            long at = sample + k;
            if (at < attackSamples) {
                double rise = (double) at / attackSamples;
                scratch[k] *= rise * (2 - rise);
            }
            if (knock > 0 && at < KNOCK_SAMPLES) {
                double fade = 1 - (double) at / KNOCK_SAMPLES;
                thud += 0.06 * (noise.next() - thud);
                scratch[k] += knock * thud * fade * fade * Math.min(1, at / 48.0);
            }
        }
    }

    private void add(float[] outLeft, float[] outRight, int at, int count) {
        for (int k = 0; k < count; k++) {
            if (sample + k >= holdSamples) {
                damping *= damp;
            }
            long rest = lifeSamples - sample - k;
            double fade = rest < 480 ? Math.max(0, rest / 480.0) : 1;
            float value = (float) (scratch[k] * damping * fade);
            outLeft[at + k] += value * left;
            outRight[at + k] += value * right;
        }
    }
}
