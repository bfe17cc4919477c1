package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.desk.StripChain;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.project.desk.StripRef;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Measures the strips while a scene is mixed, and writes it down in frames of 20 ms as a
/// [StripLog]. Where nobody wants that, it costs nothing.
final class StripLevels implements AutoCloseable {
    private static final int FRAME = StripLog.FRAME_SAMPLES;

    private final List<StripRef> strips;
    private final Map<StripRef, Integer> rows = new HashMap<>();
    private final DataOutputStream out;
    private final boolean on;
    private final float[][][] levels;
    private long firstFrame;

    /// @param slots frames that may be begun before the first is written
    private StripLevels(List<StripRef> strips, DataOutputStream out, boolean on, int slots) {
        this.strips = strips;
        this.out = out;
        this.on = on;
        this.levels = new float[strips.size()][slots][StripLog.FIGURES];
        for (int row = 0; row < strips.size(); row++) {
            rows.put(strips.get(row), row);
        }
    }

    /// Measures nothing.
    static StripLevels off() {
        return new StripLevels(
                List.of(), new DataOutputStream(DataOutputStream.nullOutputStream()), false, 0);
    }

    /// Writes what a scene's strips measure to a file.
    static StripLevels to(Path file, SceneMix scene, int blockSamples) throws StudioFault {
        List<StripRef> strips = new ArrayList<>(scene.sources());
        for (Stem stem : Stem.values()) {
            strips.add(bus(stem));
        }
        try {
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            StripLog.writeHead(out, strips, scene.lengthSamples());
            return new StripLevels(strips, out, true, blockSamples / FRAME + 3);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static StripRef bus(Stem stem) {
        return new StripRef.OfBus(StemName.valueOf(stem.name()));
    }

    private static StudioFault unwritable(IOException e) {
        return new StudioFault.Resource(
                "mix.strips-unwritable",
                "What the strips of a scene measure could not be written.",
                "Make room on the disk and try again.",
                e);
    }

    boolean isOn() {
        return on;
    }

    int row(StripRef strip) {
        return rows.getOrDefault(strip, 0);
    }

    int row(Stem bus) {
        return on ? strips.size() - Stem.values().length + bus.place() : 0;
    }

    /// Sends a block through a strip, and measures what comes out.
    void process(int row, StripRun strip, float[][] stereo, int count, long at) {
        if (!on) {
            strip.process(stereo, 0, count, at);
            return;
        }
        for (int offset = 0; offset < count; ) {
            int many = (int) Math.min(count - offset, FRAME - (at + offset) % FRAME);
            strip.process(stereo, offset, many, at + offset);
            float[] figures = figures(row, at + offset);
            StripChain chain = strip.chain();
            raise(figures, StripLog.GATE, (float) chain.takeGateDb());
            raise(figures, StripLog.DE_ESSER, (float) chain.takeDeEsserDb());
            raise(figures, StripLog.COMPRESSOR, (float) chain.takeCompressorDb());
            offset += many;
        }
        look(row, stereo, count, at);
    }

    /// Measures a block.
    void look(int row, float[][] stereo, int count, long at) {
        for (int offset = 0; on && offset < count; ) {
            int many = (int) Math.min(count - offset, FRAME - (at + offset) % FRAME);
            float[] figures = figures(row, at + offset);
            raise(figures, StripLog.LEFT, peak(stereo[0], offset, many));
            raise(figures, StripLog.RIGHT, peak(stereo[1], offset, many));
            figures[StripLog.ENERGY] += energy(stereo[0], offset, many);
            figures[StripLog.ENERGY] += energy(stereo[1], offset, many);
            offset += many;
        }
    }

    private float[] figures(int row, long at) {
        return levels[row][(int) (at / FRAME - firstFrame)];
    }

    private static void raise(float[] figures, int figure, float value) {
        figures[figure] = Math.max(figures[figure], value);
    }

    private static float peak(float[] samples, int offset, int count) {
        float highest = 0;
        for (int i = offset; i < offset + count; i++) {
            highest = Math.max(highest, Math.abs(samples[i]));
        }
        return highest;
    }

    private static float energy(float[] samples, int offset, int count) {
        double sum = 0;
        for (int i = offset; i < offset + count; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return (float) sum;
    }

    /// Writes the frames that are whole now.
    ///
    /// @param end the sample after the last one measured
    /// @param last whether the scene ends there, so that its last frame may be short
    void flush(long end, boolean last) throws StudioFault {
        if (!on) {
            return;
        }
        long until = last ? (end + FRAME - 1) / FRAME : end / FRAME;
        int whole = (int) (until - firstFrame);
        try {
            for (int slot = 0; slot < whole; slot++) {
                for (float[][] row : levels) {
                    StripLog.write(out, row[slot]);
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        for (float[][] row : levels) {
            for (int slot = 0; slot < row.length; slot++) {
                for (int i = 0; i < row[slot].length; i++) {
                    row[slot][i] = slot + whole < row.length ? row[slot + whole][i] : 0;
                }
            }
        }
        firstFrame = until;
    }

    @Override
    public void close() throws StudioFault {
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }
}
