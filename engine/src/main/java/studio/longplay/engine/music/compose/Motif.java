package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Metre;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Two bars of melody as rhythm and steps of the scale, which the phrases vary.
///
/// @param beats where its notes begin, in beats from its beginning, rising
/// @param leaps by how many scale steps each note leaves the one before
record Motif(List<Double> beats, List<Integer> leaps) {
    private static final List<List<Double>> CELLS =
            List.of(
                    List.of(0.0),
                    List.of(0.0, 2.0),
                    List.of(0.0, 3.0),
                    List.of(0.0, 1.0, 2.0),
                    List.of(0.0, 1.5, 2.0),
                    List.of(0.0, 2.0, 3.0),
                    List.of(0.0, 1.0, 1.5, 2.0, 3.0),
                    List.of(0.0, 0.5, 1.0, 2.0, 3.0),
                    List.of(1.0, 2.0, 2.5, 3.0));
    private static final double THIRD = 1 / 3.0;
    private static final List<List<Double>> COMPOUND_CELLS =
            List.of(
                    List.of(0.0),
                    List.of(0.0, 1.0),
                    List.of(0.0, 2 * THIRD, 1.0),
                    List.of(0.0, 1.0, 1 + 2 * THIRD),
                    List.of(0.0, THIRD, 2 * THIRD, 1.0),
                    List.of(0.0, 2 * THIRD, 1.0, 1 + 2 * THIRD),
                    List.of(0.0, 1.0, 1 + THIRD, 1 + 2 * THIRD));
    private static final List<Integer> LEAPS = List.of(-2, -1, -1, 0, 1, 1, 2, 3, -3);

    /// A motif of about `density` notes a beat.
    static Motif draw(Metre metre, double density, SplittableRandom random) {
        List<Double> beats = new ArrayList<>();
        List<Integer> leaps = new ArrayList<>();
        int beatsPerBar = metre.beats();
        for (int bar = 0; bar < 2; bar++) {
            for (double beat : cell(metre, density * (bar == 0 ? 1.1 : 0.8), random)) {
                if (beat < beatsPerBar) {
                    beats.add(bar * (double) beatsPerBar + beat);
                    leaps.add(LEAPS.get(random.nextInt(LEAPS.size())));
                }
            }
        }
        return new Motif(List.copyOf(beats), List.copyOf(leaps));
    }

    private static List<Double> cell(Metre metre, double density, SplittableRandom random) {
        boolean compound = metre == Metre.SIX_EIGHT;
        List<List<Double>> cells = compound ? COMPOUND_CELLS : CELLS;
        double wanted = density * metre.beats() * (compound ? 1.4 : 1);
        List<List<Double>> near = new ArrayList<>();
        for (List<Double> cell : cells) {
            if (Math.abs(cell.size() - wanted) <= 1) {
                near.add(cell);
            }
        }
        return near.isEmpty() ? CELLS.getFirst() : near.get(random.nextInt(near.size()));
    }

    /// The same rhythm with another way down: variation 1 turns the end, 2 mirrors, 3 mirrors half.
    Motif varied(int variation) {
        int kind = variation % 4;
        if (kind == 0) {
            return this;
        }
        List<Integer> turned = new ArrayList<>(leaps);
        int from = kind == 2 ? 0 : kind == 1 ? Math.max(0, turned.size() - 2) : turned.size() / 2;
        for (int i = from; i < turned.size(); i++) {
            turned.set(i, -turned.get(i));
        }
        return new Motif(beats, List.copyOf(turned));
    }
}
