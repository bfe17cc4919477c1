package studio.longplay.engine.project.voicing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {
    @ParameterizedTest
    @CsvSource({
        "angrily,ANGRY",
        "INT. HALL - NIGHT (TENSE),TENSE",
        "'sadly, then laughing',SAD",
        "'laughing, then sad',MERRY",
        "hurriedly,URGENT",
        "hesitates,HESITANT"
    })
    void theMoodNamedFirstIsTheMood(String text, Mood mood) {
        assertThat(Mood.of(text)).contains(mood);
    }

    @Test
    void theMiddleOfAWordNamesNoMood() {
        assertThat(Mood.of("INT. CRUSADER TENT, BREAKFAST")).isEmpty();
        assertThat(Mood.of("")).isEmpty();
    }

    @Test
    void everyMoodIsFoundByItsOwnName() {
        for (Mood mood : Mood.values()) {
            assertThat(Mood.named(mood.word())).contains(mood);
            assertThat(Mood.of(mood.word())).contains(mood);
        }
        assertThat(Mood.named("blue")).isEmpty();
    }
}
