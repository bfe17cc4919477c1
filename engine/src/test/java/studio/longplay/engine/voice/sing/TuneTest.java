package studio.longplay.engine.voice.sing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.script.Melody;
import studio.longplay.engine.voice.PhoneTime;

import java.util.ArrayList;
import java.util.List;

class TuneTest {
    private static final double[] IAMBS = {0.1, 1, 0.1, 1, 0.1, 1, 0.3, 1};

    /// Verse lines of so many syllables, every second one heavy.
    private static List<Syllable> verse(int lines, int each) {
        List<Syllable> syllables = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < each; i++) {
                int number = syllables.size();
                PhoneTime vowel = new PhoneTime("A", 4_800L * number, 4_800L * number + 4_000);
                syllables.add(
                        new Syllable(
                                number,
                                true,
                                line,
                                List.of(),
                                vowel,
                                List.of(),
                                IAMBS[i % IAMBS.length]));
            }
        }
        return syllables;
    }

    private static Song song(String key, int beatsPerBar, long tune) {
        return new Song(List.of(), 84, key, beatsPerBar, Melody.NONE, tune, Choir.SOLO);
    }

    @ParameterizedTest
    @CsvSource({"F major,4,1", "D minor,4,2", "G major,3,3", "C dorian,3,4", "Bb major,4,99"})
    void composedMelodiesStayInTheScaleAndEndAtHome(String key, int beatsPerBar, long tune) {
        Song song = song(key, beatsPerBar, tune);
        List<Syllable> verse = verse(4, 8);
        List<SungNote> notes = new Composing(verse, song).notes();
        assertThat(notes).hasSameSizeAs(verse);
        Scale scale = song.scale();
        for (int i = 0; i < notes.size(); i++) {
            SungNote note = notes.get(i);
            assertThat(scale.midi(scale.stepOf(note.midi()))).isEqualTo(note.midi());
            assertThat(note.beats()).isPositive();
            if (i > 0) {
                assertThat(note.beat()).isGreaterThanOrEqualTo(notes.get(i - 1).end() - 1e-9);
                assertThat(Math.abs(note.midi() - notes.get(i - 1).midi())).isLessThanOrEqualTo(12);
            }
        }
        assertThat(Math.floorMod(notes.getLast().midi(), 12)).isEqualTo(scale.tonic());
        assertThat(new Composing(verse, song).notes()).isEqualTo(notes);
    }

    @Test
    void heavySyllablesStandOnBeatsAndLightOnesBefore() {
        List<SungNote> notes = new Composing(verse(2, 8), song("F major", 4, 1)).notes();
        assertThat(notes.getFirst().beat()).isEqualTo(-1);
        for (int i = 1; i < notes.size(); i += 2) {
            assertThat(notes.get(i).beat() % 2).isZero();
        }
        assertThat(notes.getLast().beats()).isGreaterThanOrEqualTo(1.5);
    }

    @Test
    void slowSongsSingLightSyllablesOnHalfBeats() {
        Song slow = new Song(List.of(), 66, "F major", 4, Melody.NONE, 1, Choir.SOLO);
        List<SungNote> notes = new Composing(verse(4, 8), slow).notes();
        double light = 0;
        for (int i = 0; i < notes.size(); i += 2) {
            light += notes.get(i).beats() / (notes.size() / 2.0);
        }
        assertThat(light).isLessThan(0.8);
        assertThat(notes.getLast().end() * 60 / 66).isLessThan(30);
    }

    @Test
    void inSixEighthsHeavySyllablesStandOnItsTwoBeats() {
        Song song = new Song(List.of(), 90, "F major", 3, true, Melody.NONE, 1, false, Choir.SOLO);
        List<SungNote> notes = new Composing(verse(2, 8), song).notes();
        for (int i = 1; i < notes.size(); i += 2) {
            assertThat(notes.get(i).beat() % 1.5).isZero();
        }
    }

    @Test
    void anotherTuneIsAnotherMelody() {
        List<Syllable> verse = verse(4, 8);
        assertThat(new Composing(verse, song("F major", 4, 1)).notes())
                .isNotEqualTo(new Composing(verse, song("F major", 4, 2)).notes());
    }

    @Test
    void notesGoToSyllablesAndTiesStayWithThem() {
        Melody melody = Melody.read("C4 q, D4 e, ~E4 e, F4 h");
        Fitting fitting = new Fitting(verse(1, 3), melody, 4);
        assertThat(fitting.notes()).extracting(SungNote::syllable).containsExactly(0, 1, 1, 2);
        assertThat(fitting.notes()).extracting(SungNote::beat).containsExactly(0.0, 1.0, 1.5, 2.0);
        assertThat(fitting.rounds()).isZero();
        assertThat(fitting.leftOver()).isZero();
    }

    @Test
    void tooFewNotesBeginAgainAtABar() {
        Fitting fitting = new Fitting(verse(1, 5), Melody.read("C4 q, D4 q, E4 q"), 4);
        assertThat(fitting.notes())
                .extracting(SungNote::beat)
                .containsExactly(0.0, 1.0, 2.0, 4.0, 5.0);
        assertThat(fitting.rounds()).isEqualTo(1);
        assertThat(new Fitting(verse(2, 3), Melody.read("C4 q, D4 q, E4 q"), 4).rounds())
                .as("a melody for each verse line")
                .isZero();
    }

    @Test
    void aFewNotesTooManyAreSungOnTheLastSyllableAndMoreAreLeft() {
        Fitting few = new Fitting(verse(1, 2), Melody.read("C4 q, D4 q, E4 q, F4 q"), 4);
        assertThat(few.notes()).extracting(SungNote::syllable).containsExactly(0, 1, 1, 1);
        Fitting many =
                new Fitting(verse(1, 2), Melody.read("C4 q, D4 q, E4 q, F4 q, G4 q, A4 q"), 4);
        assertThat(many.notes()).hasSize(2);
        assertThat(many.leftOver()).isEqualTo(4);
    }

    @Test
    void thirdsKeepToTheScale() {
        Scale scale = Scale.of("F major").orElseThrow();
        assertThat(scale.moved(69, -2)).isEqualTo(65);
        assertThat(scale.moved(67, -2)).isEqualTo(64);
        assertThat(scale.moved(65, 2)).isEqualTo(69);
    }

    @Test
    void curvesAgreeWithTheLibrary() {
        for (double x = -20; x < 20; x += 0.0173) {
            assertThat(Curves.exp(x) / StrictMath.exp(x)).isBetween(1 - 1e-8, 1 + 1e-8);
            assertThat(Curves.sin(50 * x))
                    .isBetween(StrictMath.sin(50 * x) - 1e-9, StrictMath.sin(50 * x) + 1e-9);
        }
    }
}
