package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.sfx.SoundRequest;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class EffectsCheckTest {
    private static List<Warning> check(String sound, String... modifiers) {
        Cue.SoundCue cue =
                new Cue.SoundCue(
                        new ElementId("sound"), 3, sound, List.of(modifiers), MediaTime.ZERO);
        return Effects.check(List.of(cue), "a.fountain");
    }

    @Test
    void aWordThatIsDroppedIsNamedWithWhatIsMade() {
        assertThat(check("kazoo explosion"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("sfx.words-unused");
                    assertThat(warning.sentence())
                            .isEqualTo(
                                    "\"kazoo\" changes nothing: the effect \"kazoo explosion\" is"
                                            + " made as explosion.");
                    assertThat(warning.place().line()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "large angry crowd",
                "a distant door slams",
                "heavy rain on a tin roof",
                "church bells ring outside",
                "a dog barks in the distance"
            })
    void whatIsUnderstoodIsNotNamed(String sound) {
        assertThat(check(sound)).isEmpty();
    }

    @Test
    void theRecipeHoldsTheWordsOnly() {
        assertThat(new SoundRequest("kazoo explosion", List.of(), 0, false, 1).recipe())
                .containsEntry("sound", "kazoo explosion")
                .doesNotContainKey("unused");
    }
}
