package studio.longplay.engine.music.synth;

import java.util.SplittableRandom;

/// One stroke of a drum or cymbal: sines and filtered noise, each dying on its own.
final class KitVoice implements Voice {
    private static final int RISE_SAMPLES = 20;
    private static final double SILENT = 1.5e-5;
    private static final double HIGHEST_HZ = 14_000;
    private static final int CLICK_SAMPLES = 160;

    private final SineTable sine;
    private final Noise noise;
    private final int step;
    private final double toneFall;
    private final double noiseFall;
    private final double sweepFall;
    private final double band;
    private final double damping;
    private final double[] feed;
    private final double[] loss;
    private final double[] one;
    private final double[] two;
    private final double click;
    private final float left;
    private final float right;
    private final long lifeSamples;
    private double tone;
    private double hiss;
    private double sweep;
    private double low;
    private double middle;
    private double snap;
    private int phase;
    private long sample;

    KitVoice(KitTimbre timbre, Sounding note, SineTable sine) {
        this.sine = sine;
        SplittableRandom random = new SplittableRandom(note.seed());
        noise = new Noise(note.seed());
        double pitch = Pitch.hertz(note.midi()) * (1 + 0.015 * (random.nextDouble() - 0.5));
        step = SineTable.step(pitch);
        sweep = timbre.sweep() * (0.7 + 0.3 * note.velocity());
        sweepFall = Pitch.decay(timbre.sweepSeconds());
        toneFall = Pitch.decay(timbre.toneSeconds());
        noiseFall = Pitch.decay(timbre.noiseSeconds() * (0.75 + 0.25 * note.velocity()));
        double hertz = Math.min(7600, timbre.noiseHz() * (0.93 + 0.1 * random.nextDouble()));
        band = 2 * StrictMath.sin(StrictMath.PI * hertz / Pitch.SAMPLE_RATE);
        damping = Math.min(1.6, timbre.noiseWidth());
        double loud = timbre.gain() * note.velocity();
        tone = loud * timbre.tone();
        hiss = loud * timbre.noise();
        click = loud * timbre.click() * (0.4 + 0.6 * note.velocity());
        int count = 0;
        while (count < timbre.modes().length && timbre.modes()[count] * pitch < HIGHEST_HZ) {
            count++;
        }
        feed = new double[count];
        loss = new double[count];
        one = new double[count];
        two = new double[count];
        strike(timbre, note, pitch, random);
        double pan = timbre.pan() + (random.nextDouble() - 0.5) * 0.08;
        left = (float) StrictMath.cos(pan * StrictMath.PI / 2);
        right = (float) StrictMath.sin(pan * StrictMath.PI / 2);
        double longest =
                Math.max(
                        timbre.toneSeconds(),
                        Math.max(timbre.modeSeconds(), timbre.noiseSeconds()));
        lifeSamples = Math.round(longest * 1.5 * Pitch.SAMPLE_RATE) + RISE_SAMPLES;
    }

    /// Sets its modes ringing.
    private void strike(KitTimbre timbre, Sounding note, double pitch, SplittableRandom random) {
        for (int i = 0; i < feed.length; i++) {
            double ratio = timbre.modes()[i] * (1 + 0.01 * (random.nextDouble() - 0.5));
            double radians = 2 * StrictMath.PI * pitch * ratio / Pitch.SAMPLE_RATE;
            double decay = Pitch.decay(timbre.modeSeconds() / StrictMath.sqrt(1 + 0.35 * i));
            feed[i] = 2 * decay * StrictMath.cos(radians);
            loss[i] = -decay * decay;
            double bright = StrictMath.pow(note.velocity(), 0.12 * i);
            double strong =
                    timbre.gain()
                            * note.velocity()
                            * timbre.modeShare()
                            * bright
                            / StrictMath.sqrt(1 + 0.6 * i);
            two[i] = -strong * StrictMath.sin(radians) / decay * (random.nextBoolean() ? 1 : -1);
        }
    }

    @Override
    public boolean play(float[][] out, int from, int to) {
        for (int i = from; i < to; i++) {
            phase += (int) (step * (1 + sweep));
            sweep *= sweepFall;
            double body = tone * sine.at(phase);
            tone *= toneFall;
            for (int k = 0; k < feed.length; k++) {
                double now = feed[k] * one[k] + loss[k] * two[k];
                two[k] = one[k];
                one[k] = now;
                body += now;
            }
            float white = noise.next();
            low += band * middle;
            double high = white - low - damping * middle;
            middle += band * high;
            double rattle = hiss * middle;
            hiss *= noiseFall;
            if (sample < CLICK_SAMPLES && click > 0) {
                double fade = 1 - (double) sample / CLICK_SAMPLES;
                snap += 0.25 * (white - snap);
                rattle += click * snap * fade * fade * fade;
            }
            double rise = Math.min(1, (sample + 1.0) / RISE_SAMPLES);
            float value = (float) ((body + rattle) * rise);
            out[0][i] += value * left;
            out[1][i] += value * right;
            sample++;
        }
        return sample < lifeSamples || tone > SILENT || hiss > SILENT;
    }
}
