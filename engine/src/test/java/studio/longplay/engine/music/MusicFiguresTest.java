package studio.longplay.engine.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mood;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MusicFiguresTest {
    /// The ranges of recorded music: how its spectrum falls, how far its peaks stand out.
    private static void assertRecorded(MusicFigures figures) {
        assertThat(figures.slope()).as("slope").isBetween(-4.6, -2.9);
        assertThat(figures.crest()).as("crest").isBetween(10.0, 18.0);
        assertThat(figures.level()).as("level").isBetween(-23.0, -17.0);
    }

    @ParameterizedTest
    @CsvSource({"TENSE, ELECTRONIC", "HOPEFUL, FOLK", "EPIC, SCORE"})
    void aPieceMeasuresLikeRecordedMusic(Mood mood, Genre genre) {
        assertRecorded(MusicFigures.of(MusicFigures.score(mood, genre, false)));
    }

    /// Two soft strokes a bar under all else are no beat that a meter hears in the mix.
    @Test
    void theHeartbeatUnderDarkMusicKeepsItsTempo() {
        assertThat(MusicFigures.of(MusicFigures.score(Mood.DARK, Genre.SCORE, false)).bpmError())
                .isLessThan(0.002);
    }

    @ParameterizedTest
    @Tag("long")
    @EnumSource(Genre.class)
    void everyMoodOfAGenreMeasuresLikeRecordedMusic(Genre genre) {
        List<String> missed = new ArrayList<>();
        for (Mood mood : Mood.values()) {
            MusicFigures figures = MusicFigures.of(MusicFigures.score(mood, genre, false));
            assertRecorded(figures);
            if (!figures.keyHeard().isEmpty()) {
                missed.add(mood + ": " + figures.keyHeard());
            }
            if (figures.bpmError() > MusicFigures.MOST_BPM_ERROR) {
                missed.add(mood + ": off by " + figures.bpmError());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    @Tag("long")
    void thePicturesOfTheDocumentationCanBeDrawn(@TempDir Path folder) throws Exception {
        MusicPictures.main(new String[] {folder.toString()});
        try (var files = Files.list(folder)) {
            long bytes = files.mapToLong(file -> file.toFile().length()).sum();
            assertThat(bytes).isBetween(50_000L, 1_000_000L);
        }
    }
}
