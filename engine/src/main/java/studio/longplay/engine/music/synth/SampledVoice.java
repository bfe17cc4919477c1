package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.soundfont.Region;

import java.nio.ShortBuffer;

/// A recorded note of a user's instrument, at another pitch: windowed-sinc interpolation whose
/// low-pass follows the pitch, so that nothing aliases, then its low-pass and its envelope.
final class SampledVoice implements Voice {
    private static final int CONTROL_SAMPLES = 32;
    private static final double FALL_DB = 100;
    private static final double SILENT = 1e-5;
    private static final double OPEN_HZ = 18_000;

    private final Region region;
    private final ShortBuffer samples;
    private final SincTable sinc;
    private final double step;
    private final long holdSamples;
    private final double level;
    private final float left;
    private final float right;
    private final double pole;
    private double position;
    private double low;
    private double lower;
    private double gain;
    private double gainStep;
    private double released = -1;
    private long sample;
    private boolean over;

    SampledVoice(Region region, Sounding note, double loud) {
        this.region = region;
        this.samples = region.samples();
        this.step = region.step(note.midi());
        this.sinc = SincTable.of(step);
        this.position = region.start();
        this.holdSamples = note.holdSamples();
        this.level = loud * region.gain() * note.velocity() * note.velocity();
        this.left = (float) StrictMath.cos(region.pan() * StrictMath.PI / 2);
        this.right = (float) StrictMath.sin(region.pan() * StrictMath.PI / 2);
        boolean open = region.cutoffHz() >= OPEN_HZ;
        double radians = 2 * StrictMath.PI * region.cutoffHz() / Pitch.SAMPLE_RATE;
        this.pole = open ? 1 : 1 - StrictMath.exp(-radians);
    }

    @Override
    public boolean play(float[][] out, int from, int to) {
        for (int i = from; i < to && !over; i++) {
            if (sample % CONTROL_SAMPLES == 0) {
                double wanted = level * envelope(sample + CONTROL_SAMPLES);
                gainStep = (wanted - gain) / CONTROL_SAMPLES;
            }
            low += pole * (read() - low);
            lower += pole * (low - lower);
            float value = (float) (lower * gain);
            out[0][i] += value * left;
            out[1][i] += value * right;
            gain += gainStep;
            sample++;
            advance();
        }
        return !over && !(sample > holdSamples && gain < SILENT * level);
    }

    private void advance() {
        position += step;
        if (region.loops() && position >= region.loopEnd()) {
            position -= region.loopEnd() - region.loopStart();
        }
        over = position >= region.end();
    }

    private double read() {
        int whole = (int) position;
        float[] kernel = sinc.at(position - whole);
        double sum = 0;
        for (int tap = 0; tap < SincTable.TAPS; tap++) {
            sum += kernel[tap] * sampleAt(whole + tap - SincTable.TAPS / 2 + 1);
        }
        return sum / 32_768;
    }

    private int sampleAt(int index) {
        int at = index;
        if (region.loops() && at >= region.loopEnd()) {
            at -= region.loopEnd() - region.loopStart();
        }
        return at < region.start() || at >= region.end() ? 0 : samples.get(at);
    }

    private double envelope(long at) {
        double seconds = (double) at / Pitch.SAMPLE_RATE;
        double held = (double) holdSamples / Pitch.SAMPLE_RATE;
        Region.Envelope shape = region.envelope();
        if (seconds <= held) {
            return rising(seconds, shape);
        }
        if (released < 0) {
            released = rising(held, shape);
        }
        return released * fallen(seconds - held, Math.max(0.01, shape.releaseSeconds()));
    }

    private static double rising(double seconds, Region.Envelope shape) {
        double attack = Math.max(0.001, shape.attackSeconds());
        if (seconds < attack) {
            return seconds / attack;
        }
        double after = seconds - attack - shape.holdSeconds();
        return after <= 0
                ? 1
                : Math.max(shape.sustain(), fallen(after, Math.max(0.001, shape.decaySeconds())));
    }

    private static double fallen(double seconds, double hundredDbSeconds) {
        return StrictMath.pow(10, -FALL_DB / 20 * seconds / hundredDbSeconds);
    }
}
