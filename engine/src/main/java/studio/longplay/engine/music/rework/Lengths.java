package studio.longplay.engine.music.rework;

import studio.longplay.engine.music.score.MusicManner.Filling;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.music.score.Tempo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings a piece to another length by whole bars; its tempo is bent by at most half a bar over the
/// new length, and its last bar stays last.
///
/// ```
/// retime   | intro | A  | B  | out |   ->  | intro | A    | B    | out |
/// loop     | 8 bars       | end |      ->  | 8 bars | 8 bars | 4 | end |
/// extend   | intro | A B  | out |      ->  | intro | A B  | A B  | out |
/// ```
public final class Lengths {
    private static final int ROUND_BARS = 8;

    private Lengths() {}

    /// The piece in its new length.
    ///
    /// @param lengthSamples at 48 kHz, kept to the sample
    public static Score fit(Score score, long lengthSamples, Filling filling) {
        Tempo grid = grid(score.tempo(), lengthSamples);
        int bars = grid.bars();
        List<Integer> order =
                switch (filling) {
                    case RETIME -> retimed(score, bars);
                    case LOOP -> looped(score.tempo().bars(), bars);
                    case EXTEND -> extended(score, bars);
                };
        return copied(score, order, grid);
    }

    /// The bars of a piece in its new length.
    public static Tempo grid(Tempo old, long lengthSamples) {
        double barSamples = (double) old.lengthSamples() / Math.max(1, old.bars());
        int bars = (int) Math.max(1, Math.round(lengthSamples / Math.max(1, barSamples)));
        return Tempo.filled(bars, old.metre(), lengthSamples);
    }

    /// The same piece in a new length: every section in its place, longer or shorter by whole bars.
    public static Score retime(Score score, long lengthSamples) {
        return fit(score, lengthSamples, Filling.RETIME);
    }

    /// The piece again and again, then its last bar.
    public static Score loop(Score score, long lengthSamples) {
        return fit(score, lengthSamples, Filling.LOOP);
    }

    /// The piece with its last round played again before it ends.
    public static Score extend(Score score, long lengthSamples) {
        return fit(score, lengthSamples, Filling.EXTEND);
    }

    private static List<Integer> retimed(Score score, int bars) {
        int last = score.tempo().bars() - 1;
        List<Integer> order = new ArrayList<>();
        int body = bars - 1;
        for (Section section : score.sections()) {
            int first = section.firstBar();
            int end = Math.min(section.endBar(), last);
            int from = (int) Math.round((double) first / Math.max(1, last) * body);
            int to = (int) Math.round((double) end / Math.max(1, last) * body);
            for (int i = 0; i < to - from; i++) {
                order.add(first + i % Math.max(1, end - first));
            }
        }
        order.add(last);
        return order;
    }

    private static List<Integer> looped(int oldBars, int bars) {
        int last = oldBars - 1;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bars - 1; i++) {
            order.add(i % Math.max(1, last));
        }
        order.add(last);
        return order;
    }

    private static List<Integer> extended(Score score, int bars) {
        int added = bars - score.tempo().bars();
        if (added <= 0) {
            return retimed(score, bars);
        }
        int end = score.tempo().bars() - 1;
        Section closing = score.sections().getLast();
        if (closing.name().equals("outro") && closing.firstBar() > 0) {
            end = closing.firstBar();
        }
        int from = Math.max(0, end - ROUND_BARS);
        List<Integer> order = new ArrayList<>();
        for (int bar = 0; bar < end; bar++) {
            order.add(bar);
        }
        for (int i = 0; i < added; i++) {
            order.add(from + i % Math.max(1, end - from));
        }
        for (int bar = end; bar < score.tempo().bars(); bar++) {
            order.add(bar);
        }
        return order;
    }

    private static Score copied(Score score, List<Integer> order, Tempo grid) {
        List<List<Note>> byBar = byBar(score);
        List<Note> notes = new ArrayList<>();
        for (int bar = 0; bar < order.size(); bar++) {
            int from = order.get(bar);
            boolean last = bar == order.size() - 1;
            for (Note note : byBar.get(from)) {
                notes.add(moved(note, score.tempo(), from, grid, bar, last));
            }
        }
        notes.sort(
                Comparator.comparingLong(Note::startSample)
                        .thenComparing(Note::stem)
                        .thenComparingInt(Note::midi));
        notes.removeIf(note -> note.startSample() >= grid.lengthSamples());
        return score.with(grid, sections(score, order), notes);
    }

    private static Note moved(Note note, Tempo old, int from, Tempo grid, int bar, boolean last) {
        double beat = grid.beatOf(bar) + note.beat() - old.beatOf(from);
        long sway = note.startSample() - old.sampleAt(note.beat());
        long start = Math.max(0, grid.sampleAt(beat) + sway);
        double stretch =
                grid.spans().getFirst().samplesPerBeat() / old.spans().getFirst().samplesPerBeat();
        long held = Math.round(note.holdSamples() * stretch);
        boolean toEnd = last && note.startSample() + note.holdSamples() >= old.lengthSamples() - 1;
        long left = Math.max(1, grid.lengthSamples() - start);
        return note.moved(beat, start, toEnd ? left : Math.min(held, left));
    }

    private static List<List<Note>> byBar(Score score) {
        List<List<Note>> byBar = new ArrayList<>();
        for (int bar = 0; bar < score.tempo().bars(); bar++) {
            byBar.add(new ArrayList<>());
        }
        for (Note note : score.notes()) {
            int bar = (int) ((note.beat() + 1e-9) / score.tempo().beatsPerBar());
            byBar.get(Math.max(0, Math.min(byBar.size() - 1, bar))).add(note);
        }
        return byBar;
    }

    /// The sections as they come now; one that goes on in itself is one.
    private static List<Section> sections(Score score, List<Integer> order) {
        List<Section> sections = new ArrayList<>();
        for (int bar = 0; bar < order.size(); bar++) {
            Section old = of(score, order.get(bar));
            boolean goesOn = !sections.isEmpty() && of(score, order.get(bar - 1)).equals(old);
            if (goesOn) {
                Section before = sections.removeLast();
                sections.add(before.between(before.firstBar(), bar + 1));
            } else {
                sections.add(old.between(bar, bar + 1));
            }
        }
        return sections;
    }

    private static Section of(Score score, int bar) {
        for (Section section : score.sections()) {
            if (bar < section.endBar()) {
                return section;
            }
        }
        return score.sections().getLast();
    }
}
