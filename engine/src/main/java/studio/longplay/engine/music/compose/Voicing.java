package studio.longplay.engine.music.compose;

import java.util.ArrayList;
import java.util.List;

/// Finds for each chord the spread of three pitches that moves least from the one before.
final class Voicing {
    private static final double CENTER_WEIGHT = 0.35;
    private static final double PARALLEL_WEIGHT = 3;

    private final int lowest;
    private final double center;

    /// @param lowest lowest MIDI pitch of the lowest voice
    /// @param center MIDI pitch around which the voices stay
    Voicing(int lowest, double center) {
        this.lowest = lowest;
        this.center = center;
    }

    /// Pitches from low to high for every chord.
    List<List<Integer>> lead(List<Chord> chords) {
        List<List<Integer>> voiced = new ArrayList<>();
        List<Integer> before = List.of();
        for (Chord chord : chords) {
            before = nearest(chord, before);
            voiced.add(before);
        }
        return voiced;
    }

    private List<Integer> nearest(Chord chord, List<Integer> before) {
        List<Integer> best = List.of();
        double least = Double.MAX_VALUE;
        for (int bottom = lowest; bottom < lowest + 15; bottom++) {
            if (!chord.contains(bottom)) {
                continue;
            }
            for (boolean open : new boolean[] {false, true}) {
                List<Integer> pitches = stack(chord, bottom, open);
                double cost = cost(pitches, before);
                if (cost < least) {
                    least = cost;
                    best = pitches;
                }
            }
        }
        return best;
    }

    /// Close position, or open with the middle voice an octave up.
    private static List<Integer> stack(Chord chord, int bottom, boolean open) {
        int second = above(chord, bottom);
        int third = above(chord, second);
        return open ? List.of(bottom, third, second + 12) : List.of(bottom, second, third);
    }

    private static int above(Chord chord, int pitch) {
        int next = pitch + 1;
        while (!chord.contains(next)) {
            next++;
        }
        return next;
    }

    private double cost(List<Integer> pitches, List<Integer> before) {
        double mean = pitches.stream().mapToInt(Integer::intValue).average().orElse(center);
        double cost = CENTER_WEIGHT * Math.abs(mean - center);
        if (before.isEmpty()) {
            return cost;
        }
        for (int voice = 0; voice < pitches.size(); voice++) {
            cost += Math.abs(pitches.get(voice) - before.get(voice));
        }
        return cost + PARALLEL_WEIGHT * parallels(pitches, before);
    }

    private static int parallels(List<Integer> pitches, List<Integer> before) {
        int count = 0;
        for (int low = 0; low < pitches.size(); low++) {
            for (int high = low + 1; high < pitches.size(); high++) {
                int now = (pitches.get(high) - pitches.get(low)) % 12;
                int then = (before.get(high) - before.get(low)) % 12;
                boolean moved = !pitches.get(low).equals(before.get(low));
                count += moved && now == then && (now == 7 || now == 0) ? 1 : 0;
            }
        }
        return count;
    }
}
