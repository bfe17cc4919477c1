package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.time.SampleRate;

/// A room: turns what was sent to it into its answer, without the sound itself.
///
/// Thirty-two delay lines of prime lengths feed each other through a Hadamard matrix, each with the
/// absorption that gives the room its time ([Absorption]) and slowly turned in pairs so that no
/// tone rings ([Turning]); before them the sound is smeared by all-passes, so that the answer is
/// dense from its beginning. Left and right are taken by rows of the matrix, which are at right
/// angles: the sides are independent. A steady sound comes back about as loud as it was sent,
/// however long the room is. What is below 60 Hz stays out.
public final class RoomReverb implements Vertex {
    private static final int LINES = 32;
    private static final int STRETCH = 64;
    private static final double SHORTEST_SECONDS = 0.0171;
    private static final double LONGEST_SECONDS = 0.1033;
    private static final double USUAL_ROOM_SECONDS = 2;
    private static final double SMALLEST_SIZE = 0.3;
    private static final double LARGEST_SIZE = 1.6;
    private static final double LOW_CUT_HZ = 60;
    private static final int LEFT_ROW = 11;
    private static final int RIGHT_ROW = 20;
    private static final float UNITARY = (float) (1 / StrictMath.sqrt(LINES));
    private static final double[] LEFT_MS = {2.71, 4.23, 7.79, 12.61};
    private static final double[] RIGHT_MS = {3.13, 4.87, 7.03, 13.37};

    private final DelayLine[] before;
    private final StereoBiquad lowCut;
    private final Diffuser[] diffusers = new Diffuser[2];
    private final DelayLine[] lines = new DelayLine[LINES];
    private final Absorption[] absorptions = new Absorption[LINES];
    private final float[][] moving = new float[LINES][STRETCH];
    private final float[][] sent = new float[2][STRETCH];
    private final double[][] exact = new double[2][STRETCH];
    private final Turning turning;
    private final float near;
    private final float far;
    private int inStretch;

    public RoomReverb(Room room, SampleRate rate) {
        int hertz = rate.hertz();
        int ahead = (int) Math.round(room.preDelayMs() * hertz / 1000);
        // Shorter than a stretch is shorter than two milliseconds: not to be heard.
        this.before =
                ahead < STRETCH
                        ? new DelayLine[0]
                        : new DelayLine[] {new DelayLine(ahead), new DelayLine(ahead)};
        this.lowCut = new StereoBiquad(Biquad.of(Band.highPass(LOW_CUT_HZ), rate));
        diffusers[0] = new Diffuser(primes(LEFT_MS, hertz), STRETCH);
        diffusers[1] = new Diffuser(primes(RIGHT_MS, hertz), STRETCH);
        this.turning = new Turning(LINES / 2, STRETCH, hertz);
        double mean = 0;
        int shortest = 0;
        for (int i = 0; i < LINES; i++) {
            int length = nextPrime(Math.max(shortest + 1, wantedLength(i, room, hertz)));
            shortest = length;
            lines[i] = new DelayLine(length);
            double delay = (double) length / hertz;
            absorptions[i] = new Absorption(delay, room.seconds(), room.dampingHz(), hertz);
            double gain = absorptions[i].gainAtMiddle();
            mean += gain * gain / LINES;
        }
        double level = StrictMath.sqrt((1 - mean) / LINES);
        this.near = (float) (level * (1 + room.widthRatio()) / 2);
        this.far = (float) (level * (1 - room.widthRatio()) / 2);
    }

    /// A short time is that of a small room, whose walls are near.
    private static int wantedLength(int line, Room room, int hertz) {
        double size =
                Math.clamp(
                        StrictMath.sqrt(room.seconds() / USUAL_ROOM_SECONDS),
                        SMALLEST_SIZE,
                        LARGEST_SIZE);
        double part = (double) line / (LINES - 1);
        double ratio = LONGEST_SECONDS / SHORTEST_SECONDS;
        return (int) (SHORTEST_SECONDS * size * hertz * StrictMath.pow(ratio, part));
    }

