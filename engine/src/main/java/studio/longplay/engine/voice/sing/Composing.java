package studio.longplay.engine.voice.sing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Composes a melody for a line: a phrase for each verse line in the form A A B A, each an arc over
/// the scale with chord tones on strong beats and a cadence at its end, open in the middle of the
/// line and closed at its end. The same song gives the same arcs to other words. Used once.
final class Composing {
    private static final Set<Integer> FIVE_TONES_MAJOR = Set.of(0, 1, 2, 4, 5);
    private static final Set<Integer> FIVE_TONES_MINOR = Set.of(0, 2, 3, 4, 6);
    private static final List<Set<Integer>> CHORDS =
            List.of(Set.of(0, 2, 4), Set.of(3, 5, 0), Set.of(5, 0, 2), Set.of(4, 6, 1));
    private static final int HOME = 0;
    private static final int AWAY = 3;
    private static final int LOWEST = -3;
    private static final int HIGHEST = 9;

    private final List<Syllable> syllables;
    private final Song song;
    private final Scale scale;
    private final Arc[] arcs = new Arc[2];
    private final List<SungNote> notes = new ArrayList<>();
    private int step;

    /// The way of a phrase, in steps of the scale.
    private record Arc(double from, double top, double topAt, double to, long seed) {
        double at(double place) {
            return place < topAt
                    ? from + (top - from) * Curves.ease(place / topAt)
                    : top + (to - top) * Curves.ease((place - topAt) / (1 - topAt));
        }
    }

    Composing(List<Syllable> syllables, Song song) {
        this.syllables = syllables;
        this.song = song;
        this.scale = song.scale();
        SplittableRandom chance = new SplittableRandom(song.tune() * 0x9E37_79B9L + 77);
        arcs[0] = arc(chance, 2 * chance.nextInt(3), 5);
        arcs[1] = arc(chance, 4 + chance.nextInt(2), 7);
    }

    private static Arc arc(SplittableRandom chance, int from, int top) {
        int highest = top + chance.nextInt(2);
        double topAt = 0.35 + 0.35 * chance.nextDouble();
        return new Arc(from, highest, topAt, 1 + chance.nextInt(2), chance.nextLong());
    }

    List<SungNote> notes() {
        List<List<Syllable>> phrases = Rhythm.phrases(syllables);
        int bar = 0;
        int syllable = 0;
        for (int i = 0; i < phrases.size(); i++) {
            int next = i + 1 < phrases.size() ? Rhythm.pickUp(phrases.get(i + 1)) : 0;
            Rhythm.Placed placed =
                    new Rhythm(phrases.get(i), song, Math.max(2, 2 * next + 1)).place();
            boolean closes = i + 1 == phrases.size();
            Arc arc = arcs[i % 4 == 2 ? 1 : 0];
            write(phrases.get(i), placed, new Phrase(arc, closes, bar, syllable));
            bar += placed.bars();
            syllable += phrases.get(i).size();
        }
        return notes;
    }

    /// @param closes whether it ends on the tonic
    /// @param bar its first bar
    /// @param syllable its first syllable
    private record Phrase(Arc arc, boolean closes, int bar, int syllable) {}

    private void write(List<Syllable> words, Rhythm.Placed placed, Phrase phrase) {
        SplittableRandom chance = new SplittableRandom(phrase.arc().seed());
        int half = 2 * song.beatsPerBar();
        int count = words.size();
        step = (int) Math.round(phrase.arc().from());
        for (int i = 0; i < count; i++) {
            int at = placed.starts()[i];
            int length = placed.starts()[i + 1] - at;
            double place = count == 1 ? 1 : (double) i / (count - 1);
            boolean last = i + 1 == count;
            int bar = Math.floorDiv(at, half);
            Set<Integer> chord = chord(bar, placed.bars(), phrase.closes());
            int group = song.compound() ? 3 : 4;
            boolean strong = Math.floorMod(at, half) % group == 0 || length >= 3;
            double wanted = phrase.arc().at(place) + 1.6 * (chance.nextDouble() - 0.5);
            step = last ? cadence(phrase.closes()) : next(wanted, strong, chord);
            notes.add(
                    new SungNote(
                            scale.midi(step),
                            (phrase.bar() * half + at) / 2.0,
                            length / 2.0,
                            words.get(i).word(),
                            phrase.syllable() + i,
                            false));
        }
    }

    /// Home at both ends of a closing phrase, away from it at the end of an open one.
    private static Set<Integer> chord(int bar, int bars, boolean closes) {
        if (bar <= 0) {
            return CHORDS.get(HOME);
        }
        if (bar + 1 >= bars) {
            return CHORDS.get(closes ? HOME : AWAY);
        }
        return CHORDS.get(bar + 2 == bars && closes ? AWAY : 1 + bar % 2);
    }

    private int cadence(boolean closes) {
        List<Integer> ends = closes ? List.of(0, 7) : List.of(1, 4, 2);
        int best = ends.getFirst();
        for (int end : ends) {
            best = Math.abs(end - step) < Math.abs(best - step) ? end : best;
        }
        return best;
    }

    private int next(double wanted, boolean strong, Set<Integer> chord) {
        Set<Integer> five = scale.isMinor() ? FIVE_TONES_MINOR : FIVE_TONES_MAJOR;
        int best = step;
        double least = Double.MAX_VALUE;
        for (int to = Math.max(LOWEST, step - 4); to <= Math.min(HIGHEST, step + 4); to++) {
            int tone = Math.floorMod(to, 7);
            int leap = Math.abs(to - step);
            double cost =
                    Math.abs(to - wanted)
                            + (leap == 0 ? 0.5 : 0.3 * (leap - 1))
                            + (strong && !chord.contains(tone) ? 1.4 : 0)
                            + (five.contains(tone) ? 0 : 0.5);
            if (cost < least) {
                least = cost;
                best = to;
            }
        }
        return best;
    }
}
