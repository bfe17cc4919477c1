package studio.longplay.engine.music.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MusicKeyTest {
    @ParameterizedTest
    @CsvSource({
        "D minor, 2, MINOR",
        "F# major, 6, MAJOR",
        "Bb dorian, 10, DORIAN",
        "E-flat lydian, 3, LYDIAN",
        "c sharp minor, 1, MINOR",
        "Am, 9, MINOR",
        "C, 0, MAJOR",
        "B major, 11, MAJOR",
        "b minor, 11, MINOR",
        "Bbm, 10, MINOR",
        "Cb major, 11, MAJOR",
        "G mixolydian, 7, MIXOLYDIAN",
        "A harmonic minor, 9, HARMONIC_MINOR"
    })
    void writtenKeysAreRead(String written, int tonic, Mode mode) {
        assertThat(MusicKey.parse(written)).contains(new MusicKey(tonic, mode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H minor", "D purple", "minor", "92 bpm"})
    void otherWordsAreNoKeys(String written) {
        assertThat(MusicKey.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"D minor", "F# major", "Bb dorian", "E phrygian"})
    void aKeyWrittenIsReadAgain(String written) {
        MusicKey key = MusicKey.parse(written).orElseThrow();
        assertThat(MusicKey.parse(key.toString())).contains(key);
    }
}
