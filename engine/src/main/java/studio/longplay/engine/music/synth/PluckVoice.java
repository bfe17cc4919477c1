package studio.longplay.engine.music.synth;

import java.util.SplittableRandom;

/// A plucked string as a loop of delay, loss and dullness (Karplus and Strong 1983), tuned by an
/// all-pass (Jaffe and Smith 1983), heard through its body.
///
/// The loop is linear and is set going by noise: nothing in it can alias.
final class PluckVoice implements Voice {
    private static final double SILENT = 1e-4;
    private static final double DETUNE_CENTS = 2.4;
    private static final int RISE_SAMPLES = 40;

    private final Strand[] strands;
    private final BodyFilter body;
    private final boolean hasBody;
    private final float left;
    private final float right;
    private final long holdSamples;
    private final long lifeSamples;
    private final double damp;
    private double damping = 1;
    private long sample;
    private float steady;
    private float before;

    PluckVoice(PluckTimbre timbre, Sounding note) {
        SplittableRandom random = new SplittableRandom(note.seed());
        double hertz = Pitch.hertz(note.midi());
        strands = new Strand[timbre.strings()];
        double seconds = timbre.seconds() * StrictMath.pow(261.6 / hertz, 0.6);
        for (int i = 0; i < strands.length; i++) {
            double cents = DETUNE_CENTS * (i - (strands.length - 1) * 0.5);
            double tuned = hertz * StrictMath.pow(2, cents / 1200);
            strands[i] = new Strand(timbre, note, tuned, seconds, random.nextLong());
        }
        body = new BodyFilter(timbre.body());
        hasBody = !timbre.body().modes().isEmpty();
        double pan = 0.5 + timbre.width() * (Math.max(36, Math.min(96, note.midi())) - 64) / 60.0;
        double loud = timbre.gain() * note.velocity() / StrictMath.sqrt(strands.length);
        left = (float) (loud * StrictMath.cos(pan * StrictMath.PI / 2));
        right = (float) (loud * StrictMath.sin(pan * StrictMath.PI / 2));
        holdSamples = timbre.releaseSeconds() > 0 ? note.holdSamples() : Long.MAX_VALUE;
        damp = timbre.releaseSeconds() > 0 ? Pitch.decay(timbre.releaseSeconds()) : 1;
        lifeSamples = Math.round(Math.min(9, seconds * 1.3) * Pitch.SAMPLE_RATE);
    }

    @Override
    public boolean play(float[][] out, int from, int to) {
        for (int i = from; i < to; i++) {
            float sum = 0;
            for (Strand strand : strands) {
                sum += strand.next();
            }
            // A string's loop keeps the constant part of its stroke; nothing radiates it.
            steady = 0.9985f * steady + sum - before;
            before = sum;
            float rise = sample < RISE_SAMPLES ? (sample + 1f) / RISE_SAMPLES : 1;
            float heard = rise * (hasBody ? body.next(steady) : steady);
            if (sample >= holdSamples) {
                damping *= damp;
            }
            long rest = lifeSamples - sample;
            float fade = (float) damping * (rest < 960 ? Math.max(0, rest / 960f) : 1);
            out[0][i] += heard * left * fade;
            out[1][i] += heard * right * fade;
            sample++;
        }
        body.settle();
        return sample < lifeSamples && damping > SILENT;
    }

    /// One string.
    private static final class Strand {
        private final float[] line;
        private final float dull;
        private final float keep;
        private final float tune;
        private int place;
        private float lastOut;
        private float lastIn;
        private float lastTuned;

        Strand(PluckTimbre timbre, Sounding note, double hertz, double seconds, long seed) {
            double period = Pitch.SAMPLE_RATE / hertz;
            dull = (float) Math.min(0.5, timbre.dullness());
            int length = (int) Math.floor(period - dull - 0.3);
            double fraction = period - dull - length;
            tune = (float) ((1 - fraction) / (1 + fraction));
            keep = (float) StrictMath.pow(Pitch.decay(seconds), period);
            line = new float[length];
            stroke(timbre, note, seed);
        }

        /// Fills the string with noise as wide as a finger is quick, without what has its node
        /// where it is plucked.
        private void stroke(PluckTimbre timbre, Sounding note, long seed) {
            Noise noise = new Noise(seed);
            double open = 1 - timbre.softness() * (1 - note.velocity());
            float pole = (float) Math.max(0.12, 0.75 * open);
            float soft = 0;
            float softer = 0;
            float[] fresh = new float[line.length];
            for (int i = -64; i < line.length; i++) {
                soft += pole * (noise.next() - soft);
                softer += pole * (soft - softer);
                if (i >= 0) {
                    fresh[i] = softer;
                }
            }
            int back = Math.max(1, (int) Math.round(line.length * timbre.place()));
            double energy = 1e-12;
            for (int i = 0; i < line.length; i++) {
                line[i] = fresh[i] - fresh[Math.floorMod(i - back, line.length)];
                energy += line[i] * line[i];
            }
            float gain = (float) (0.32 / StrictMath.sqrt(energy / line.length));
            for (int i = 0; i < line.length; i++) {
                line[i] *= gain;
            }
        }

        float next() {
            float out = line[place];
            float dulled = keep * ((1 - dull) * out + dull * lastOut) + 1e-18f;
            lastOut = out;
            float tuned = tune * (dulled - lastTuned) + lastIn;
            lastIn = dulled;
            lastTuned = tuned;
            line[place] = tuned;
            place = place + 1 == line.length ? 0 : place + 1;
            return out;
        }
    }
}
