package studio.longplay.engine.mix;

import java.util.BitSet;
import java.util.List;

/// In which steps of 100 ms of a programme somebody speaks: in more than half of the step.
final class SpokenSteps {
    private final BitSet spoken = new BitSet();

    /// Adds a scene's speech.
    ///
    /// @param start programme sample at which the scene begins
    void add(long start, List<SpeechWindow> windows) {
        int half = ProgrammeScan.STEP_SAMPLES / 2;
        for (SpeechWindow window : windows) {
            long from = start + window.start() + half - 1;
            long to = start + window.end() + half;
            spoken.set(
                    (int) (Math.max(0, from) / ProgrammeScan.STEP_SAMPLES),
                    (int) (Math.max(from, to) / ProgrammeScan.STEP_SAMPLES));
        }
    }

    /// The share of the first `count` steps, 0 to 1.
    double share(int count) {
        return count == 0 ? 0 : (double) spoken.get(0, count).cardinality() / count;
    }

    /// The mean over the spoken steps; 0 if there is none.
    double mean(double[] steps) {
        double sum = 0;
        int count = 0;
        for (int i = spoken.nextSetBit(0);
                i >= 0 && i < steps.length;
                i = spoken.nextSetBit(i + 1)) {
            sum += steps[i];
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }
}
