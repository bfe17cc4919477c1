package studio.longplay.app.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.MusicManner;
import studio.longplay.engine.music.score.MusicManner.Filling;
import studio.longplay.engine.music.score.MusicStem;

import java.util.List;
import java.util.Optional;

class MannerWordsTest {
    @Test
    void aStemsLevelAndItsSoundfontAreWords() {
        List<String> plain = List.of("take 2", "lead on flute");
        List<String> softer = MannerWords.level(plain, MusicStem.PAD, -6);
        assertThat(softer).containsExactly("take 2", "lead on flute", "pads -6 db");
        assertThat(MusicManner.read(List.of("pads -6 db")).stem(MusicStem.PAD).gainDb())
                .isEqualTo(-6);
        assertThat(MannerWords.level(List.of("pads -6 db", "loop"), MusicStem.PAD, 3))
                .containsExactly("pads +3 db", "loop");
        assertThat(MannerWords.level(softer, MusicStem.PAD, 0)).isEqualTo(plain);
        List<String> sampled = MannerWords.soundfont(plain, MusicStem.MELODY, "piano.sf2");
        assertThat(sampled).containsExactly("take 2", "lead soundfont \"piano.sf2\"");
        assertThat(MusicManner.read(sampled).soundfonts().get(MusicStem.MELODY).file())
                .isEqualTo("piano.sf2");
        assertThat(MannerWords.soundfont(sampled, MusicStem.MELODY, "")).containsExactly("take 2");
    }

    private static final List<String> WORDS =
            List.of("jazz", "take 2", "no drums", "simplify", "hit \"dagger\"", "lead on violin");

    @Test
    void aNewWordTakesThePlaceOfTheOneThatSaidTheSame() {
        assertThat(MannerWords.take(WORDS, 3)).containsSubsequence("jazz", "take 3", "no drums");
        assertThat(MannerWords.take(WORDS, 1)).doesNotContain("take 2").hasSize(5);
        assertThat(MannerWords.genre(WORDS, Genre.FOLK)).startsWith("folk").doesNotContain("jazz");
        assertThat(MannerWords.genre(WORDS, Genre.SCORE)).doesNotContain("jazz");
        assertThat(MannerWords.metre(WORDS, Optional.of(Metre.SIX_EIGHT))).endsWith("6/8");
        assertThat(MannerWords.muted(WORDS, MusicStem.DRUMS, false)).doesNotContain("no drums");
        assertThat(MannerWords.muted(List.of("no drum"), MusicStem.DRUMS, true))
                .containsExactly("no drums");
        assertThat(MannerWords.instrument(WORDS, MusicStem.MELODY, Optional.of(Instrument.FLUTE)))
                .endsWith("lead on flute");
    }

    @Test
    void sectionsAreWrittenInTheirOrderAndTakenAwayAgain() {
        List<String> formed = MannerWords.form(List.of("jazz", "take 2"), " Intro, A b  outro. ");
        assertThat(formed).containsExactly("jazz", "take 2", "form intro a b outro");
        assertThat(MusicManner.read(formed).form()).containsExactly("intro", "a", "b", "outro");
        assertThat(MannerWords.form(formed, "a b a'"))
                .containsExactly("jazz", "take 2", "form a b a'");
        assertThat(MannerWords.form(formed, " ")).containsExactly("jazz", "take 2");
    }

    @Test
    void whatIsWrittenIsReadAsItWasMeant() {
        List<String> words = MannerWords.density(WORDS, 2);
        words = MannerWords.curve(words, List.of(10, 90));
        words = MannerWords.length(words, 24, Filling.LOOP);
        words = MannerWords.harmony(words, 2);
        words = MannerWords.stemTake(words, MusicStem.BASS, 3);
        words = MannerWords.wanted(words, MusicStem.CHOIR, true);
        words = MannerWords.addHit(words, "O \"bloody\" dagger");
        MusicManner manner = MusicManner.read(words);
        assertThat(manner.density()).isEqualTo(2);
        assertThat(manner.curve()).containsExactly(0.1, 0.9);
        assertThat(manner.bars()).isEqualTo(24);
        assertThat(manner.filling()).isEqualTo(Filling.LOOP);
        assertThat(manner.harmony()).isEqualTo(2);
        assertThat(manner.stem(MusicStem.BASS).take()).isEqualTo(3);
        assertThat(manner.stem(MusicStem.CHOIR).wanted()).isTrue();
        assertThat(manner.hits()).containsExactly("dagger", "O bloody dagger");
        assertThat(manner.unknown()).isEmpty();
        assertThat(MusicManner.read(MannerWords.withoutHit(words, 0)).hits())
                .containsExactly("O bloody dagger");
        assertThat(MusicManner.read(MannerWords.length(words, 0, Filling.LOOP)).bars()).isZero();
    }
}
