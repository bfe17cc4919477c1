package studio.longplay.engine.music.rework;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Tempo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes a piece simpler by leaving notes out, or richer by adding some; the grid, the chords and
/// the tune stay.
public final class Density {
    private static final double ON_GRID = 0.02;
    private static final int HIGHEST = 88;
    private static final int LOWEST_BASS = 28;

    private Density() {}

    /// Simpler or richer by steps.
    ///
    /// @param by below 0 simplified so often, above 0 enriched so often
    public static Score of(Score score, int by) {
        Score now = score;
        for (int i = 1; i <= -by; i++) {
            now = simplify(now, i);
        }
        for (int i = 1; i <= by; i++) {
            now = enrich(now, i);
        }
        return now;
    }

    /// Without what moves between the beats.
    public static Score simplify(Score score) {
        return simplify(score, 1);
    }

    /// With the lead in octaves and more between the beats.
    public static Score enrich(Score score) {
        return enrich(score, 1);
    }

    private static Score simplify(Score score, int step) {
        List<Note> kept = new ArrayList<>();
        for (Note note : score.notes()) {
            double inBar = inBar(score.tempo(), note);
            boolean onBeat = isOn(inBar, 1);
            boolean first = isOn(inBar, score.tempo().beatsPerBar());
            boolean half = isOn(inBar, Math.max(1, score.tempo().beatsPerBar() / 2));
            boolean stays =
                    switch (note.stem()) {
                        case PAD, CHOIR -> true;
                        case KEYS -> step == 1 ? onBeat : step == 2 ? half : first;
                        case BASS -> step == 1 ? half : first;
                        case MELODY -> step == 1 ? onBeat : half;
                        case DRUMS -> step == 1 ? onBeat : step == 2 ? half : first;
                    };
            if (stays || note.instrument() == Instrument.SWELL) {
                kept.add(note);
            }
        }
        return score.with(score.tempo(), score.sections(), kept);
    }

    private static Score enrich(Score score, int step) {
        List<Note> notes = new ArrayList<>(score.notes());
        for (Note note : score.notes()) {
            switch (note.stem()) {
                case MELODY -> lead(score, note, step, notes);
                case KEYS -> echo(score.tempo(), note, step, notes);
                case BASS -> octave(score.tempo(), note, step, notes);
                case DRUMS -> between(score.tempo(), note, step, notes);
                case PAD -> deeper(note, step, notes);
                case CHOIR -> {}
            }
        }
        notes.sort(
                Comparator.comparingLong(Note::startSample)
                        .thenComparing(Note::stem)
                        .thenComparingInt(Note::midi));
        return score.with(score.tempo(), score.sections(), notes);
    }

    /// First in octaves, then in thirds of the scale.
    private static void lead(Score score, Note note, int step, List<Note> notes) {
        int other = note.midi() + 12 <= HIGHEST && !score.bed() ? 12 : -12;
        if (step == 1) {
            notes.add(note.pitched(note.midi() + other, 0.5));
        } else if (step == 2) {
            int third = note.midi() - 3;
            notes.add(note.pitched(score.key().contains(third) ? third : third - 1, 0.6));
        }
    }

    private static void echo(Tempo tempo, Note note, int step, List<Note> notes) {
        double later = note.beat() + tempo.metre().eighth() / step;
        boolean inPiece = later < tempo.beatOf(tempo.bars() - 1);
        if (isOn(inBar(tempo, note), 1) && inPiece && note.midi() + 12 <= HIGHEST) {
            long sway = note.startSample() - tempo.sampleAt(note.beat());
            notes.add(
                    note.pitched(note.midi() + 12, 0.5)
                            .moved(later, tempo.sampleAt(later) + sway, note.holdSamples()));
        }
    }

    private static void octave(Tempo tempo, Note note, int step, List<Note> notes) {
        boolean first = isOn(inBar(tempo, note), tempo.beatsPerBar());
        if (first && note.midi() - 12 >= LOWEST_BASS && step == 1) {
            notes.add(note.pitched(note.midi() - 12, 0.6));
        }
    }

    private static void between(Tempo tempo, Note note, int step, List<Note> notes) {
        double later = note.beat() + tempo.metre().eighth() / (step + 1);
        boolean inPiece = later < tempo.beatOf(tempo.bars() - 1);
        if (isOn(inBar(tempo, note), 1) && inPiece && note.instrument() != Instrument.SWELL) {
            Note light =
                    new Note(
                            MusicStem.DRUMS,
                            Instrument.SHAKER,
                            80,
                            later,
                            Math.max(0.05, note.velocity() * 0.4),
                            tempo.sampleAt(later),
                            note.holdSamples());
            notes.add(light);
        }
    }

    private static void deeper(Note note, int step, List<Note> notes) {
        if (step == 1 && note.instrument() != Instrument.DRONE && note.midi() < 60) {
            notes.add(note.pitched(note.midi() + 12, 0.5));
        }
    }

    private static double inBar(Tempo tempo, Note note) {
        double from = 0;
        for (Tempo.Span span : tempo.spans()) {
            from = span.firstBeat() <= note.beat() + ON_GRID ? span.firstBeat() : from;
        }
        return (note.beat() - from) % tempo.beatsPerBar();
    }

    private static boolean isOn(double inBar, double every) {
        double off = (inBar + ON_GRID) % every;
        return off < 4 * ON_GRID;
    }
}
