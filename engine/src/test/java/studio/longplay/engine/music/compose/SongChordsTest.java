package studio.longplay.engine.music.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.music.Composer;
import studio.longplay.engine.music.MusicRequest;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;

import java.util.ArrayList;
import java.util.List;

class SongChordsTest {
    private static List<SongChords.Tone> quarters(double from, int... pitches) {
        List<SongChords.Tone> tones = new ArrayList<>();
        for (int i = 0; i < pitches.length; i++) {
            tones.add(new SongChords.Tone(pitches[i], from + i, 1));
        }
        return tones;
    }

    private static List<SongChords.Tone> tune() {
        List<SongChords.Tone> tune = new ArrayList<>(quarters(8, 60, 64, 67, 64));
        tune.addAll(quarters(12, 65, 69, 72, 69));
        tune.addAll(quarters(16, 67, 71, 74, 71));
        tune.addAll(quarters(20, 60, 60, 64, 60));
        return tune;
    }

    @Test
    void aBarHasTheChordOfWhatIsSungInItAndOthersAreFree() {
        MusicKey key = MusicKey.parse("C major").orElseThrow();
        assertThat(SongChords.under(key, tune(), 4))
                .containsExactly(SongChords.FREE, SongChords.FREE, 0, 3, 4, 0);
    }

    @Test
    void aMinorTuneWithItsNaturalSeventhIsNotOverTheRaisedOne() {
        MusicKey key = MusicKey.parse("A minor").orElseThrow();
        assertThat(SongChords.under(key, quarters(0, 67, 71, 74, 67), 4)).first().isNotEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C major", "A minor", "D dorian"})
    void theMusicBeneathHasThoseChords(String key) {
        List<Integer> chords = List.of(SongChords.FREE, SongChords.FREE, 0, 3, 5, 4, 0, 3);
        MusicRequest request =
                new MusicRequest(
                                List.of("calm"),
                                90,
                                key,
                                24 * 48_000,
                                7,
                                false,
                                List.of("no lead", "4/4"),
                                List.of())
                        .withChords(chords);
        Score score = new Composer().compose(request);
        Harmony harmony = Harmony.plain(MusicKey.parse(key).orElseThrow());
        for (int bar = 2; bar < chords.size(); bar++) {
            Chord chord = harmony.chord(chords.get(bar));
            double beat = score.tempo().beatOf(bar);
            List<Note> first =
                    score.notes(MusicStem.BASS).stream()
                            .filter(note -> Math.abs(note.beat() - beat) < 0.01)
                            .toList();
            assertThat(first).isNotEmpty().allMatch(note -> chord.contains(note.midi()));
        }
        assertThat(request.recipe()).containsKey("chords");
        assertThat(request.withChords(List.of()).recipe()).doesNotContainKey("chords");
    }
}
