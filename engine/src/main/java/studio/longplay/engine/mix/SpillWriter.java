package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavWriter;

import java.util.Arrays;

/// Writes what rings on after a scene, without the silence at its end.
final class SpillWriter {
    /// -140 dB of full scale.
    private static final float SILENT = 1e-7f;

    private final WavWriter writer;
    private final float[][] silence;
    private long held;

    /// @param longest samples that come at once
    SpillWriter(WavWriter writer, int longest) {
        this.writer = writer;
        this.silence = new float[Stem.CHANNELS][longest];
    }

    void write(float[][] eight, int count) throws StudioFault {
        if (isSilent(eight, count)) {
            held += count;
            return;
        }
        while (held > 0) {
            int many = (int) Math.min(held, silence[0].length);
            writer.write(silence, 0, many);
            held -= many;
        }
        writer.write(eight, 0, count);
    }

    private static boolean isSilent(float[][] eight, int count) {
        return Arrays.stream(eight)
                .allMatch(channel -> Interpolator.highest(channel, 0, count) < SILENT);
    }
}
