package studio.longplay.engine.voice.sing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;

import java.util.ArrayList;
import java.util.List;

/// The notes of the second singer of two, by the oracle.
///
/// The first stands in the middle, so what one side has more than the other is the second alone.
class ChoirNotesTest {
    private static final double BPM = 80;
    private static final String NOTES = "A4 q, D5 q, G4 q";
    private static Speech speech;

    @BeforeAll
    static void open() {
        speech = new Speech();
    }

    @AfterAll
    static void close() {
        speech.close();
    }

    /// Two people who stand just so far apart that the second can be told from the first.
    private static Sung sing(Choir.Layering layering) throws StudioFault {
        Song song =
                new Song(
                        List.of("calm"),
                        BPM,
                        "F major",
                        4,
                        false,
                        Melody.read(NOTES),
                        1,
                        true,
                        new Choir(2, layering, 0.05));
        return new Singing(speech)
                .sing(
                        new SpeechRequest(
                                "We are all",
                                speech.registry().find("clara").orElseThrow(),
                                Prosody.PLAIN,
                                Lexicon.empty(),
                                0),
                        song,
                        JobContext.quiet());
    }

    private static float[] second(Sung sung) {
        float[] left = sung.channels()[0];
        float[] difference = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            difference[i] = left[i] - sung.channels()[1][i];
        }
        return difference;
    }

    /// How far each note is off what is expected, in cents; not a number where none is heard.
    private static List<Double> off(float[] sound, Sung sung, List<Integer> midi) {
        List<Double> off = new ArrayList<>();
        for (int i = 0; i < midi.size(); i++) {
            SungNote note = sung.notes().get(i);
            double beat = 60 * 48_000 / BPM;
            long start = sung.downbeatSample() + Math.round(note.beat() * beat) + 4_800;
            long end = sung.downbeatSample() + Math.round(note.end() * beat) - 12_000;
            off.add(PitchOracle.median(PitchOracle.offNote(sound, start, end, midi.get(i))));
        }
        return off;
    }

    @Test
    void thoseWhoStandTogetherAreHeardTogether() {
        assertThat(Chorus.apart(0.9, 0)).isEqualTo(0.5);
        assertThat(Chorus.apart(0.9, 0.5)).isCloseTo(0.7, within(1e-12));
        assertThat(Chorus.apart(0.1, 1)).isEqualTo(0.1);
        assertThat(Chorus.apart(0.1, 1.8)).isEqualTo(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "UNISON, 69 74 67",
        "OCTAVES, 57 62 55",
        // F major: A-F, D-Bb, G-E.
        "THIRDS, 65 70 64",
    })
    void theSecondSingsWhatTheLayeringSays(Choir.Layering layering, String expected)
            throws StudioFault {
        Sung sung = sing(layering);
        List<Integer> midi =
                List.of(expected.split(" ")).stream()
                        .map(note -> Integer.parseInt(note) + 12 * sung.octaves())
                        .toList();
        assertThat(off(second(sung), sung, midi))
                .hasSize(3)
                .allSatisfy(cents -> assertThat(Math.abs(cents)).isLessThan(15));
    }
}
