package studio.longplay.engine.music.synth;

import java.util.SplittableRandom;

/// A falling tone and a band of noise, each dying on its own.
final class DrumVoice implements Voice {
    private static final int RISE_SAMPLES = 72;
    private static final double SILENT = 2e-5;

    private final SineTable sine;
    private final Noise noise;
    private final int step;
    private final double toneFall;
    private final double noiseFall;
    private final double sweepFall;
    private final double band;
    private final double damping;
    private final long noiseRise;
    private final float left;
    private final float right;
    private double tone;
    private double hiss;
    private double sweep;
    private double low;
    private double middle;
    private int phase;
    private long sample;

    DrumVoice(DrumTimbre timbre, Sounding note, SineTable sine) {
        this.sine = sine;
        SplittableRandom random = new SplittableRandom(note.seed());
        noise = new Noise(note.seed());
        double pitch = Pitch.hertz(note.midi()) * (1 + 0.02 * (random.nextDouble() - 0.5));
        step = SineTable.step(pitch);
        sweep = timbre.sweep();
        sweepFall = Pitch.decay(timbre.sweepSeconds());
        toneFall = Pitch.decay(timbre.toneSeconds());
        noiseFall = Pitch.decay(timbre.noiseSeconds());
        double hertz = timbre.noiseHz() * (0.95 + 0.1 * random.nextDouble());
        band = 2 * StrictMath.sin(StrictMath.PI * hertz / Pitch.SAMPLE_RATE);
        damping = 0.9;
        noiseRise = Math.max(24, Math.round(timbre.noiseRiseSeconds() * Pitch.SAMPLE_RATE));
        double loud = timbre.gain() * note.velocity();
        tone = loud * timbre.tone();
        hiss = loud * timbre.noise();
        double pan = timbre.pan() + (random.nextDouble() - 0.5) * 0.1;
        left = (float) StrictMath.cos(pan * StrictMath.PI / 2);
        right = (float) StrictMath.sin(pan * StrictMath.PI / 2);
    }

    @Override
    public boolean play(float[][] out, int from, int to) {
        for (int i = from; i < to; i++) {
            phase += (int) (step * (1 + sweep));
            sweep *= sweepFall;
            double body = tone * sine.at(phase) * Math.min(1, sample / (double) RISE_SAMPLES);
            tone *= toneFall;
            low += band * middle;
            middle += band * (noise.next() - low - damping * middle);
            double rise = Math.min(1, sample / (double) noiseRise);
            if (sample >= noiseRise) {
                hiss *= noiseFall;
            }
            float value = (float) (body + hiss * rise * rise * middle);
            out[0][i] += value * left;
            out[1][i] += value * right;
            sample++;
        }
        return tone > SILENT || hiss > SILENT || sample < noiseRise;
    }
}
