package studio.longplay.engine.voice.sing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.script.Melody;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// A verse is sung, and its notes are looked for by another tracker than any of ours.
class SingingTest {
    private static final double BPM = 90;
    private static final String VERSE = "The water is wide,\nI cannot get over";
    private static final Melody NOTES =
            Melody.read(
                    "C4 q, F4 q, F4 e, G4 e, A4 h, R q, A4 q, G4 q, F4 q, ~G4 e, ~F4 e, D4 q, C4 q,"
                            + " C4 h");
    private static Speech speech;
    private static Sung solo;
    private static Sung legato;

    @BeforeAll
    static void sing() throws StudioFault {
        speech = new Speech();
        solo = sing("clara", Choir.SOLO, 0, NOTES);
        legato = sing("We are all one", "clara", tied(), 0);
    }

    /// Notes that are held, the last with a tie.
    private static Song tied() {
        Melody melody = Melody.read("F4 q, G4 q, A4 w, F4 e, ~A4 h");
        return new Song(List.of("calm"), BPM, "F major", 4, false, melody, 1, true, Choir.SOLO);
    }

    @AfterAll
    static void close() {
        speech.close();
    }

    private static Sung sing(String voice, Choir choir, int seed, Melody melody)
            throws StudioFault {
        Song song = new Song(List.of("calm"), BPM, "F major", 4, melody, 1, choir);
        return sing(VERSE, voice, song, seed);
    }

    private static Sung sing(String words, String voice, Song song, int seed) throws StudioFault {
        Voice who = speech.registry().find(voice).orElseThrow();
        return new Singing(speech)
                .sing(
                        new SpeechRequest(words, who, Prosody.PLAIN, Lexicon.empty(), seed),
                        song,
                        JobContext.quiet());
    }

    private static long sample(Sung sung, double beat) {
        return sung.downbeatSample() + Math.round(beat * 60 * 48_000 / BPM);
    }

    /// How far each note is off, and each 5 ms of them, in cents without the vibrato.
    private static List<Double> off(Sung sung, List<Double> frames) {
        List<Double> medians = new ArrayList<>();
        for (SungNote note : sung.notes()) {
            long start = sample(sung, note.beat()) + 3_840;
            long end = sample(sung, note.end()) - 9_600;
            double[] cents =
                    PitchOracle.centred(
                            PitchOracle.offNote(sung.take().samples(), start, end, note.midi()));
            if (cents.length > 4) {
                medians.add(Math.abs(PitchOracle.median(cents)));
                Arrays.stream(cents).forEach(value -> frames.add(Math.abs(value)));
            }
        }
        Collections.sort(medians);
        Collections.sort(frames);
        return medians;
    }

    @Test
    void everyNoteIsSungWhereItIsWritten() {
        List<Double> frames = new ArrayList<>();
        List<Double> medians = off(solo, frames);
        assertThat(medians).hasSizeGreaterThan(8);
        assertThat(medians.get(medians.size() / 2)).isLessThan(5);
        assertThat(medians.getLast()).isLessThan(15);
        assertThat(frames.get(frames.size() / 2)).isLessThan(5);
        assertThat(frames.get((int) (0.95 * frames.size()))).isLessThan(15);
    }

    @Test
    void aLongNoteSwingsInTheSoundAsSingersDo() {
        SungNote held = legato.notes().get(2);
        double[] cents =
                PitchOracle.offNote(
                        legato.take().samples(),
                        sample(legato, held.beat()) + 38_400,
                        sample(legato, held.end()) - 24_000,
                        held.midi());
        assertThat(cents).hasSizeGreaterThan(200);
        Swing swing = Swing.of(cents, 0.005);
        assertThat(swing.hertz()).isBetween(4.5, 6.5);
        assertThat(swing.extentCents()).isBetween(20.0, 60.0);
    }

    @Test
    void aTieGlidesToItsNoteWithoutTurningBack() {
        SungNote tied = legato.notes().getLast();
        SungNote first = legato.notes().get(legato.notes().size() - 2);
        assertThat(tied.goesOn()).isTrue();
        long beat = sample(legato, tied.beat());
        double before = -60;
        int gliding = 0;
        for (long at = beat - 7_200; at < beat + 7_200; at += 240) {
            double hertz = PitchOracle.at(legato.take().samples(), at, 150, 600);
            double gone = PitchOracle.cents(hertz, first.midi());
            assertThat(gone).isBetween(before - 10, 420.0);
            before = Math.max(before, gone);
            gliding += gone > 60 && gone < 340 ? 1 : 0;
        }
        assertThat(before).isGreaterThan(390);
        assertThat(gliding * 5).isBetween(10, 150);
    }

