package studio.longplay.engine.music.synth;

import java.util.SplittableRandom;

/// A group of detuned players of one wavetable through a slowly moving low-pass.
final class HeldVoice implements Voice {
    private static final int CONTROL_SAMPLES = 32;
    private static final double RATIO_A_CENT = 0.000_577_8;
    private static final double VIBRATO_RISE_SAMPLES = 0.7 * Pitch.SAMPLE_RATE;

    private final HeldTimbre timbre;
    private final SineTable sine;
    private final Envelope envelope;
    private final Noise noise;
    private final float[] cycle;
    private final float[] layerCycle;
    private final int[] layerPhases;
    private final int[] layerSteps;
    private final int[] layerTurned;
    private final float layerShare;
    private final BodyFilter leftBody;
    private final BodyFilter rightBody;
    private final boolean hasBody;
    private final int[] phases;
    private final int[] steps;
    private final int[] turned;
    private final float[] left;
    private final float[] right;
    private final double cutoffHz;
    private final int vibratoStep;
    private final int swayStep;
    private final float breath;
    private final double level;
    private int vibratoPhase;
    private int swayPhase;
    private long sample;
    private float gain;
    private float gainStep;
    private float pole;
    private float left1;
    private float left2;
    private float right1;
    private float right2;

    HeldVoice(HeldTimbre timbre, Sounding note, SineTable sine) {
        this.timbre = timbre;
        this.sine = sine;
        SplittableRandom random = new SplittableRandom(note.seed());
        double hertz = Pitch.hertz(note.midi());
        envelope =
                new Envelope(
                        timbre.attackSeconds(), note.holdSamples(), timbre.releaseSeconds(), sine);
        noise = new Noise(note.seed());
        cycle = timbre.wave().cycleFor(hertz);
        int players = timbre.players();
        layerCycle = timbre.layer().wave().cycleFor(hertz * timbre.layer().ratio());
        layerShare = (float) timbre.layer().share();
        layerPhases = new int[players];
        layerSteps = new int[players];
        layerTurned = new int[players];
        leftBody = new BodyFilter(timbre.body());
        rightBody = new BodyFilter(timbre.body());
        hasBody = !timbre.body().modes().isEmpty();
        phases = new int[players];
        steps = new int[players];
        turned = new int[players];
        left = new float[players];
        right = new float[players];
        seat(players, hertz, random);
        cutoffHz =
                timbre.cutoffHz()
                        * (0.55 + 0.45 * note.velocity())
                        * StrictMath.sqrt(StrictMath.max(0.5, hertz / 261.6));
        vibratoStep = SineTable.step(4.7 + random.nextDouble() * 0.9);
        swayStep = SineTable.step(0.11 + random.nextDouble() * 0.12);
        vibratoPhase = random.nextInt();
        swayPhase = random.nextInt();
        breath = (float) timbre.breath();
        level = timbre.gain() * note.velocity() / StrictMath.sqrt(players);
        turn();
    }

    /// Gives every player a place, a tuning and where in its wave it begins.
    private void seat(int players, double hertz, SplittableRandom random) {
        for (int i = 0; i < players; i++) {
            double place = players == 1 ? 0.5 : (double) i / (players - 1);
            double cents = (place - 0.5) * timbre.detuneCents() + (random.nextDouble() - 0.5) * 2;
            phases[i] = random.nextInt();
            double detuned = hertz * StrictMath.pow(2, cents / 1200);
            steps[i] = SineTable.step(detuned);
            layerPhases[i] = random.nextInt();
            layerSteps[i] = SineTable.step(detuned * timbre.layer().ratio());
            double pan = 0.5 + (((i * 2) % players + 0.5) / players - 0.5) * timbre.width();
            left[i] = (float) StrictMath.cos(pan * StrictMath.PI / 2);
            right[i] = (float) StrictMath.sin(pan * StrictMath.PI / 2);
        }
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
            run(out[0], out[1], at, at + count);
            at += count;
            sample += count;
        }
        return !envelope.isOver(sample);
    }

    /// Sets pitch, filter and loudness for the next few samples.
    private void turn() {
        double wanted = level * envelope.at(sample + CONTROL_SAMPLES);
        gainStep = (float) ((wanted - gain) / CONTROL_SAMPLES);
        double sway = sine.at(swayPhase);
        swayPhase += swayStep * CONTROL_SAMPLES;
        vibratoPhase += vibratoStep * CONTROL_SAMPLES;
        double depth = Math.min(1, sample / VIBRATO_RISE_SAMPLES) * timbre.vibratoCents();
        double bend = 1 + depth * sine.at(vibratoPhase) * RATIO_A_CENT;
        for (int i = 0; i < steps.length; i++) {
            turned[i] = (int) (steps[i] * bend);
            layerTurned[i] = (int) (layerSteps[i] * bend);
        }
        double open = cutoffHz * (1 + 0.22 * sway) * (0.6 + 0.4 * envelope.at(sample));
        double radians = Math.min(2.2, 2 * StrictMath.PI * open / Pitch.SAMPLE_RATE);
        pole = (float) (radians / (1 + radians));
        leftBody.settle();
        rightBody.settle();
    }

    private void run(float[] outLeft, float[] outRight, int from, int to) {
        float loud = gain;
        for (int i = from; i < to; i++) {
            float l = 0;
            float r = 0;
            for (int player = 0; player < phases.length; player++) {
                float wave = Wavetable.read(cycle, phases[player]);
                phases[player] += turned[player];
                if (layerShare > 0) {
                    wave += layerShare * Wavetable.read(layerCycle, layerPhases[player]);
                    layerPhases[player] += layerTurned[player];
                }
                l += wave * left[player];
                r += wave * right[player];
            }
            if (breath > 0) {
                float air = noise.next() * breath;
                l += air;
                r += air;
            }
            left1 += pole * (l - left1);
            left2 += pole * (left1 - left2);
            right1 += pole * (r - right1);
            right2 += pole * (right1 - right2);
            float l2 = hasBody ? leftBody.next(left2) : left2;
            float r2 = hasBody ? rightBody.next(right2) : right2;
            outLeft[i] += loud * l2;
            outRight[i] += loud * r2;
            loud += gainStep;
        }
        gain = loud;
    }
}
