package studio.longplay.app.inspector;

import studio.longplay.engine.render.Recital;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.render.preview.PreviewLine;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.voice.sing.SungNote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The notes of a song: those the script has, or those that were sung.
///
/// @param words what stands under each note, empty under rests and notes that go on
/// @param written whether the script has them
record SongFacts(Melody melody, List<String> words, boolean written) {
    SongFacts {
        words = List.copyOf(words);
    }

    /// Of the song of a cue; empty if nothing is written and nothing was sung yet.
    static Optional<SongFacts> of(PreviewState state, Found found, Cue cue) {
        if (!(cue instanceof Cue.SongCue song)) {
            return Optional.empty();
        }
        Optional<Line> line = firstSung(found, cue);
        Optional<TakeFile.SungFacts> sung =
                line.flatMap(it -> Optional.ofNullable(state.lines().get(it.id())))
                        .flatMap(PreviewLine::take)
                        .flatMap(take -> Optional.ofNullable(take.facts().song()));
        boolean written = !song.melody().isEmpty();
        Optional<Melody> melody =
                written
                        ? Optional.of(song.melody())
                        : sung.map(it -> Recital.melody(it.notes(), beatsPerBar(song)));
        return melody.map(notes -> new SongFacts(notes, words(notes, line, sung, song), written));
    }

    static int beatsPerBar(Cue.SongCue song) {
        return song.quartersPerBar();
    }

    private static Optional<Line> firstSung(Found found, Cue cue) {
        int at = found.scene().parts().indexOf(cue);
        return found.scene().parts().stream()
                .skip(Math.max(0, at))
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .filter(Line::sung)
                .findFirst()
                .or(() -> found.line().filter(Line::sung));
    }

    private static List<String> words(
            Melody melody,
            Optional<Line> line,
            Optional<TakeFile.SungFacts> sung,
            Cue.SongCue song) {
        List<String> texts = line.map(Line::words).orElse(List.of());
        List<SungNote> begun =
                sung.map(TakeFile.SungFacts::notes).orElse(List.of()).stream()
                        .filter(note -> !note.goesOn())
                        .toList();
        List<String> words = new ArrayList<>();
        int next = 0;
        int last = -1;
        for (Melody.Note note : melody.notes()) {
            boolean begins = !note.isRest() && !note.goesOn() && next < begun.size();
            int word = begins ? begun.get(next++).word() : -1;
            boolean shown = begins && word != last && word < texts.size();
            words.add(shown ? texts.get(word) : begins ? "-" : "");
            last = begins ? word : last;
        }
        return words;
    }
}
