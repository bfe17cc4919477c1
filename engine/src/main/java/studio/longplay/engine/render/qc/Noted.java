package studio.longplay.engine.render.qc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Notes the levels of a stretch of sound while it is heard.
final class Noted {
    private static final int FIRST_ROOM = 1 << 10;

    private final float[][] squares;
    private final List<Long> clips = new ArrayList<>();
    private int count;
    private long first;
    private boolean on;

    Noted(int channels) {
        squares = new float[channels][0];
    }

    boolean isOn() {
        return on;
    }

    /// @param sample of the film that is the stretch's first
    void begin(long sample) {
        first = sample;
        count = 0;
        clips.clear();
        on = true;
    }

    void add(double[] partSquares) {
        for (int channel = 0; channel < squares.length; channel++) {
            if (count == squares[channel].length) {
                squares[channel] = Arrays.copyOf(squares[channel], Math.max(FIRST_ROOM, 2 * count));
            }
            squares[channel][count] = (float) partSquares[channel];
        }
        count++;
    }

    /// Clipped samples within a second of each other are one place.
    void clip(long sample, int samplesPerSecond) {
        if (!on) {
            return;
        }
        long at = sample - first;
        if (clips.isEmpty() || at - clips.getLast() > samplesPerSecond) {
            clips.add(at);
            clips.add(at);
        } else {
            clips.set(clips.size() - 1, at);
        }
    }

    Levels.Stretch end() {
        float[][] noted = new float[squares.length][];
        for (int channel = 0; channel < squares.length; channel++) {
            noted[channel] = Arrays.copyOf(squares[channel], count);
        }
        return new Levels.Stretch(noted, clips.stream().mapToLong(Long::longValue).toArray());
    }

    void forget() {
        on = false;
    }
}
