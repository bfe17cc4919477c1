package studio.longplay.engine.voice.sing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What is natural in a pitch: vibrato of 4.5 to 6.5 Hz and 20 to 60 cents, and glides that turn
/// back by no more than a voice drifts and are over in less than 150 ms.
class PitchLineTest {
    private static final int RATE = 48_000;

    private static PitchLine line(Singer singer, double seconds, int... midi) {
        List<SungNote> notes =
                java.util.stream.IntStream.range(0, midi.length)
                        .mapToObj(i -> new SungNote(midi[i], i, 1, i, i, false))
                        .toList();
        double[] starts = new double[midi.length];
        double[] ends = new double[midi.length];
        for (int i = 0; i < midi.length; i++) {
            starts[i] = i * seconds * RATE;
            ends[i] = (i + 1) * seconds * RATE;
        }
        return new PitchLine(notes, starts, ends, singer);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aLongNoteSwingsAsSingersDo(long seed) {
        PitchLine line = line(Singer.solo(seed), 3, 69);
        double[] cents = new double[(int) (1.6 * 200)];
        for (int i = 0; i < cents.length; i++) {
            cents[i] = PitchOracle.cents(line.at((1.1 + i / 200.0) * RATE), 69);
        }
        Swing swing = Swing.of(cents, 0.005);
        assertThat(swing.hertz()).isBetween(4.5, 6.5);
        assertThat(swing.extentCents()).isBetween(20.0, 60.0);
        assertThat(PitchOracle.cents(line.at(0.15 * RATE), 69)).isCloseTo(0, within(5.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {57, 60, 67, 71, 72, 81})
    void aGlideNeverTurnsBackAndIsOverSoon(int from) {
        PitchLine line = line(new Singer(3, 0, 0, 0, 0, 1), 1, from, 69);
        double whole = Math.abs(100.0 * (69 - from));
        double first = Double.NaN;
        double last = Double.NaN;
        double before = -1;
        for (double at = 0.7; at < 1.3; at += 0.001) {
            double gone = Math.abs(PitchOracle.cents(line.at(at * RATE), from));
            assertThat(gone).isGreaterThan(before - 6);
            before = Math.max(before, gone);
            // The drift of two or three cents is no part of a glide.
            first = Double.isNaN(first) && gone > 5 ? at : first;
            last = gone < whole - 5 ? at : last;
        }
        assertThat(last - first).isBetween(0.03, 0.15);
        assertThat(before).isCloseTo(whole, within(5.0));
    }

    @Test
    void aShortNoteDoesNotSwing() {
        PitchLine line = line(Singer.solo(1), 0.4, 69, 69);
        for (double at = 0.1; at < 0.4; at += 0.005) {
            assertThat(PitchOracle.cents(line.at(at * RATE), 69)).isCloseTo(0, within(4.0));
        }
    }
}
