package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Mode;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Chooses the chord of every bar and leads four voices from chord to chord.
final class Harmony {
    private static final int DOMINANT = 4;

    private final MusicKey key;
    private final Style.Chords home;
    private final Style.Chords away;
    private final int other;

    /// @param away the style whose B progressions are used
    /// @param other 0 for the first choice of chords, n for the n-th other one
    Harmony(MusicKey key, Style.Chords home, Style.Chords away, int other) {
        this.key = key;
        this.home = home;
        this.away = away;
        this.other = other;
    }

    /// Of plain chords.
    static Harmony plain(MusicKey key) {
        Style.Chords chords = new Style.Chords(List.of(key.mode()), List.of(), List.of(), 0);
        return new Harmony(key, chords, chords, 0);
    }

    /// Those chords, but for the bars whose chords are given.
    List<Chord> heeding(List<Chord> chords, List<Integer> given) {
        List<Chord> heeded = new ArrayList<>(chords);
        for (int bar = 0; bar < Math.min(given.size(), chords.size()); bar++) {
            if (given.get(bar) != SongChords.FREE) {
                heeded.set(bar, chord(given.get(bar)));
            }
        }
        return heeded;
    }

    /// One chord a bar; the last is the tonic, and the one before leads to it.
    List<Chord> chords(List<Section> sections, SplittableRandom random) {
        List<Chord> chords = new ArrayList<>();
        for (Section section : sections) {
            List<List<Integer>> choices = section.away() ? away.away() : home.home();
            int choice = random.nextInt(choices.size());
            List<Integer> steps = choices.get((choice + other) % choices.size());
            for (int bar = 0; bar < section.bars(); bar++) {
                int step = steps.get(bar % steps.size());
                chords.add(chord(bar % steps.size() == 0 ? step : other(step, bar)));
            }
        }
        int last = chords.size() - 1;
        chords.set(last, chord(0));
        if (last > 1) {
            chords.set(last - 1, chord(random.nextInt(3) == 0 ? 3 : DOMINANT));
        }
        return chords;
    }

    /// A chord that shares two tones with the first choice: a third below it, then a third above.
    private int other(int step, int bar) {
        return switch ((other + bar) % 3) {
            case 0 -> step;
            case 1 -> other == 0 ? step : (step + 5) % 7;
            default -> other == 0 ? step : (step + 2) % 7;
        };
    }

    Chord chord(int wantedStep) {
        int step = wantedStep;
        if (isDiminished(step)) {
            step = (step + 2) % 7;
        }
        int root = tone(step);
        int third = tone(step + 2);
        boolean raises =
                step == DOMINANT && (key.mode() == Mode.MINOR || key.mode() == Mode.HARMONIC_MINOR);
        if (raises) {
            third = Math.floorMod(root + 4, 12);
        }
        boolean plain = home.color() == 0 || raises;
        int color = plain ? root : tone(step + home.color());
        return new Chord(step, List.of(root, third, tone(step + 4)), color, raises);
    }

    private boolean isDiminished(int step) {
        return key.mode().semitone(step + 4) - key.mode().semitone(step) == 6;
    }

    private int tone(int step) {
        return Math.floorMod(key.tonic() + key.mode().semitone(step), 12);
    }
}
