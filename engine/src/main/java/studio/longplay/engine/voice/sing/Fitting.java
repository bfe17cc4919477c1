package studio.longplay.engine.voice.sing;

import studio.longplay.engine.script.Melody;

import java.util.ArrayList;
import java.util.List;

/// Gives the notes of a melody to the syllables of a line, one each.
///
/// A note that goes on stays with the syllable before it. Where there are more syllables the melody
/// begins again at the next bar; of more notes up to three are sung on the last syllable, others
/// are left over.
final class Fitting {
    private static final int MOST_ON_LAST = 3;

    private final List<Syllable> syllables;
    private final Melody melody;
    private final int beatsPerBar;
    private final List<SungNote> notes = new ArrayList<>();
    private int leftOver;
    private int rounds;
    private boolean repeats;

    Fitting(List<Syllable> syllables, Melody melody, int beatsPerBar) {
        this.syllables = syllables;
        this.melody = melody;
        this.beatsPerBar = beatsPerBar;
        double beat = 0;
        int syllable = 0;
        while (syllable < syllables.size()) {
            if (syllable > 0) {
                again(syllable);
            }
            syllable = round(syllable, beat);
            beat += bars(melody.beats()) * beatsPerBar;
        }
    }

    /// A new verse line may begin with the melody; in the middle of one nobody means it to.
    private void again(int syllable) {
        repeats = true;
        rounds += syllables.get(syllable).verse() == syllables.get(syllable - 1).verse() ? 1 : 0;
    }

    private double bars(double beats) {
        return Math.max(1, Math.ceil(beats / beatsPerBar - 1e-9));
    }

    /// Sings the melody once.
    ///
    /// @return the first syllable that is left
    private int round(int first, double from) {
        double beat = from;
        int next = first;
        for (Melody.Note note : melody.notes()) {
            boolean begins = !note.goesOn() && !note.isRest();
            if (begins && next == syllables.size()) {
                surplus(from);
                return next;
            }
            if (begins) {
                notes.add(note(note, beat, next++, false));
            } else if (!note.isRest()) {
                notes.add(note(note, beat, next - 1, true));
            }
            beat += note.beats();
        }
        return next;
    }

    /// What is left of the melody when the words are over.
    private void surplus(double from) {
        if (repeats) {
            return;
        }
        double end = notes.getLast().end();
        double beat = from;
        List<SungNote> more = new ArrayList<>();
        for (Melody.Note note : melody.notes()) {
            if (beat >= end - 1e-9 && !note.isRest()) {
                more.add(note(note, beat, syllables.size() - 1, true));
            }
            beat += note.beats();
        }
        boolean fits = more.size() <= MOST_ON_LAST && joined(end, more);
        if (fits) {
            notes.addAll(more);
        } else {
            leftOver += more.size();
        }
    }

    private static boolean joined(double end, List<SungNote> more) {
        double at = end;
        for (SungNote note : more) {
            if (note.beat() - at > 1e-9) {
                return false;
            }
            at = note.end();
        }
        return true;
    }

    private SungNote note(Melody.Note note, double beat, int syllable, boolean goesOn) {
        int word = syllables.get(syllable).word();
        return new SungNote(note.midi(), beat, note.beats(), word, syllable, goesOn);
    }

    List<SungNote> notes() {
        return notes;
    }

    int leftOver() {
        return leftOver;
    }

    /// How often the melody began again within a verse line.
    int rounds() {
        return rounds;
    }
}
