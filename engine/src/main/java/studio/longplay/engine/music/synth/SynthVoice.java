package studio.longplay.engine.music.synth;

import java.util.SplittableRandom;

/// Detuned oscillators through a state-variable low-pass (Zavalishin 2012, trapezoidal).
final class SynthVoice implements Voice {
    private static final int CONTROL_SAMPLES = 16;

    private final SynthTimbre timbre;
    private final SineTable sine;
    private final Envelope envelope;
    private final float[] cycle;
    private final float[] secondCycle;
    private final int[] phases;
    private final int[] secondPhases;
    private final int[] steps;
    private final float[] left;
    private final float[] right;
    private final int subStep;
    private final double level;
    private final double tracking;
    private final double[][] state = new double[2][2];
    private int subPhase;
    private long sample;
    private float gain;
    private float gainStep;
    private double g;
    private double a1;
    private double damping;

    SynthVoice(SynthTimbre timbre, Sounding note, SineTable sine) {
        this.timbre = timbre;
        this.sine = sine;
        SplittableRandom random = new SplittableRandom(note.seed());
        double hertz = Pitch.hertz(note.midi());
        envelope =
                new Envelope(
                        timbre.attackSeconds(), note.holdSamples(), timbre.releaseSeconds(), sine);
        cycle = timbre.wave().cycleFor(hertz);
        secondCycle = timbre.second().cycleFor(hertz);
        int voices = timbre.voices();
        phases = new int[voices];
        secondPhases = new int[voices];
        steps = new int[voices];
        left = new float[voices];
        right = new float[voices];
        for (int i = 0; i < voices; i++) {
            double place = voices == 1 ? 0.5 : (double) i / (voices - 1);
            double cents = (place - 0.5) * timbre.detuneCents();
            phases[i] = random.nextInt();
            secondPhases[i] = random.nextInt();
            steps[i] = SineTable.step(hertz * StrictMath.pow(2, cents / 1200));
            double pan = 0.5 + (((i * 2) % voices + 0.5) / voices - 0.5) * timbre.width();
            left[i] = (float) StrictMath.cos(pan * StrictMath.PI / 2);
            right[i] = (float) StrictMath.sin(pan * StrictMath.PI / 2);
        }
        subStep = SineTable.step(hertz / 2);
        level = timbre.gain() * note.velocity() / StrictMath.sqrt(voices);
        tracking =
                StrictMath.sqrt(StrictMath.max(0.5, hertz / 261.6)) * (0.6 + 0.4 * note.velocity());
        turn();
    }

    @Override
    public boolean play(float[][] out, int from, int to) {
        int at = from;
        while (at < to) {
            int inControl = (int) (sample % CONTROL_SAMPLES);
            if (inControl == 0) {
                turn();
            }
            int count = Math.min(to - at, CONTROL_SAMPLES - inControl);
            run(out, at, at + count);
            at += count;
            sample += count;
        }
        return !envelope.isOver(sample);
    }

    /// Sets filter and loudness for the next few samples.
    private void turn() {
        double seconds = (double) sample / Pitch.SAMPLE_RATE;
        double fallen =
                timbre.sustain()
                        + (1 - timbre.sustain())
                                * StrictMath.exp(-3 * seconds / timbre.decaySeconds());
        double wanted = level * fallen * envelope.at(sample + CONTROL_SAMPLES);
        gainStep = (float) ((wanted - gain) / CONTROL_SAMPLES);
        double open = StrictMath.exp(-3 * seconds / timbre.closingSeconds());
        double hertz = timbre.cutoffHz() * tracking * (1 + (timbre.opening() - 1) * open);
        g = StrictMath.tan(StrictMath.PI * Math.min(0.4, hertz / Pitch.SAMPLE_RATE));
        damping = 2 - 1.85 * timbre.resonance();
        a1 = 1 / (1 + g * (g + damping));
    }

    private void run(float[][] out, int from, int to) {
        float loud = gain;
        float second = (float) timbre.secondShare();
        for (int i = from; i < to; i++) {
            float l = 0;
            float r = 0;
            for (int voice = 0; voice < phases.length; voice++) {
                float wave =
                        Wavetable.read(cycle, phases[voice])
                                + second * Wavetable.read(secondCycle, secondPhases[voice]);
                phases[voice] += steps[voice];
                secondPhases[voice] += steps[voice];
                l += wave * left[voice];
                r += wave * right[voice];
            }
            float below = (float) (timbre.sub() * sine.at(subPhase));
            subPhase += subStep;
            out[0][i] += loud * (float) filtered(state[0], l + below);
            out[1][i] += loud * (float) filtered(state[1], r + below);
            loud += gainStep;
        }
        gain = loud;
    }

    private double filtered(double[] memory, double in) {
        double high = in - memory[1];
        double band = a1 * (memory[0] + g * high);
        double low = memory[1] + g * band;
        memory[0] = 2 * band - memory[0];
        memory[1] = 2 * low - memory[1];
        return low;
    }
}
