package studio.longplay.engine.render.preview;

import studio.longplay.engine.mix.Stem;

/// Reads the programme at any speed and in both directions, pitched like tape.
///
/// Up to twice the speed the samples between the samples are found by cubic interpolation; beyond,
/// each sample is the mean of those it stands for. At speed 1 and -1 on whole samples the programme
/// passes bit for bit.
final class PlayTape {
    private static final double INTERPOLATED_UP_TO = 2;
    private static final double FASTEST = 16;
    private static final int REACH = 20;

    private final PreviewSound sound;
    private final float[][] source;

    /// @param longest samples that will be read at once
    PlayTape(PreviewSound sound, int longest) {
        this.sound = sound;
        this.source = new float[Stem.CHANNELS][sourceSamples(longest)];
    }

    /// How much of the programme is needed at once for so many samples.
    static int sourceSamples(int longest) {
        return (int) (longest * FASTEST) + 2 * REACH;
    }

    /// Fills `eight[channel][offset]` and onwards from a place on: forwards the sample after it is
    /// heard first, backwards the one before it. The point stays where it is.
    void read(PlayPlan plan, PlayPoint point, float[][] eight, int offset, int count) {
        double at = point.at();
        double speed = point.speed();
        boolean whole = at == Math.rint(at);
        if (speed == 1 && whole) {
            sound.read(plan, (long) at, eight, offset, count);
        } else if (speed == -1 && whole) {
            sound.read(plan, (long) at - count, eight, offset, count);
            reverse(eight, offset, count);
        } else {
            double first = speed < 0 ? at - 1 : at;
            double last = first + (count - 1) * speed;
            long low = (long) Math.floor(Math.min(first, last)) - REACH;
            int many = (int) ((long) Math.floor(Math.max(first, last)) + REACH - low);
            sound.read(plan, low, source, 0, many);
            bend(first - low, speed, eight, offset, count);
        }
    }

    private static void reverse(float[][] eight, int offset, int count) {
        for (float[] channel : eight) {
            for (int i = 0; i < count / 2; i++) {
                float early = channel[offset + i];
                channel[offset + i] = channel[offset + count - 1 - i];
                channel[offset + count - 1 - i] = early;
            }
        }
    }

    private void bend(double first, double speed, float[][] eight, int offset, int count) {
        boolean fast = Math.abs(speed) > INTERPOLATED_UP_TO;
        int width = (int) Math.abs(speed);
        int back = speed < 0 ? width - 1 : 0;
        for (int channel = 0; channel < eight.length; channel++) {
            float[] from = source[channel];
            float[] to = eight[channel];
            for (int i = 0; i < count; i++) {
                double place = first + i * speed;
                to[offset + i] =
                        fast ? mean(from, (int) place - back, width) : between(from, place);
            }
        }
    }

    private static float mean(float[] samples, int from, int width) {
        float sum = 0;
        for (int i = from; i < from + width; i++) {
            sum += samples[i];
        }
        return sum / width;
    }

    /// The Catmull-Rom curve through the four samples around a place.
    private static float between(float[] samples, double place) {
        int at = (int) place;
        float x = (float) (place - at);
        float before = samples[at - 1];
        float here = samples[at];
        float next = samples[at + 1];
        float after = samples[at + 2];
        float slope = 0.5f * (next - before);
        float bend = before - 2.5f * here + 2 * next - 0.5f * after;
        float twist = 0.5f * (after - before) + 1.5f * (here - next);
        return here + x * (slope + x * (bend + x * twist));
    }
}
