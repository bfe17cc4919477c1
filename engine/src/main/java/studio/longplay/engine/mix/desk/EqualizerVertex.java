package studio.longplay.engine.mix.desk;

import studio.longplay.engine.project.desk.Band;
import studio.longplay.engine.project.desk.Equalizer;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;

/// The bands of an equalizer one after another, in double precision.
public final class EqualizerVertex implements Vertex {
    private static final int STRETCH = 256;

    private final List<StereoBiquad> filters = new ArrayList<>();
    private final double[] left = new double[STRETCH];
    private final double[] right = new double[STRETCH];
    private final double gain;
    private int inStretch;

    public EqualizerVertex(Equalizer equalizer, SampleRate rate) {
        for (Band band : equalizer.bands()) {
            if (!band.isFlat()) {
                filters.add(new StereoBiquad(Biquad.of(band, rate)));
            }
        }
        double product = 1;
        for (StereoBiquad filter : filters) {
            product *= filter.gain();
        }
        this.gain = product;
    }

    @Override
    public void process(float[][] stereo, int offset, int count) {
        int done = 0;
        while (done < count && !filters.isEmpty()) {
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
        float[] outLeft = stereo[0];
        float[] outRight = stereo[1];
        for (int i = 0; i < count; i++) {
            left[i] = outLeft[offset + i];
            right[i] = outRight[offset + i];
        }
        filter(count);
        for (int i = 0; i < count; i++) {
            outLeft[offset + i] = (float) (left[i] * gain);
            outRight[offset + i] = (float) (right[i] * gain);
        }
    }

    private void filter(int count) {
        int at = 0;
        for (; at + 2 <= filters.size(); at += 2) {
            filters.get(at).filter(filters.get(at + 1), left, right, count);
        }
        if (at < filters.size()) {
            filters.get(at).filter(left, right, count);
        }
    }

    /// At fixed places of the sound, not at the ends of blocks, whose size must not matter.
    private void settle() {
        for (int i = 0; i < filters.size(); i++) {
            filters.get(i).settle();
        }
    }
}
