package studio.longplay.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Staging;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundParameter;
import studio.longplay.engine.time.MediaTime;

import java.util.List;

class SoundWordsTest {
    private final SoundBank bank = new SoundBank();
    private final SoundWords words = new SoundWords(bank);

    private static Cue.SoundCue cue(String sound, List<String> modifiers) {
        return new Cue.SoundCue(new ElementId("c"), 0, sound, modifiers, MediaTime.ZERO);
    }

    @Test
    void everyParameterOfEveryKindIsWrittenSoThatItIsReadBack() {
        for (SoundKind kind : bank.kinds()) {
            Cue.SoundCue plain = cue(kind.name(), List.of("left", "-3 dB"));
            List<SoundParameter> parameters = words.parameters(plain);
            assertThat(parameters).as(kind.name()).isNotEmpty();
            for (SoundParameter parameter : parameters) {
                for (double place : new double[] {0, 0.37, 1}) {
                    double value = parameter.value(place);
                    Cue.SoundCue set = cue(kind.name(), words.with(plain, parameter, value));
                    String what = kind.name() + ": " + set.modifiers();
                    assertThat(words.value(set, parameter)).as(what).isCloseTo(value, within(1e-9));
                    assertThat(set.modifiers()).startsWith("left", "-3 dB");
                    Cue.SoundCue back =
                            cue(kind.name(), words.with(set, parameter, parameter.usual()));
                    assertThat(back.modifiers()).isEqualTo(plain.modifiers());
                }
            }
        }
    }

    @Test
    void aWordIsWrittenWhereOneSaysIt() {
        Cue.SoundCue rain = cue("rain", List.of("heavy", "left"));
        SoundParameter density = words.parameters(rain).getFirst();
        List<String> other = words.with(rain, density, density.least());
        assertThat(other).doesNotContain("heavy").contains("left").hasSize(2);
    }

    @Test
    void severalSoundsTogetherHaveNoKnobs() {
        assertThat(words.parameters(cue("something nobody knows", List.of()))).isEmpty();
    }

    @Test
    void aTakeIsANumberFromOne() {
        Cue.SoundCue first = cue("thunder", List.of("far"));
        assertThat(SoundWords.take(first)).isEqualTo(1);
        Cue.SoundCue third = cue("thunder", SoundWords.withTake(first, 3));
        assertThat(third.modifiers()).containsExactly("far", "take 3");
        assertThat(SoundWords.take(third)).isEqualTo(3);
        assertThat(SoundWords.withTake(third, 1)).containsExactly("far");
    }

    @Test
    void anEffectFallsOnAWordOrWhereItStands() {
        Cue.SoundCue stands = cue("thunder", List.of("far", "at 2s"));
        Cue.SoundCue falls = cue("thunder", SoundWords.on(stands, " \"dagger\" "));
        assertThat(falls.modifiers()).containsExactly("far", "on \"dagger\"");
        assertThat(Staging.of(falls).trigger()).isPresent();
        assertThat(SoundWords.on(falls)).isEqualTo("dagger");
        assertThat(SoundWords.on(falls, "")).containsExactly("far");
        assertThat(SoundWords.on(stands, "")).containsExactly("far", "at 2s");
    }
}
