package studio.longplay.engine.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;

import java.util.List;

class SongTest {
    private static final String SONG =
            """
            Title: The Crossing

            INT. BOAT - NIGHT

            [[song: hopeful, F major, 84 bpm, 3/4, melody "F4 q, G4 e, ~A4 e | Bb4 h."]]
            [[ensemble: choir of 12, thirds]]

            ANNA
            (softly)
            ~The water is wide,
            ~I cannot get over.
            Now row.
            [[pause: 1s]]
            ~And neither have I
            """;

    private static Script read(String text) throws StudioFault.Input {
        return new ScriptParser().parse(text, "crossing.fountain");
    }

    private static Cue cue(String note) {
        return CueText.read(note, 7).orElseThrow();
    }

    @Test
    void lyricsAreSungAndOtherWordsSpoken() throws StudioFault.Input {
        List<Line> lines = read(SONG).lines();
        assertThat(lines).extracting(Line::sung).containsExactly(true, false, true);
        assertThat(lines)
                .extracting(Line::text)
                .containsExactly(
                        "The water is wide,\nI cannot get over.", "Now row.", "And neither have I");
        assertThat(lines.getFirst().direction()).isEqualTo("softly");
    }

    @Test
    void theTextComesBackToTheLetter() throws StudioFault.Input {
        assertThat(new FountainWriter().write(read(SONG))).isEqualTo(SONG);
    }

    @Test
    void aSongSaysKeyTempoMetreAndNotes() throws StudioFault.Input {
        Cue.SongCue song = (Cue.SongCue) read(SONG).scenes().getFirst().parts().getFirst();
        assertThat(song.key()).isEqualTo("F major");
        assertThat(song.bpm()).isEqualTo(84);
        assertThat(song.beatsPerBar()).isEqualTo(3);
        assertThat(song.moods()).containsExactly("hopeful");
        assertThat(song.melody().notes())
                .containsExactly(
                        new Melody.Note(65, 1, false),
                        new Melody.Note(67, 0.5, false),
                        new Melody.Note(69, 0.5, true),
                        new Melody.Note(70, 3, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "song: hopeful, F major, 84 bpm, 3/4, tune 2, a cappella, legato",
                "song: stop",
                "song: calm, melody \"C4 q, ~D4 e., R 0.3, F#3 w, Bb5 qt\"",
                "ensemble: choir of 8, call and response",
                "ensemble: crowd of 30, unison",
                "ensemble: choir of 6, octaves, tight",
                "ensemble: crowd of 9, unison, wide",
                "ensemble: crowd of 9, unison, spread 1",
                "ensemble: choir of 4, thirds, spread 0.5",
                "ensemble: solo"
            })
    void aCueWrittenAgainIsTheSame(String note) {
        Cue cue = cue(note);
        assertThat(CueNote.of(cue)).isEqualTo("[[" + note + "]]");
        assertThat(cue(note)).isEqualTo(cue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "melody \"C4 q, H4 h\"; H4",
                "melody \"C4 q, C12 h\"; C12",
                "melody \"C9 q\"; C9",
                "melody \"do re mi\"; do"
            })
    void whatIsNoNoteIsNamed(String melody, String word) throws StudioFault.Input {
        Script script = read("INT. A\n\n[[song: " + melody + "]]\n\nANNA\n~La\n");
        List<Warning> warnings = ScriptLint.check(script, _ -> true);
        assertThat(warnings).hasSize(1);
        assertThat(warnings.getFirst().remedy()).contains("\"" + word + "\" is none");
        assertThat(warnings.getFirst().place()).isNotNull();
        assertThat(warnings.getFirst().place().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "duet, 2, THIRDS",
        "choir, 8, UNISON",
        "crowd of 20, 20, UNISON",
        "'16 singers, octaves', 16, OCTAVES",
        "congregation, 24, OCTAVES"
    })
    void groupsHaveTheirUsualSizes(String text, int voices, Cue.EnsembleCue.Layering layering) {
        Cue.EnsembleCue cue = (Cue.EnsembleCue) cue("ensemble: " + text);
        assertThat(cue.voices()).isEqualTo(voices);
        assertThat(cue.layering()).isEqualTo(layering);
    }

    @ParameterizedTest
    @CsvSource({
        "choir, 1",
        "crowd, 1.6",
        "'duet, tight', 0.4",
        "'wide, crowd', 1.8",
        "'trio, spread 0.25', 0.25"
    })
    void groupsAreAsFarApartAsTheCueSays(String text, double spread) {
        assertThat(((Cue.EnsembleCue) cue("ensemble: " + text)).spread()).isEqualTo(spread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ensemble: choir of 33",
                "ensemble: loud",
                "ensemble: duet, spread 4",
                "song: 900 bpm",
                "song:"
            })
    void whatCannotBeSungIsNotUnderstood(String note) {
        assertThat(cue(note)).isInstanceOf(Cue.UnknownCue.class);
    }

    @Test
    void aMelodyReadsBackWhatItWrites() {
        String text = "C4 q, D4 q., ~E4 e, R h, F#4 w, Bb3 s, A2 et, G5 2.5";
        Melody melody = Melody.read(text);
        assertThat(melody.text()).isEqualTo(text);
        assertThat(melody.beats()).isEqualTo(1 + 1.5 + 0.5 + 2 + 4 + 0.25 + 1 / 3.0 + 2.5);
        assertThat(Melody.read("C4q|D4 E4h,~E4").notes())
                .containsExactly(
                        new Melody.Note(60, 1, false),
                        new Melody.Note(62, 1, false),
                        new Melody.Note(64, 2, false),
                        new Melody.Note(64, 2, true));
        assertThatThrownBy(() -> Melody.read("C4 q, x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x");
    }
}