    @Test
    void theOracleKnowsANoteFromItsNeighbour() {
        float[] tone = new float[24_000];
        for (int i = 0; i < tone.length; i++) {
            double turn = 2 * Math.PI * 220 * i / 48_000;
            tone[i] = (float) (0.4 * Math.sin(turn) + 0.2 * Math.sin(3 * turn));
        }
        double hertz = PitchOracle.at(tone, 12_000, 150, 500);
        assertThat(PitchOracle.cents(hertz, 57)).isCloseTo(0, within(0.5));
        assertThat(PitchOracle.cents(hertz, 58)).isCloseTo(-100, within(0.5));
    }

    @Test
    void vowelsBeginOnTheirBeats() {
        List<PhoneTime> phones = solo.take().phones();
        for (SungNote note : solo.notes()) {
            if (!note.goesOn()) {
                long beat = sample(solo, note.beat());
                assertThat(phones)
                        .anyMatch(phone ->
                                Math.abs(phone.startSample() - beat) < 240
                                        && PhoneKind.of(phone.phone()).isNucleus());
            }
        }
    }

    @Test
    void wordsAndSoundsFollowEachOtherWithoutAHole() {
        List<WordTime> words = solo.take().words();
        assertThat(words).hasSize(8);
        for (int i = 1; i < words.size(); i++) {
            assertThat(words.get(i).startSample())
                    .isGreaterThanOrEqualTo(words.get(i - 1).endSample() - 1);
        }
        long at = 0;
        for (PhoneTime phone : solo.take().phones()) {
            assertThat(phone.startSample()).isEqualTo(at);
            at = phone.endSample();
        }
        assertThat(at).isEqualTo(solo.take().samples().length);
    }

    @Test
    void noSampleOfASoloIsClippedAndItHasNoDirectPart() {
        double sum = 0;
        for (float value : solo.take().samples()) {
            assertThat(Math.abs(value)).isLessThan(0.95f);
            sum += value;
        }
        assertThat(Math.abs(sum / solo.take().samples().length)).isLessThan(1e-3);
    }

    @Test
    void oneSeedGivesTheSameBytesAndAnotherAnotherTake() throws StudioFault {
        assertThat(sing("clara", Choir.SOLO, 0, NOTES).take().samples())
                .isEqualTo(solo.take().samples());
        Sung other = sing("clara", Choir.SOLO, 7, NOTES);
        assertThat(other.take().samples()).isNotEqualTo(solo.take().samples());
        assertThat(other.notes()).isEqualTo(solo.notes());
    }

    @Test
    void aChoirIsStereoAndStandsApart() throws StudioFault {
        Sung choir = sing("clara", new Choir(3, Choir.Layering.THIRDS, 1), 0, NOTES);
        assertThat(choir.channels()).hasDimensions(2, choir.channels()[0].length);
        assertThat(choir.channels()[0]).isNotEqualTo(choir.channels()[1]);
        assertThat(choir.take().words()).hasSameSizeAs(solo.take().words());
        double peak = 0;
        double sum = 0;
        for (float[] channel : choir.channels()) {
            for (float value : channel) {
                peak = Math.max(peak, Math.abs(value));
                sum += value;
            }
        }
        assertThat(peak).isBetween(0.05, 0.91);
        assertThat(Math.abs(sum / choir.channels()[0].length)).isLessThan(1e-3);
    }

    @Test
    void othersRespondOnlyToEverySecondVerseLine() throws StudioFault {
        Sung choir = sing("clara", new Choir(2, Choir.Layering.CALL_AND_RESPONSE, 1), 0, NOTES);
        float[][] channels = choir.channels();
        int response = (int) sample(choir, 6.5);
        int called = (int) sample(choir, 5);
        assertThat(difference(channels, 0, called)).isLessThan(1e-6);
        assertThat(difference(channels, response, channels[0].length)).isGreaterThan(1e-3);
    }

    private static double difference(float[][] channels, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs(channels[0][i] - channels[1][i]));
        }
        return most;
    }

    @Test
    void aLowVoiceSingsAnOctaveLowerAndSaysSo() throws StudioFault {
        Sung low = sing("victor", Choir.SOLO, 0, NOTES);
        assertThat(low.octaves()).isEqualTo(-1);
        assertThat(low.notes().getFirst().midi()).isEqualTo(solo.notes().getFirst().midi() - 12);
        List<Double> medians = off(low, new ArrayList<>());
        assertThat(medians.get(medians.size() / 2)).isLessThan(5);
    }
}
