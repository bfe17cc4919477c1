package studio.longplay.engine.mix;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Notes the energies of a [MeterStretch] while a meter measures.
final class PartLog {
    private static final int PARTS_OF_A_STEP = 3;
    private static final int FIRST_ROOM = 1 << 10;

    private final int samples;
    private final boolean whole;
    private float[] energies = new float[0];
    private int count;
    private double energy;
    private int inPart;
    private boolean noting;

    /// @param stepSamples of the meter's own steps of 10 ms
    PartLog(int stepSamples) {
        whole = stepSamples % PARTS_OF_A_STEP == 0;
        samples = whole ? stepSamples / PARTS_OF_A_STEP : stepSamples;
    }

    /// Of one part.
    int samples() {
        return samples;
    }

    boolean canBegin(int inStep) {
        return whole && inStep % samples == 0;
    }

    void begin() {
        energies = energies.length == 0 ? new float[FIRST_ROOM] : energies;
        count = 0;
        energy = 0;
        inPart = 0;
        noting = true;
    }

    /// How many of so many samples may be measured at once.
    int most(int wanted) {
        return noting ? Math.min(wanted, samples - inPart) : wanted;
    }

    void add(double measured, int many) {
        if (!noting) {
            return;
        }
        energy += measured;
        inPart += many;
        if (inPart == samples) {
            if (count == energies.length) {
                energies = Arrays.copyOf(energies, 2 * count);
            }
            energies[count++] = (float) energy;
            energy = 0;
            inPart = 0;
        }
    }

    /// What was noted; null if the last part is not whole.
    float @Nullable [] end() {
        noting = false;
        return inPart == 0 ? Arrays.copyOf(energies, count) : null;
    }
}
