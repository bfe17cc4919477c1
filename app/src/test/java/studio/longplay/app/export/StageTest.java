package studio.longplay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.app.words.Words;

class StageTest {
    @ParameterizedTest
    @CsvSource({
        "speak, SPEAK",
        "mix, MIX",
        "master, MIX",
        "render, DRAW",
        "film, JOIN",
        "verify, CHECK"
    })
    void everyStepBelongsToAStage(String step, Stage stage) {
        assertThat(Stage.SPEAK.after(step)).isEqualTo(stage);
    }

    @Test
    void anExportNeverGoesBackAStage() {
        assertThat(Stage.DRAW.after("mix")).isEqualTo(Stage.DRAW);
        assertThat(Stage.DRAW.after("something new")).isEqualTo(Stage.DRAW);
    }

    @Test
    void lengthsAndSizesReadAsPeopleSayThem() {
        Figures figures = new Figures(Words.of("export"));
        assertThat(figures.length(7_058_000)).isEqualTo("1 h 58 min");
        assertThat(figures.length(314_000)).isEqualTo("5 min 14 s");
        assertThat(figures.length(3)).isEqualTo("1 s");
        assertThat(figures.size(40_500_000_000L)).isEqualTo("40.5 GB");
        assertThat(figures.size(1)).isEqualTo("1 MB");
    }
}
