package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.MusicKey;

import java.util.ArrayList;
import java.util.List;

/// Finds the chords that go with a tune that others sing: for each bar the plain chord that has
/// most of what is sung in it, long and stressed notes before short ones.
public final class SongChords {
    /// Stands for a bar in which nobody sings: its chord is free.
    public static final int FREE = -1;

    /// The chords that are tried, the commonest first, and what speaks for each beforehand.
    private static final List<Integer> STEPS = List.of(0, 4, 3, 5, 1, 2, 6);

    private static final List<Double> LIKELY = List.of(0.3, 0.22, 0.2, 0.12, 0.06, 0.02, 0.0);
    private static final double STRESS = 1.0;
    private static final double LIKE_BEFORE = -0.08;
    private static final double AT_END = 0.3;

    private SongChords() {}

    /// A note that is sung.
    ///
    /// @param midi its MIDI pitch
    /// @param beat quarter notes after the beginning of the piece
    /// @param beats how long it is held, in quarter notes
    public record Tone(int midi, double beat, double beats) {}

    /// The chords of the bars in which somebody sings.
    ///
    /// @param quartersPerBar how long a bar is
    /// @return for each bar up to the last one that is sung in, the step of the scale its chord
    ///   stands on, 0 to 6, or [#FREE]
    public static List<Integer> under(MusicKey key, List<Tone> tune, double quartersPerBar) {
        int bars = 0;
        for (Tone tone : tune) {
            double end = tone.beat() + tone.beats();
            bars = Math.max(bars, (int) Math.ceil(end / quartersPerBar - 1e-6));
        }
        List<Integer> chords = new ArrayList<>();
        Harmony harmony = Harmony.plain(key);
        int before = FREE;
        for (int bar = 0; bar < bars; bar++) {
            double[] sung = sung(tune, bar * quartersPerBar, quartersPerBar);
            boolean last = bar + 1 == bars;
            before = isSilent(sung) ? FREE : best(harmony, sung, before, last);
            chords.add(before);
        }
        return chords;
    }

    /// How much of each pitch class is sung in a bar.
    private static double[] sung(List<Tone> tune, double from, double length) {
        double[] sung = new double[12];
        for (Tone tone : tune) {
            double start = Math.max(from, tone.beat());
            double end = Math.min(from + length, tone.beat() + tone.beats());
            if (end > start + 1e-9) {
                boolean first = Math.abs(start - from) < 1e-6;
                sung[Math.floorMod(tone.midi(), 12)] += end - start + (first ? STRESS : 0);
            }
        }
        return sung;
    }

    private static boolean isSilent(double[] sung) {
        for (double share : sung) {
            if (share > 0) {
                return false;
            }
        }
        return true;
    }

    private static int best(Harmony harmony, double[] sung, int before, boolean last) {
        double all = 0;
        for (double share : sung) {
            all += share;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < STEPS.size(); i++) {
            int step = STEPS.get(i);
            Chord chord = harmony.chord(step);
            if (chord.step() != step) {
                continue;
            }
            double worth = LIKELY.get(i);
            for (int tone : chord.tones()) {
                worth += sung[tone] / all;
            }
            worth += step == before ? LIKE_BEFORE : 0;
            worth += last && step == 0 ? AT_END : 0;
            if (worth > most) {
                most = worth;
                best = step;
            }
        }
        return best;
    }
}
