package studio.longplay.engine.mix;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What one scene measured at certain gains: enough to find the programme's loudness without
/// reading the scene again. 240 bytes a second.
public final class SceneLoudness {
    private static final int PER_PROGRAMME_STEP =
            ProgrammeScan.STEP_SAMPLES / SceneEnergy.STEP_SAMPLES;

    private final long length;
    private final float peak;
    private final double[] steps;

    /// @param length samples of the scene
    /// @param peak the highest true peak, as a factor of full scale
    /// @param steps sums of squares, see [SceneEnergy]
    SceneLoudness(long length, float peak, double[] steps) {
        this.length = length;
        this.peak = peak;
        this.steps = steps;
    }

    long length() {
        return length;
    }

    float peak() {
        return peak;
    }

    /// Adds this scene's sums of squares, times `factor`, to the programme's.
    ///
    /// @param start programme sample at which the scene begins
    void addTo(double[] programmeSteps, long start, double factor) {
        long first = start / SceneEnergy.STEP_SAMPLES;
        for (int i = 0; i < steps.length; i++) {
            long at = (first + i) / PER_PROGRAMME_STEP;
            if (at >= programmeSteps.length) {
                return;
            }
            programmeSteps[(int) at] += steps[i] * factor;
        }
    }

    /// Writes it to the last bit.
    public void write(Path file) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeLong(length);
            out.writeFloat(peak);
            out.writeInt(steps.length);
            for (double step : steps) {
                out.writeDouble(step);
            }
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IOException if it is not that
    public static SceneLoudness read(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            long length = in.readLong();
            float peak = in.readFloat();
            int count = in.readInt();
            if (count < 0 || count > Files.size(file) / Double.BYTES) {
                throw new IOException("not the loudness of a scene: " + file);
            }
            double[] steps = new double[count];
            for (int i = 0; i < count; i++) {
                steps[i] = in.readDouble();
            }
            return new SceneLoudness(length, peak, steps);
        }
    }
}
