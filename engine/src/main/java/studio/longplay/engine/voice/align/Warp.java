package studio.longplay.engine.voice.align;

import java.util.Arrays;

/// The cheapest way through a model in step with a recording: dynamic time warping (H. Sakoe & S.
/// Chiba 1978, "Dynamic programming algorithm optimization for spoken word recognition") within a
/// band around the diagonal, with rests that cost by how loud the recording is.
final class Warp {
    private static final double STAY = 0.9;
    private static final double SKIP = 0.9;
    private static final double ENTER_REST = 2.5;
    private static final double ENTER_WRITTEN_REST = 0.3;
    private static final double QUIET_REST = 1.8;
    private static final double LOUD_REST = 12;
    private static final int LEAST_BAND = 1_500;
    private static final int MOST_JUMP = 4;

    private final SpeechFrames sound;
    private final Model model;
    private final int half;

    Warp(SpeechFrames sound, Model model) {
        this.sound = sound;
        this.model = model;
        this.half = Math.max(LEAST_BAND, Math.abs(model.size() - sound.count()));
    }

    /// A way through.
    ///
    /// @param steps index of the model's step, for each frame of the sound
    /// @param costs what each frame cost, by its likeness alone
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Way(int[] steps, double[] costs) {}

    Way cheapest() {
        int frames = sound.count();
        int width = 2 * half + 1;
        byte[][] jumps = new byte[frames][];
        double[] before = new double[width];
        double[] now = new double[width];
        for (int t = 0; t < frames; t++) {
            jumps[t] = new byte[width];
            int base = base(t);
            int shift = t == 0 ? 0 : base - base(t - 1);
            for (int i = 0; i < width; i++) {
                int step = base + i;
                now[i] = Double.POSITIVE_INFINITY;
                if (step >= 0 && step < model.size()) {
                    double reached =
                            t == 0 ? start(step) : reach(before, i + shift, step, jumps[t], i);
                    now[i] = reached + cost(t, step);
                }
            }
            double[] swap = before;
            before = now;
            now = swap;
        }
        return back(jumps, before);
    }

    /// Step at the band's lower end.
    private int base(int t) {
        long middle = (long) t * (model.size() - 1) / Math.max(1, sound.count() - 1);
        return (int) middle - half;
    }

    private static double start(int step) {
        return step <= 1 ? 0 : Double.POSITIVE_INFINITY;
    }

    /// The cheapest way to a step from those of the frame before.
    private double reach(double[] before, int at, int step, byte[] jumps, int i) {
        Model.Step here = model.step(step);
        double best = Double.POSITIVE_INFINITY;
        for (int jump = 0; jump <= MOST_JUMP; jump++) {
            int from = at - jump;
            if (step - jump < 0 || from < 0 || from >= before.length) {
                continue;
            }
            double total = before[from] + penalty(here, step, jump);
            if (total < best) {
                best = total;
                jumps[i] = (byte) jump;
            }
        }
        return best;
    }

    private double penalty(Model.Step here, int step, int jump) {
        if (jump == 0) {
            return here.isRest() ? 0 : STAY;
        }
        int skipped = 0;
        for (int between = step - jump + 1; between < step; between++) {
            skipped += model.step(between).isRest() ? 0 : 1;
        }
        double entered = 0;
        if (here.isRest()) {
            entered = here.written() ? ENTER_WRITTEN_REST : ENTER_REST;
        }
        return entered + SKIP * skipped;
    }

    private double cost(int t, int step) {
        Model.Step here = model.step(step);
        if (here.isRest()) {
            return QUIET_REST + LOUD_REST * sound.speechShare(t);
        }
        return SpeechFrames.distance(sound.values(t), here.values());
    }

    private Way back(byte[][] jumps, double[] last) {
        int frames = sound.count();
        int base = base(frames - 1);
        int end = model.size() - 1;
        if (model.size() >= 2 && last[end - 1 - base] < last[end - base]) {
            end--;
        }
        int[] steps = new int[frames];
        double[] costs = new double[frames];
        Arrays.fill(steps, end);
        int step = end;
        for (int t = frames - 1; t >= 0; t--) {
            steps[t] = step;
            costs[t] = cost(t, step);
            if (t > 0) {
                step -= jumps[t][step - base(t)];
            }
        }
        return new Way(steps, costs);
    }
}
