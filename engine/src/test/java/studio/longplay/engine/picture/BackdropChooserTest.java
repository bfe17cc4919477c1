package studio.longplay.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.picture.scenery.BackdropKind;

import java.util.List;

class BackdropChooserTest {
    private final BackdropChooser chooser = new BackdropChooser();

    @ParameterizedTest
    @CsvSource({
        "heath at dusk, hills, dusk",
        "A dark forest, forest, dark",
        "Rome. A street, city, calm",
        "the castle by night, hall, night",
        "stormy sea, sea, storm",
        "desert, desert, calm",
        "the market place, lanterns, calm",
        "lanterns in the village, lanterns, calm",
        "streets of a village at dawn, lanterns, dawn",
        "a church, church, calm",
        "the battlefield, battlefield, tense",
        "outer space, space, calm",
        "a candlelit room in the evening, room, dusk",
        "storm clouds over the sea, sea, storm",
        "sunrise over the sea, sea, dawn",
        "storm clouds, hills, storm",
        "mountains at sunrise, mountains, dawn"
    })
    void wordsChooseThePlaceAndItsHour(String subject, String kind, String mood) {
        assertThat(chooser.choose(subject, List.of(), 3))
                .isEqualTo(new Backdrop.Procedural(kind, mood, 3));
    }

    @Test
    void musicSetsTheMoodWhereTheWordsDoNot() {
        assertThat(chooser.choose("the sea", List.of("suspense"), 1))
                .isEqualTo(new Backdrop.Procedural("sea", "tense", 1));
    }

    @Test
    void everyMeaningCanBeDrawn() {
        for (BackdropWords.Entry entry : BackdropWords.KINDS) {
            assertThat(BackdropKind.named(entry.meaning()).name())
                    .isEqualToIgnoringCase(entry.meaning());
        }
    }

    @Test
    void wordsWithoutAPlaceStillGiveOne() {
        assertThat(chooser.knows("xyzzy")).isFalse();
        assertThat(chooser.choose("xyzzy", List.of(), -5))
                .isEqualTo(chooser.choose("", List.of(), -5));
    }
}
