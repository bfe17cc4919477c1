package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.music.score.Tempo;

import java.util.List;

/// What every part reads while it is written: the grid, the form, the chords.
///
/// @param chords one a bar
/// @param voices pitches of the pad, one list a bar
record Sketch(
        MusicKey key,
        Tempo tempo,
        Style style,
        List<Section> sections,
        List<Chord> chords,
        List<List<Integer>> voices,
        boolean bed,
        MusicManner manner) {

    boolean isLast(int bar) {
        return bar == tempo.bars() - 1;
    }

    /// First beat of a bar, counted from the beginning.
    double beatOf(int bar) {
        return tempo.beatOf(bar);
    }

    /// Beats a chord that begins in this bar sounds, to the end of the piece in the last one.
    double beatsOf(int bar) {
        return tempo.beatsOf(bar);
    }

    Metre metre() {
        return tempo.metre();
    }

    /// Beats in a usual bar.
    int beats() {
        return tempo.beatsPerBar();
    }
}