    private static int[] primes(double[] milliseconds, int hertz) {
        int[] lengths = new int[milliseconds.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = nextPrime(Math.max(STRETCH, (int) (milliseconds[i] * hertz / 1000)));
        }
        return lengths;
    }

    private static int nextPrime(int from) {
        int number = from;
        while (!isPrime(number)) {
            number++;
        }
        return number;
    }

    private static boolean isPrime(int number) {
        for (int i = 2; (long) i * i <= number; i++) {
            if (number % i == 0) {
                return false;
            }
        }
        return number > 1;
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count) {
            int many = Math.min(count - done, STRETCH - inStretch);
            stretch(stereo, offset + done, many);
            done += many;
            inStretch += many;
            if (inStretch == STRETCH) {
                inStretch = 0;
                settle();
            }
        }
    }

    private void stretch(float[][] stereo, int offset, int count) {
        for (int side = 0; side < 2; side++) {
            System.arraycopy(stereo[side], offset, sent[side], 0, count);
            if (before.length > 0) {
                before[side].read(moving[side], count);
                before[side].write(sent[side], count);
                System.arraycopy(moving[side], 0, sent[side], 0, count);
            }
        }
        cutLow(count);
        for (int side = 0; side < 2; side++) {
            diffusers[side].process(sent[side], count);
        }
        for (int i = 0; i < LINES; i++) {
            lines[i].read(moving[i], count);
        }
        for (int i = 0; i < LINES; i += 4) {
            Absorption.process(absorptions, i, moving, count);
        }
        mix(count);
        give(stereo[0], moving[LEFT_ROW], moving[RIGHT_ROW], offset, count);
        give(stereo[1], moving[RIGHT_ROW], moving[LEFT_ROW], offset, count);
        for (int i = 0; i < LINES / 2; i++) {
            turning.turn(i, moving[i], moving[i + LINES / 2], inStretch, count);
        }
        for (int i = 0; i < LINES; i++) {
            feed(moving[i], sent[i & 1], (i & 2) == 0 ? 1 : -1, count);
            lines[i].write(moving[i], count);
        }
    }

    private void cutLow(int count) {
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < count; i++) {
                exact[side][i] = sent[side][i];
            }
        }
        lowCut.filter(exact[0], exact[1], count);
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < count; i++) {
                sent[side][i] = (float) (exact[side][i] * lowCut.gain());
            }
        }
    }

    /// The Hadamard matrix, without its factor, by sums and differences of pairs.
    private void mix(int count) {
        for (int i = 0; i < LINES; i += 4) {
            cross(moving[i], moving[i + 1], moving[i + 2], moving[i + 3], count);
        }
        for (int i = 0; i < LINES; i += 16) {
            for (int j = i; j < i + 4; j++) {
                cross(moving[j], moving[j + 4], moving[j + 8], moving[j + 12], count);
            }
        }
        for (int i = 0; i < LINES / 2; i++) {
            cross(moving[i], moving[i + LINES / 2], count);
        }
    }

    /// Two steps at once: half the ways to memory.
    private static void cross(float[] a, float[] b, float[] c, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            float sumAb = a[i] + b[i];
            float lessAb = a[i] - b[i];
            float sumCd = c[i] + d[i];
            float lessCd = c[i] - d[i];
            a[i] = sumAb + sumCd;
            b[i] = lessAb + lessCd;
            c[i] = sumAb - sumCd;
            d[i] = lessAb - lessCd;
        }
    }

    private static void cross(float[] one, float[] other, int count) {
        for (int i = 0; i < count; i++) {
            float sum = one[i] + other[i];
            other[i] = one[i] - other[i];
            one[i] = sum;
        }
    }

    private void give(float[] out, float[] own, float[] other, int offset, int count) {
        for (int i = 0; i < count; i++) {
            out[offset + i] = near * own[i] + far * other[i];
        }
    }

    private static void feed(float[] line, float[] sent, float sign, int count) {
        for (int i = 0; i < count; i++) {
            line[i] = Silence.flushed(UNITARY * line[i] + sign * sent[i]);
        }
    }

    private void settle() {
        turning.advance();
        lowCut.settle();
        for (Absorption absorption : absorptions) {
            absorption.settle();
        }
    }
}
