package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;

import java.util.Arrays;

/// Reads the sound that is stretched: silence before its start and after its end, and a loop again
/// and again.
final class StretchInput {
    private final WavReader reader;
    private final Stretch.Part part;
    private final float[][] wanted;

    StretchInput(WavReader reader, Stretch.Part part) {
        this.reader = reader;
        this.part = part;
        this.wanted = new float[reader.format().channels()][];
    }

    int channels() {
        return wanted.length;
    }

    /// Fills `planar[channel][0..count)` with the samples from `at` on, counted from the part's
    /// first.
    void read(long at, float[][] planar, int count) throws StudioFault {
        for (float[] channel : planar) {
            Arrays.fill(channel, 0, count, 0f);
        }
        long from = Math.max(0, at);
        long to = Math.min(at + count, part.samples());
        while (from < to && reader.length() > 0) {
            long source = (part.start() + from) % reader.length();
            int many = (int) Math.min(to - from, reader.length() - source);
            reader.read(source, planar, (int) (from - at), many);
            from += many;
        }
    }
}
